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
    "npx rapport COMMAND --help tells more of one.",
    "",
  ].join("\n");
}

/** What a person can act on is one line; anything else is our fault and comes with its trace. */
async function runCommand(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
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

const given = process.argv.slice(2);
/** `help election` is `election --help`. */
const [name, ...args] = given[0] === "help" && given[1] !== undefined ? [given[1], "--help"] : given;
const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command && !command.explains && args.includes("--help")) {
  const about = command.summary.replaceAll(/ {3,}/g, "   ");
  console.log(`usage: npx rapport ${name}${/^[a-z]/.test(about) ? "   " : " "}${about}`);
} else if (command) {
  process.exitCode = await runCommand(() => command.run(args));
} else if (name === undefined || name === "--help" || name === "help") {
  console.log(help());
} else {
  console.error(`rapport: there is no command "${name}". Try: npx rapport --help`);
  process.exitCode = 2;
}
