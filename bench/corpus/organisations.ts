/** The two public lists of organisations that written names are matched against. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export interface Listed {
  readonly name: string;
  readonly country: string;
}

/** Supporters of the Paris Call: one file each, name and nationality in its head. */
export function parisCall(corpus: string): readonly Listed[] {
  const folder = join(corpus, "endorsements/paris-call/supporters");
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const field = (name: string): string =>
        new RegExp(`^${name}:[ \\t]*"?(.*?)"?[ \\t]*$`, "m").exec(text)?.[1]?.trim() ?? "";
      return { name: field("name"), country: field("nationality").replace("---", "") };
    });
}

/** Organisations of the IETF set that stand for themselves, not as a subsidiary or another name of one above them. */
export function ietf(corpus: string): readonly Listed[] {
  const rows: Record<string, string>[] = parse(
    readFileSync(join(corpus, "organisations/organization_categories.csv")),
    {
      columns: true,
    },
  );
  return rows
    .filter((row) => row["name"]?.trim() !== "" && row["subsidiary of / alias of"]?.trim() === "")
    .map((row) => ({ name: row["name"] ?? "", country: row["nationality"] ?? "" }));
}
