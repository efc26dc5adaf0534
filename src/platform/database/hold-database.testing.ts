/** A program for the tests of starts and kills: holds the embedded database of RAPPORT_DATA until told to stop. */
import { writeSync } from "node:fs";
import { Client } from "pg";
import { StartProblem } from "../start-problem.ts";
import { connectionOptions } from "./connect.ts";
import { holdDatabase } from "./installation.ts";

const place = { databaseUrl: null, dataFolder: process.env["RAPPORT_DATA"] ?? "./data" };
try {
  const held = await holdDatabase(place, "test", {
    restarted: () => writeSync(1, "restarted\n"),
    gone: (reason) => writeSync(1, `gone: ${reason}\n`),
  });
  process.on("SIGTERM", () => void held.release().then(() => process.exit(0)));
  // Holds on to a connection, as Rapport does, and asks it something.
  const client = new Client(connectionOptions(held.config));
  client.on("error", () => {});
  await client.connect();
  await client.query("select 1");
  writeSync(1, "holding\n");
  setInterval(() => {}, 1_000);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  writeSync(1, `${error.code}: ${error.message}\n`);
  process.exitCode = 1;
}
