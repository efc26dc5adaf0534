import { backup } from "../../platform/backup/index.ts";
import { withDatabase } from "./with-database.ts";

/** `rapport backup FILE`. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const [file, ...more] = args;
  if (!file || more.length > 0 || file.startsWith("-")) {
    console.error("usage: npx rapport backup FILE");
    return 2;
  }
  const { journal, tables } = await withDatabase("backup", (config) => backup(config, file, new Date()));
  console.log(`Saved ${tables.length} tables and ${journal.seq} acts in ${file} (journal head ${journal.hash}).`);
  return 0;
}
