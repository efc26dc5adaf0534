/**
 * Files looked at before anything of them is saved, kept for a day for the person who brought them. Scratch, not an act:
 * it changes nothing that anybody else can see, so the journal is not told.
 */
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { sql } from "kysely";
import { newId, type PersonId } from "../../../kernel/ids.ts";
import { keepable } from "../../../kernel/keepable.ts";
import type { Db } from "../../../platform/database/connect.ts";
import type { RawCard } from "../model.ts";

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);

export interface Brought {
  readonly id: string;
  readonly name: string;
  readonly entry: RawCard["entry"];
  readonly bytes: Uint8Array;
}

/** So many a person; the oldest go first. */
const most = 5;

export async function keepBrought(db: Db, person: PersonId, file: Omit<Brought, "id">): Promise<string> {
  const id = newId<"brought-file">();
  const bytes = await pack(file.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  await sql`
    insert into brought_files (id, person, name, entry, bytes)
    values (${id}, ${person}, ${keepable(file.name).slice(0, 200)}, ${file.entry}, ${bytes})`.execute(db);
  await sql`
    delete from brought_files where at < now() - interval '1 day' or id in (
      select id from brought_files where person = ${person} order by at desc offset ${sql.lit(most)})`.execute(db);
  return id;
}

/** Only for the person who brought it. */
export async function findBrought(db: Db, person: PersonId, id: string): Promise<Brought | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const { rows } = await sql<Brought>`
    select id, name, entry, bytes from brought_files where id = ${id} and person = ${person}`.execute(db);
  const [found] = rows;
  return found ? { ...found, bytes: await unpack(found.bytes) } : null;
}

export const dropBrought = (db: Db, person: PersonId, id: string) =>
  sql`delete from brought_files where id = ${id} and person = ${person}`.execute(db);
