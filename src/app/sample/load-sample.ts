/**
 * Brings the sample forum into a new installation, by the commands that people use, as Rapport itself. May be cut off at
 * any point: the next start goes on from there. Once done it never comes back, also not when it was put away.
 */
import { createHash } from "node:crypto";
import { readFile as bytesOf } from "node:fs/promises";
import { join } from "node:path";
import { theInstallation } from "../../kernel/reader.ts";
import type { Result } from "../../kernel/result.ts";
import {
  createBody,
  createProcess,
  createSession,
  findBody,
  findProcess,
  findSession,
  listBodies,
  type ProcessPlace,
  type SessionPlace,
} from "../../meetings/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { changeDraft } from "../../record/commands/desk/change-draft.ts";
import { findDraft, publishRecord, saveImport } from "../../record/index.ts";
import { readFile } from "../../record/intake/read-file.ts";
import { findings } from "../../record/rules/findings/index.ts";
import { correctionsOf } from "./correct.ts";
import { loadSampleDirectory } from "./load-directory.ts";
import { loadSampleModalities } from "./load-modalities.ts";
import { loadNetworkDialogue } from "./load-network-dialogue.ts";
import { body, cable, process, type SampleSession, small } from "./places.ts";

const acting = { reader: theInstallation, language: "en" } as const;
const done = "installation.sample";

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { title, detail, fields } = result.problem;
  throw new Error(`the sample forum could not be loaded: ${title} ${detail ?? ""} ${JSON.stringify(fields ?? {})}`);
}

/** True where it was loaded now; false where it had been before, or where the installation has bodies of its own. */
export async function loadSample(db: Db): Promise<boolean> {
  const before = await db.selectFrom("journal").select("seq").where("act", "=", done).limit(1).executeTakeFirst();
  if (before) return false;
  const own = (await listBodies(db)).filter(({ slug }) => slug !== body.address);
  if (own.length > 0) return false;
  const path = { body: body.address ?? "", process: "2026-roadmap" };
  const forum = (await findBody(db, path)) ?? must(await createBody(db, acting, body));
  const roadmap = (await findProcess(db, path)) ?? must(await createProcess(db, acting, forum, process));
  const first = await sessionOf(db, roadmap, small);
  await sessionOf(db, roadmap, cable);
  await firstRecord(db, first);
  await loadSampleDirectory(db);
  await loadSampleModalities(db, forum, must);
  await loadNetworkDialogue(db, forum, must);
  const entry = { actor: null, capacity: null, act: done, subject: forum.href, payload: {} };
  await journaled(db, entry, async () => {});
  return true;
}

async function sessionOf(db: Db, roadmap: ProcessPlace, { form }: SampleSession): Promise<SessionPlace> {
  const session = (form.title ?? "").toLowerCase().replaceAll(" ", "-");
  const found = await findSession(db, { body: roadmap.body.slug, process: roadmap.slug, session });
  return found ?? must(await createSession(db, acting, roadmap, form));
}

/** Captions in, corrected as a rapporteur would, published. */
async function firstRecord(db: Db, session: SessionPlace): Promise<void> {
  const desk = { db, ...acting };
  const there = await findDraft(db, session.id);
  if (there?.publishedVersion != null) return;
  if (!there) must(await saveImport(desk, session, { ...(await read(small)), mode: "first" }));
  const laid = await findDraft(db, session.id);
  if (!laid) throw new Error("the sample record is not on the desk");
  // Cut off in the middle of the corrections, the rest is left to a rapporteur.
  const operations = laid.version === 1 ? correctionsOf(laid.draft) : [];
  for (const operation of operations) must(await changeDraft(desk, session, operation));
  must(await publishRecord(desk, session));
}

/** The captions of a session, as they are read when somebody brings them. */
export async function read({ file }: SampleSession) {
  const bytes = await bytesOf(join(import.meta.dirname, file));
  const [one] = must(await readFile({ name: file, bytes }));
  if (!one) throw new Error(`nothing was read of ${file}`);
  const { meeting, container, encoding } = one;
  const hash = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
  const plain = bytes.toString("utf8").replace(/\s+/g, " ").trim();
  const source = { name: file, sha256: hash(bytes), textSha256: hash(plain), container, encoding, bytes };
  return { meeting: { ...meeting, ...findings(meeting) }, source: { ...source, format: meeting.format } };
}
