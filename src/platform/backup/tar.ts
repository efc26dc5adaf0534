/** The little of tar (POSIX ustar) that a back-up needs: files one after another, so that any tar can open it. */

const block = 512;

/** The header and the padding around a member's bytes. */
export function tarMember(name: string, body: Uint8Array, mtime: Date): readonly Uint8Array[] {
  return [header(name, body.length, mtime), body, new Uint8Array(padding(body.length))];
}

/** What ends an archive. */
export const tarEnd = (): Uint8Array => new Uint8Array(2 * block);

const padding = (size: number): number => (block - (size % block)) % block;

function header(name: string, size: number, mtime: Date): Uint8Array {
  const bytes = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`a name too long for a tar archive: ${name}`);
  const octal = (value: number, at: number, length: number) =>
    bytes.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "ascii");
  bytes.write(name, 0, "utf8");
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(mtime.getTime() / 1000), 136, 12);
  bytes.write("        ", 148, "ascii");
  bytes.write("0", 156, "ascii");
  bytes.write("ustar\x0000", 257, "ascii");
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return bytes;
}

export interface TarMember {
  readonly name: string;
  readonly body: Buffer;
}

/** No member of a back-up is larger; one that says so is not ours, and is not read into memory. */
export const largestMember = 64e6;

/** The members of an archive, one at a time. Throws RangeError when it is cut off or not a tar. */
export async function* tarMembers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarMember> {
  const take = reader(bytes);
  for (;;) {
    const head = await take(block);
    if (head.every((byte) => byte === 0)) return;
    if (head.toString("ascii", 257, 262) !== "ustar") throw new RangeError("not a tar archive");
    const field = (at: number, length: number) => head.toString("utf8", at, at + length).replace(/\0.*$/s, "");
    const size = Number.parseInt(field(124, 12), 8);
    if (!(size >= 0 && size <= largestMember)) throw new RangeError("a member of an impossible size");
    const body = await take(size);
    await take(padding(size));
    yield { name: field(0, 100), body };
  }
}

function reader(bytes: AsyncIterable<Uint8Array>): (length: number) => Promise<Buffer> {
  const source = bytes[Symbol.asyncIterator]();
  let held: Uint8Array[] = [];
  let size = 0;
  return async (length) => {
    while (size < length) {
      const { value, done } = await source.next();
      if (done) throw new RangeError("cut off");
      held.push(value);
      size += value.length;
    }
    const all =
      held.length === 1 && held[0] ? Buffer.from(held[0].buffer, held[0].byteOffset, size) : Buffer.concat(held, size);
    held = [all.subarray(length)];
    size -= length;
    return all.subarray(0, length);
  };
}
