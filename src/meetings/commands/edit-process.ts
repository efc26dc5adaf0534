import { ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type ProcessForm, processForm } from "../form-model.ts";
import type { ProcessPlace } from "../model.ts";
import { readProcess } from "../rules/read-process.ts";
import { address } from "../rules/slug.ts";
import { processById } from "../store/find.ts";
import { keepFormerSlug, updatePlace } from "../store/write.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, wrongForm } from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";
import { saveOrRefuse } from "./saving.ts";

export async function editProcess(
  db: Db,
  acting: Acting,
  process: ProcessPlace,
  form: ProcessForm,
): Promise<Result<ProcessPlace>> {
  const typed = processForm.parse(form);
  const answer = permitted(acting, "process.edit", process);
  if (!answer.ok) return answer;
  if (typed.version !== process.version) return changedMeanwhile(acting);
  const read = readProcess(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const fields = read.value;
  const parent = process.body.id;
  const wanted = { typed: typed.address, title: fields.title, self: process.id };
  const chosen = await chooseSlug(db, "process", parent, wanted);
  if ("complaint" in chosen) return wrongForm(acting, { address: chosen.complaint });

  const entry = entryOf(acting, answer.value, {
    act: "process.edit",
    subject: address(process.body.slug, chosen.slug),
    payload: { id: process.id, before: process.href, ...fields },
  });
  const moved = { from: process.slug, to: chosen.slug, target: process.id };
  const stopped = await saveOrRefuse(acting, chosen.slug, () =>
    journaled(db, entry, async (writing) => {
      await updatePlace(writing, "processes", process, { slug: chosen.slug, ...fields });
      if (moved.from !== moved.to) await keepFormerSlug(writing, parent, moved);
    }),
  );
  return stopped ?? ok((await processById(db, process.id)) as ProcessPlace);
}
