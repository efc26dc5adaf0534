const batchSize = 2_000;

/** Hands over so many at a time, one batch after the other. */
export async function inBatches<T>(all: readonly T[], write: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += batchSize) await write(all.slice(from, from + batchSize));
}
