import { spawn } from "node:child_process";
import type { Binaries } from "./binaries.ts";
import type { Identity } from "./unprivileged.ts";

/** PostgreSQL's first process, a child of ours. */
export interface Postmaster {
  readonly ended: () => boolean;
  /** The last it said, at most 4,000 characters. */
  readonly complaint: () => string;
  readonly onEnd: (listener: () => void) => void;
  readonly stop: () => Promise<void>;
}

export interface PostmasterOptions {
  readonly pgdata: string;
  readonly host: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly durable: boolean;
}

/**
 * What PostgreSQL says may hold what people wrote (a value in an error, the text of a query): it says only what
 * concerns itself.
 */
const discreet = ["log_min_messages=log", "log_min_error_statement=panic", "log_error_verbosity=terse"];
const common = ["listen_addresses=", "unix_socket_permissions=0700", "max_connections=60", "logging_collector=off"];
const quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export function spawnPostmaster({ pgdata, host, binaries, identity, durable }: PostmasterOptions): Postmaster {
  const settings = [...common, ...discreet, ...(durable ? [] : quick)].flatMap((setting) => ["-c", setting]);
  const [program = "", ...args] = [...identity.words, binaries.postgres, "-D", pgdata, "-k", host, ...settings];
  // A process group of its own: Ctrl-C in the terminal is for Rapport, which then ends PostgreSQL in order.
  const child = spawn(program, args, {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    env: { ...process.env, ...binaries.env },
  });
  let complaint = "";
  let ended = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-4_000);
  });
  const gone = new Promise<void>((resolve) => {
    child.on("error", (error) => {
      complaint += error.message;
      resolve();
    });
    child.on("close", () => resolve());
  }).then(() => {
    ended = true;
  });
  return {
    ended: () => ended,
    complaint: () => complaint,
    onEnd: (listener) => void gone.then(listener),
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything out; SIGQUIT if that takes long.
      if (!ended) child.kill("SIGINT");
      const patience = setTimeout(() => child.kill("SIGQUIT"), 20_000);
      await gone;
      clearTimeout(patience);
    },
  };
}
