import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { StartProblem } from "../platform/start-problem.ts";

export interface Listening {
  /** Such as `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly server: Server;
  /** Takes no new requests, and resolves when the open ones are answered; after `patience` ms they are cut off. */
  readonly close: (patience: number) => Promise<void>;
}

type Fetch = Parameters<typeof createAdaptorServer>[0]["fetch"];

/** Thousands of open pages come back at once after a restart; with the usual 511 places most would wait for a retry. */
const backlog = 4096;

/** Listens for HTTP. Throws StartProblem `port-taken`. */
export async function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
    server.listen({ host, port, backlog }, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return { address: `http://${name}:${given}`, server, close: (patience) => close(server, patience) };
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const other = port === 65_535 ? 8080 : port + 1;
  if (error.code === "EADDRINUSE") {
    return new StartProblem("port-taken", `Port ${port} is taken by another program. Choose another: PORT=${other}`);
  }
  if (error.code === "EACCES") {
    return new StartProblem("port-taken", `This user may not listen on port ${port}. Choose another: PORT=8080`);
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartProblem("configuration", `HOST ${host} is not an address of this machine.`);
  }
  return error;
}

async function close(server: Server, patience: number): Promise<void> {
  // Whoever asks once more on a connection kept open is answered, and must then connect anew, to whatever comes after.
  server.prependListener("request", (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
