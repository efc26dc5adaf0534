import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Who works in a data folder: one program at a time. */
export interface Holder {
  readonly pid: number;
  /** The command, such as "serve" or "backup". */
  readonly command: string;
  /** Where its pages are, when it serves any. */
  readonly address: string | null;
}

export interface Claim {
  /** Where the holder's pages are, from now on. */
  readonly servesAt: (address: string) => void;
  readonly release: () => Promise<void>;
}

/**
 * Claims a data folder by listening on a socket in `folder`, its socket folder. Whoever comes second is told who
 * holds it. The claim of a program that was killed ends with it: there is no file with a number that means something
 * else by now.
 */
export async function claim(folder: string, first: Holder): Promise<Claim | Holder> {
  const path = join(folder, "rapport.sock");
  let holder = first;
  for (;;) {
    const server = await listen(path, () => holder);
    if (server) {
      // Two may have cleared away the same dead socket at once: the one whose socket is still there has the claim.
      await wait(20);
      const found = await ask(path);
      if (found?.pid === holder.pid) {
        const servesAt = (address: string) => {
          holder = { ...holder, address };
        };
        return { servesAt, release: () => close(server) };
      }
      await close(server);
    }
    const other = await ask(path);
    if (other) return other;
    await rm(path, { force: true });
  }
}

function listen(path: string, holder: () => Holder): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(JSON.stringify(holder()));
    });
    server.once("listening", () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(path);
    server.unref();
  });
}

function ask(path: string): Promise<Holder | null> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(path);
    // The dead refuse at once. Who is only slow to answer is alive, and would lose its folder by impatience.
    socket.setEncoding("utf8").setTimeout(60_000, () => socket.destroy());
    socket.on("data", (part: string) => {
      text += part;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(text === "" ? null : (JSON.parse(text) as Holder)));
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
