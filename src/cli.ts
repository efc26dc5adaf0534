/** The `rapport` command: names its acts and hands over to the one asked for. */
import { commands } from "./commands.ts";
import { StartProblem } from "./platform/start-problem.ts";

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
