import { readConfig } from "../../platform/config.ts";
import { createLog, traceOf } from "../../platform/log/index.ts";

/** `rapport serve`: starts, says where, and runs until told to stop. Gives the exit code. */
export async function serve(): Promise<number> {
  const config = readConfig(process.env);
  const log = createLog({ level: config.logLevel });
  const end = untilTold();
  process.on("unhandledRejection", (error) => log.error({ error: traceOf(error) }, "an error nobody expected"));
  // Loaded only now: a wrong setting is told at once.
  const { start } = await import("../start.ts");
  const running = await start({ config, log, onBroken: (reason) => end.now({ code: 1, reason }) });
  console.log(`Rapport is running at ${running.address}`);
  if (running.firstLink) console.log(`\nThe first administrator comes in here, once:\n  ${running.firstLink}\n`);
  const { code, reason } = await end.told;
  log.info({ reason: code === 0 ? reason : "database" }, "stopping");
  if (code !== 0) console.error(`rapport: PostgreSQL ended and does not start again: ${reason}`);
  await running.stop();
  log.info({}, "stopped");
  return code;
}

interface End {
  readonly code: number;
  readonly reason: string;
}

/** A second Ctrl-C, a second or more after the first, ends at once; PostgreSQL then ends by itself. */
function untilTold(): { readonly told: Promise<End>; readonly now: (end: End) => void } {
  const { promise, resolve } = Promise.withResolvers<End>();
  let first = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (first > 0 && Date.now() - first > 1_000) process.exit(130);
      first ||= Date.now();
      resolve({ code: 0, reason: signal });
    });
  }
  // npm may end without passing the signal on: it ends the shell between, and leaves what the shell started.
  const parent = process.ppid;
  const orphaned = () => {
    if (process.ppid !== parent) resolve({ code: 0, reason: "npm ended" });
  };
  if (process.env["npm_command"]) setInterval(orphaned, 500).unref();
  return { told: promise, now: resolve };
}
