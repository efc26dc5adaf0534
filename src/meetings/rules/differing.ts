/** After a conflict: which fields were saved with something else than was typed. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** Several boxes are compared as sets; spaces at the ends of a text and the kind of its line ends do not count. */
const plain = (value: string | readonly string[] | undefined): string =>
  typeof value === "string"
    ? value.replaceAll("\r\n", "\n").trim()
    : [...(value ?? [])].sort((a, b) => (a < b ? -1 : 1)).join(", ");

/** By field, what is saved now. `name` gives the words for a value that is chosen, not written. */
export function differing(
  saved: FieldValues,
  typed: FieldValues,
  name: (field: string, value: string) => string,
): Readonly<Record<string, string>> {
  const fields = Object.keys(saved).filter((field) => plain(saved[field]) !== plain(typed[field]));
  return Object.fromEntries(
    fields.map((field) => {
      const value = saved[field] ?? "";
      return [field, typeof value === "string" ? name(field, value) : value.map((one) => name(field, one)).join(", ")];
    }),
  );
}
