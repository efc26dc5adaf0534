/** The acts of the `rapport` command, by name; each is loaded only when it is asked for. */

export interface Command {
  /** One line of the help. */
  readonly summary: string;
  /** It answers `--help` itself, at more length than its line of the help. */
  readonly explains?: true;
  /** Gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export const commands: Readonly<Record<string, Command>> = {
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
    explains: true,
    run: async (args) => (await import("./app/commands/directory.ts")).directoryCommand(args),
  },
  match: {
    summary: "NAMES.csv --against ORGS.csv [--json]   which organisation a written name means",
    explains: true,
    run: async (args) => (await import("./directory/cli/match.ts")).matchCli(args),
  },
  modalities: {
    summary: "check|matrix|compare|may|composition|list|schema   the rules of a body as data",
    explains: true,
    run: async (args) => (await import("./modalities/cli/modalities.ts")).modalitiesCli(args),
  },
  election: {
    summary: "BALLOTS.csv [--json]    count ranked ballots (Schulze, single transferable vote)",
    explains: true,
    run: async (args) => (await import("./elections/cli/election.ts")).electionCli(args),
  },
  lot: {
    summary: "--seed .. --pool N --pick K   draw by lot, so that anybody can repeat it (RFC 3797)",
    explains: true,
    run: async (args) => (await import("./elections/cli/lot.ts")).lotCli(args),
  },
};
