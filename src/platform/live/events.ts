import type { LiveEvent } from "./model.ts";

/** An event as it goes over the line (HTML standard, server-sent events); its id is the journal's sequence. */
export const eventBytes = (seq: number, { name, data }: LiveEvent): Buffer =>
  // JSON has no line ends in it; a name is ours, and one line.
  Buffer.from(`id: ${seq}\nevent: ${name.replaceAll(/[\r\n]/g, " ")}\ndata: ${JSON.stringify(data)}\n\n`);

/** Moves the reader's Last-Event-ID on without an event: shows that the line is alive, and shortens the catching up. */
export const positionBytes = (seq: number): Buffer => Buffer.from(`id: ${seq}\n\n`);

/** How long the browser waits before it connects again, in milliseconds. */
export const retryBytes = (ms: number): Buffer => Buffer.from(`retry: ${ms}\n\n`);

/** The last event a reader has had: from the header of a browser that reconnects, or `?after=` of a page just loaded. */
export function positionAsked(header: string | undefined, query: string | undefined): number | null {
  const text = header ?? query;
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
