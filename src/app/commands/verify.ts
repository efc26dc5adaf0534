import { openDatabase } from "../../platform/database/connect.ts";
import { applied } from "../../platform/database/migrate.ts";
import { type Verified, verifyJournal } from "../../platform/journal/index.ts";
import { StartProblem } from "../../platform/start-problem.ts";
import { withDatabase } from "./with-database.ts";

const differences = {
  missing: "the line is missing",
  prev: "it does not follow from the line before",
  hash: "what it says is not what was written",
} as const;

/** `rapport verify`: recomputes the whole journal. Exit code 0 when it holds, 1 at the first break, which it names. */
export async function verify(): Promise<number> {
  const verified = await withDatabase("verify", async (config) => {
    const { db, close } = openDatabase(config);
    try {
      if ((await applied(db)).length === 0) {
        throw new StartProblem("no-database", "There is nothing of Rapport in this database yet.");
      }
      return await verifyJournal(db);
    } finally {
      await close();
    }
  });
  console.log(told(verified));
  return verified.holds ? 0 : 1;
}

function told(verified: Verified): string {
  if (verified.holds) return `The journal holds: ${verified.head.seq} acts, head ${verified.head.hash}`;
  const { seq, differs, expected, found } = verified.at;
  return `The journal breaks at ${seq}: ${differences[differs]}.\n  expected ${expected}\n  found    ${found}`;
}
