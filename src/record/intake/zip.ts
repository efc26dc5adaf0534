/**
 * Opens a zip without trusting it: the sizes it declares and those that come out are both held to limits, and the
 * unpacking stops at the first byte too many.
 */
import { Unzip, UnzipInflate } from "fflate";
import { fail, ok, type Result } from "../../kernel/result.ts";
import { intakeProblem, megabyte } from "./problems.ts";

export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipLimits {
  readonly files: number;
  /** Bytes of one file, and of all together, once unpacked. */
  readonly each: number;
  readonly total: number;
}

export const zipLimits: ZipLimits = { files: 2000, each: 60 * megabyte, total: 200 * megabyte };

/** A chunk of this many bytes unpacks to at most about a thousand times as many. */
const chunk = 16 * 1024;

const tooLarge = (why: string): Result<never> => fail(intakeProblem("zip-too-large", why));

/** `wanted` says which entries are unpacked at all; directories never are. */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = zipLimits,
): Result<readonly Unpacked[]> {
  const found: Unpacked[] = [];
  let refused: Result<never> | null = null;
  let entries = 0;
  let total = 0;
  let declared = 0;
  let open = 0;
  const refuse = (why: string): void => {
    refused ??= tooLarge(why);
  };
  const archive = new Unzip((file) => {
    entries += 1;
    if (entries > limits.files) refuse(`It holds more than ${limits.files} files.`);
    if (refused || file.name.endsWith("/") || !wanted(file.name)) return;
    declared += file.originalSize ?? 0;
    if ((file.originalSize ?? 0) > limits.each || declared > limits.total) {
      refuse(`${file.name} says that it takes ${file.originalSize} bytes.`);
      return;
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    open += 1;
    file.ondata = (error, data, final) => {
      if (error) {
        refused ??= fail(intakeProblem("container-damaged", error.message));
        return;
      }
      size += data.length;
      total += data.length;
      if (size > limits.each || total > limits.total) {
        refuse(`${file.name} takes more than it may.`);
        return;
      }
      parts.push(new Uint8Array(data));
      if (!final) return;
      open -= 1;
      found.push({ name: file.name, bytes: joined(parts, size) });
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length && !refused; from += chunk)
      archive.push(bytes.subarray(from, from + chunk), from + chunk >= bytes.length);
  } catch (error) {
    return refused ?? fail(intakeProblem("container-damaged", error instanceof Error ? error.message : String(error)));
  }
  if (refused) return refused;
  if (open > 0 || entries === 0) return fail(intakeProblem("container-damaged", "The archive ends too early."));
  return ok(found);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
