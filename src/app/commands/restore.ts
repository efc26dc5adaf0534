import { restore } from "../../platform/backup/index.ts";
import { migrations } from "../migrations.ts";
import { withDatabase } from "./with-database.ts";

/** `rapport restore FILE [--replace]`. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const replace = args.includes("--replace");
  const [file, ...more] = args.filter((word) => word !== "--replace");
  if (!file || more.length > 0 || file.startsWith("-")) {
    console.error("usage: npx rapport restore FILE [--replace]");
    return 2;
  }
  const { journal, madeAt } = await withDatabase("restore", (config) => restore(config, { file, migrations, replace }));
  console.log(
    `Restored what was saved at ${madeAt}: ${journal.seq} acts, and the journal holds (head ${journal.hash}).`,
  );
  return 0;
}
