import type { Page } from "playwright-core";

export interface Load {
  readonly url: string;
  /** Document, Script, Stylesheet, Image, Fetch ... as the browser says. */
  readonly type: string;
  /** Bytes over the line: headers and body, compressed; 0 from the cache. */
  readonly bytes: number;
  readonly cached: boolean;
}

/** Writes down everything the page loads from now on, with its bytes as they came over the line. */
export async function watchTraffic(page: Page): Promise<() => readonly Load[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const loads = new Map<string, Load>();
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (!request.url.startsWith("data:"))
      loads.set(requestId, { url: request.url, type: type ?? "Other", bytes: 0, cached: false });
  });
  const add = (requestId: string, bytes: number) => {
    const load = loads.get(requestId);
    if (load && !load.cached) loads.set(requestId, { ...load, bytes: Math.max(load.bytes, bytes) });
  };
  session.on("Network.responseReceived", ({ requestId, response }) => add(requestId, response.encodedDataLength));
  // Of what it has already, the browser tells the size it once had.
  const cached = (requestId: string) => {
    const load = loads.get(requestId);
    if (load) loads.set(requestId, { ...load, bytes: 0, cached: true });
  };
  session.on("Network.requestServedFromCache", ({ requestId }) => cached(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache) cached(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => add(requestId, encodedDataLength));
  return () => [...loads.values()];
}

/** A telephone line: 56 kbit/s each way, 300 ms until the first byte of each answer. */
export async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const bytesPerSecond = 56_000 / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 300,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
