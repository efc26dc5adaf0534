import { createHash } from "node:crypto";
import { fail, type Result } from "../../kernel/result.ts";
import { words } from "../languages/index.ts";
import { documentType, fileName, mostDocuments } from "../rules/documents.ts";
import { deleteDocument, insertDocument, readDocuments } from "../store/beside.ts";
import { readApplication } from "../store/read.ts";
import { nextNumber, receivedNow } from "../store/write.ts";
import { type Acting, hrefOf, type OnApplication, problem, refused, saved, stop, wrongForm } from "./acting.ts";
import { ownSubject } from "./apply.ts";

const entry = (act: string, { process, application }: OnApplication, told: Record<string, string>) => ({
  actor: null,
  capacity: null,
  act,
  subject: hrefOf(process, application),
  payload: { number: application.number },
  private: told,
});

/** Adds a document to one's own application, until the list is circulated: who objects has seen what is there. */
export async function addDocument(acting: Acting, on: OnApplication, file: File | undefined): Promise<Result<string>> {
  const no = refused(acting, "accreditation.own", ownSubject(on.process, on.application));
  if (no) return fail(no);
  if (!file || file.size === 0) return fail(wrongForm(acting, { file: words.in(acting.language)("document-empty") }));
  const bytes = Buffer.from(await file.arrayBuffer());
  const name = fileName(file.name);
  const found = documentType(name, bytes);
  if ("problem" in found) return fail(wrongForm(acting, { file: problem(acting, found.problem).title }));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return await saved(acting, entry("accreditation.add-document", on, { name, sha256 }), async (writing) => {
    await nextNumber(writing, on.round.id);
    const now = await readApplication(writing, on.application.id);
    if (!now || now.settled || now.withdrawnAt || now.circulatedAt) return stop(problem(acting, "no-longer-amended"));
    const held = await readDocuments(writing, now.id);
    if (held.length >= mostDocuments) return stop(problem(acting, "documents-enough", { most: mostDocuments }));
    const at = await receivedNow(writing, acting.now);
    await insertDocument(writing, { application: now.id, name, type: found.type, sha256, bytes, added_at: at });
    return name;
  });
}

export async function dropDocument(acting: Acting, on: OnApplication, id: string): Promise<Result<null>> {
  const no = refused(acting, "accreditation.own", ownSubject(on.process, on.application));
  if (no) return fail(no);
  return await saved(acting, entry("accreditation.drop-document", on, { document: id }), async (writing) => {
    await nextNumber(writing, on.round.id);
    const now = await readApplication(writing, on.application.id);
    if (!now || now.settled || now.withdrawnAt || now.circulatedAt) return stop(problem(acting, "no-longer-amended"));
    if (!(await deleteDocument(writing, now.id, id))) return stop(problem(acting, "no-document", {}, 404));
    return null;
  });
}
