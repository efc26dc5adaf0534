/** The SQL of the files records came from: kept as they came, and recognised when they come again. */
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { newId } from "../kernel/ids.ts";
import type { SessionId } from "../meetings/model.ts";
import type { Db } from "../platform/database/connect.ts";
import type { Writing } from "../platform/journal/index.ts";
import type { RecordId } from "./tables.ts";
import "./tables.ts";

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** Level 5: a tenth of the time of the best for nearly the same size. */
export const pack = (bytes: Uint8Array): Promise<Buffer> =>
  compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
export const unpack = (bytes: Uint8Array): Promise<Buffer> => decompress(bytes);

/** A file as it was read. */
export interface Source {
  readonly name: string;
  /** SHA-256 of the bytes, and of the text with its white space made single; hexadecimal. */
  readonly sha256: string;
  readonly textSha256: string;
  readonly container: string;
  readonly encoding: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** `packed`: the bytes, packed before the writing began, so that nobody waits for it. */
export async function insertSource(writing: Writing, id: RecordId, source: Source, packed: Buffer): Promise<void> {
  const { name, sha256, textSha256, container, encoding, format, bytes } = source;
  await writing
    .insertInto("record_sources")
    .values({
      id: newId(),
      record_id: id,
      name,
      sha256,
      text_sha256: textSha256,
      container,
      encoding,
      format,
      size: bytes.length,
      original: packed,
    })
    .execute();
}

export interface KnownSource {
  readonly sessionId: SessionId;
  readonly name: string;
  readonly at: Date;
  /** The very same bytes; else the same text from another place. */
  readonly sameBytes: boolean;
}

/** Where this file, or this text, was imported before, in whichever session. */
export async function findSameSources(
  db: Db,
  { sha256, textSha256 }: Pick<Source, "sha256" | "textSha256">,
): Promise<readonly KnownSource[]> {
  const rows = await db
    .selectFrom("record_sources")
    .innerJoin("records", "records.id", "record_sources.record_id")
    .select(["records.session_id", "record_sources.name", "record_sources.at", "record_sources.sha256"])
    .where((on) => on.or([on("sha256", "=", sha256), on("text_sha256", "=", textSha256)]))
    .orderBy("record_sources.at")
    .limit(20)
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    name: row.name,
    at: row.at,
    sameBytes: row.sha256 === sha256,
  }));
}

export async function sourcesOf(db: Db, id: RecordId) {
  return db
    .selectFrom("record_sources")
    .select(["id", "name", "container", "encoding", "format", "size", "at"])
    .where("record_id", "=", id)
    .orderBy("at")
    .execute();
}
