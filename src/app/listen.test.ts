import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";

const slow = (ms: number) => async () => {
  await wait(ms);
  return new Response("done");
};

test("a stop waits for the open requests, and takes no new ones", async () => {
  const { address, close } = await listen(slow(400), "127.0.0.1", 0);
  const open = fetch(address).then((answer) => answer.text());
  await wait(100);
  const closed = close(5_000);
  await expect(fetch(address)).rejects.toThrow();
  expect(await open).toBe("done");
  await closed;
});

test("a request that does not end is cut off in time", async () => {
  const { address, close } = await listen(slow(60_000), "127.0.0.1", 0);
  const open = fetch(address).catch(() => "cut off");
  await wait(100);
  const from = performance.now();
  await close(300);
  expect(performance.now() - from).toBeLessThan(3_000);
  expect(await open).toBe("cut off");
});

test("an address of another machine is told from a port that is taken", async () => {
  const { address, close } = await listen(slow(0), "127.0.0.1", 0);
  const port = Number(new URL(address).port);
  await expect(listen(slow(0), "127.0.0.1", port)).rejects.toMatchObject({ code: "port-taken" });
  await expect(listen(slow(0), "192.0.2.1", 0)).rejects.toMatchObject({ code: "configuration" });
  await close(100);
});
