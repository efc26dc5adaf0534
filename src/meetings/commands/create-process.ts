import { newId } from "../../kernel/ids.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type ProcessForm, processForm } from "../form-model.ts";
import type { BodyPlace, ProcessPlace } from "../model.ts";
import { readProcess } from "../rules/read-process.ts";
import { address } from "../rules/slug.ts";
import { processById } from "../store/find.ts";
import { insertProcess } from "../store/write.ts";
import { type Acting, entryOf, permitted, wrongForm } from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";
import { saveOrRefuse } from "./saving.ts";

export async function createProcess(
  db: Db,
  acting: Acting,
  body: BodyPlace,
  form: ProcessForm,
): Promise<Result<ProcessPlace>> {
  const typed = processForm.parse(form);
  const answer = permitted(acting, "process.create", body);
  if (!answer.ok) return answer;
  const read = readProcess(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const fields = read.value;
  const chosen = await chooseSlug(db, "process", body.id, { typed: typed.address, title: fields.title });
  if ("complaint" in chosen) return wrongForm(acting, { address: chosen.complaint });

  const id = newId<"process">();
  const entry = entryOf(acting, answer.value, {
    act: "process.create",
    subject: address(body.slug, chosen.slug),
    payload: { id, ...fields },
  });
  const row = { id, body: body.id, slug: chosen.slug, ...fields };
  const stopped = await saveOrRefuse(acting, chosen.slug, () =>
    journaled(db, entry, (writing) => insertProcess(writing, row)),
  );
  return stopped ?? ok((await processById(db, id)) as ProcessPlace);
}
