/** For tests of how work grows. */

/** Milliseconds of this thread's own work, so that it hardly matters what else the machine does. */
async function ownWork(work: () => unknown): Promise<number> {
  const from = process.threadCpuUsage().user;
  await work();
  return (process.threadCpuUsage().user - from) / 1000;
}

/**
 * Whether four times the size takes about four times the work; sixteen, if it were squared, is far too much. Two sizes
 * are compared with each other and not with a time, for machines differ. What disturbs only ever adds: of three tries
 * the best counts.
 */
export async function growsWithSize(work: (size: number) => unknown, small: number): Promise<boolean> {
  await work(small);
  const short = [await ownWork(() => work(small)), await ownWork(() => work(small))];
  // Where the work is too little to measure, a fixed part outweighs it.
  const most = Math.min(...short) * 9 + 100;
  for (let tries = 0; tries < 3; tries += 1) if ((await ownWork(() => work(4 * small))) < most) return true;
  return false;
}
