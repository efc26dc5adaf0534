/** What may be brought as a document, looked at by its first bytes and not by its name alone. */

export const mostDocuments = 5;
/** Bytes of one document. */
export const largestDocument = 4_000_000;

export type DocumentProblem = "document-type" | "document-size" | "document-empty";

const types = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  txt: "text/plain",
} as const;

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean => first.every((byte, n) => bytes[n] === byte);

function contentFits(type: (typeof types)[keyof typeof types], bytes: Uint8Array): boolean {
  if (type === "application/pdf") return starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d);
  if (type === "image/png") return starts(bytes, 0x89, 0x50, 0x4e, 0x47);
  if (type === "image/jpeg") return starts(bytes, 0xff, 0xd8, 0xff);
  return !bytes.includes(0);
}

/** A file name without folders and without what a header or a page could stumble over. */
export const fileName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "")
    .toWellFormed()
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f"<>|*?:\u2028-\u202e\u2066-\u2069]/g, " ")
    .trim()
    .slice(-120) || "document";

/** Its media type, or why it is not taken. */
export function documentType(
  name: string,
  bytes: Uint8Array,
): { readonly type: string } | { readonly problem: DocumentProblem } {
  if (bytes.length === 0) return { problem: "document-empty" };
  if (bytes.length > largestDocument) return { problem: "document-size" };
  const extension = (name.split(".").at(-1) ?? "").toLowerCase();
  const type = (types as Readonly<Record<string, (typeof types)[keyof typeof types] | undefined>>)[extension];
  return type && Object.hasOwn(types, extension) && contentFits(type, bytes) ? { type } : { problem: "document-type" };
}
