/** The `rapport` command: names its acts and hands over to the one asked for. */
import { StartProblem } from "./platform/start-problem.ts";

const commands: Readonly<
  Record<string, { readonly summary: string; readonly run: (args: readonly string[]) => Promise<number> }>
> = {
  serve: {
    summary: "start Rapport (see README for its settings)",
    run: async () => (await import("./app/commands/serve.ts")).serve(),
  },
  verify: {
    summary: "check the whole journal; name the first break",
    run: async () => (await import("./app/commands/verify.ts")).verify(),
  },
  backup: {
    summary: "FILE                    save everything in one file, also while Rapport runs",
    run: async (args) => (await import("./app/commands/backup.ts")).backupCommand(args),
  },
  restore: {
    summary: "FILE [--replace]        fill an empty installation from a back-up",
    run: async (args) => (await import("./app/commands/restore.ts")).restoreCommand(args),
  },
  import: {
    summary: "FILE [--json]           read captions, print the record",
    run: async (args) => (await import("./record/cli/import.ts")).importCli(args),
  },
  directory: {
    summary: "import FILE --as people|organisations [--dry-run]   a table, vCards or JSContact into the directory",
    run: async (args) => (await import("./app/commands/directory.ts")).directoryCommand(args),
  },
  match: {
    summary: "NAMES.csv --against ORGS.csv [--json]   which organisation a written name means",
    run: async (args) => (await import("./directory/cli/match.ts")).matchCli(args),
  },
  modalities: {
    summary: "check|matrix|compare|may|composition|list|schema   the rules of a body as data",
    run: async (args) => (await import("./modalities/cli/modalities.ts")).modalitiesCli(args),
  },
  election: {
    summary: "BALLOTS.csv [--json]    count ranked ballots (Schulze, single transferable vote)",
    run: async (args) => (await import("./elections/cli/election.ts")).electionCli(args),
  },
  lot: {
    summary: "--seed .. --pool N --pick K   draw by lot, so that anybody can repeat it (RFC 3797)",
    run: async (args) => (await import("./elections/cli/lot.ts")).lotCli(args),
  },
};

function help(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return [
    "rapport: for those who govern the Internet together",
    "",
    "usage: npx rapport COMMAND",
    "",
    ...lines,
    "",
  ].join("\n");
}

/** What a person can act on is one line; anything else is our fault and comes with its trace. */
async function runCommand(run: (args: readonly string[]) => Promise<number>): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(`rapport: ${error.message}`);
    return 1;
  }
}

// Whoever reads our words may have had enough of them, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const [name, ...args] = process.argv.slice(2);
const command = name === undefined ? undefined : commands[name];
if (command) {
  process.exitCode = await runCommand(command.run);
} else if (name === undefined || name === "--help" || name === "help") {
  console.log(help());
} else {
  console.error(`rapport: there is no command "${name}". Try: npx rapport --help`);
  process.exitCode = 2;
}
