/** The `rapport` command: names its acts and hands over to the one asked for. */
const commands: Readonly<
  Record<string, { readonly summary: string; readonly run: (args: readonly string[]) => Promise<number> }>
> = {
  import: {
    summary: "FILE [--json]           read captions, print the record",
    run: async (args) => (await import("./record/commands/import-cli.ts")).importCli(args),
  },
  election: {
    summary: "BALLOTS.csv [--json]    count ranked ballots (Schulze, single transferable vote)",
    run: async (args) => (await import("./modalities/cli/election.ts")).electionCli(args),
  },
  lot: {
    summary: "--seed .. --pool N --pick K   draw by lot, so that anybody can repeat it (RFC 3797)",
    run: async (args) => (await import("./modalities/cli/lot.ts")).lotCli(args),
  },
};

function help(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return ["rapport: meetings become records", "", "usage: npx rapport COMMAND", "", ...lines, ""].join("\n");
}

const [name, ...args] = process.argv.slice(2);
const command = name === undefined ? undefined : commands[name];
if (command) {
  process.exitCode = await command.run(args);
} else if (name === undefined || name === "--help" || name === "help") {
  console.log(help());
} else {
  console.error(`rapport: there is no command "${name}". Try: npx rapport --help`);
  process.exitCode = 2;
}
