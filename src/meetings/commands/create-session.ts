import { newId } from "../../kernel/ids.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { setOwnStage } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type SessionForm, sessionForm } from "../form-model.ts";
import type { ProcessPlace, SessionPlace } from "../model.ts";
import { readSession } from "../rules/read-session.ts";
import { address } from "../rules/slug.ts";
import { sessionById } from "../store/find.ts";
import { insertSession } from "../store/write.ts";
import { type Acting, entryOf, permitted, wrongForm } from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";
import { saveOrRefuse } from "./saving.ts";
import { stageChosen, told } from "./session-entry.ts";

export async function createSession(
  db: Db,
  acting: Acting,
  process: ProcessPlace,
  form: SessionForm,
): Promise<Result<SessionPlace>> {
  const typed = sessionForm.parse(form);
  const answer = permitted(acting, "session.create", process);
  if (!answer.ok) return answer;
  const read = readSession(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const fields = read.value;
  const stage = stageChosen(process.rules, typed.stage);
  if ("complaint" in stage) return wrongForm(acting, { stage: stage.complaint });
  const chosen = await chooseSlug(db, "session", process.id, { typed: typed.address, title: fields.title });
  if ("complaint" in chosen) return wrongForm(acting, { address: chosen.complaint });

  const id = newId<"session">();
  const { payload, private: hidden } = told(fields, process.rules !== null);
  const entry = entryOf(acting, answer.value, {
    act: "session.create",
    subject: address(process.body.slug, process.slug, "sessions", chosen.slug),
    payload: { id, ...payload, ...stage.told },
    private: hidden,
  });
  const row = { id, process: process.id, slug: chosen.slug, ...fields, agenda: [...fields.agenda] };
  const stopped = await saveOrRefuse(acting, chosen.slug, () =>
    journaled(db, entry, async (writing) => {
      await insertSession(writing, row);
      if (process.rules && typed.stage) await setOwnStage(writing, id, typed.stage, acting.reader.person);
    }),
  );
  return stopped ?? ok((await sessionById(db, id)) as SessionPlace);
}
