import { ok, type Result } from "../../kernel/result.ts";
import { setOwnStage } from "../../modalities/index.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type SessionForm, sessionForm } from "../form-model.ts";
import type { SessionPlace } from "../model.ts";
import { tellsMore } from "../rules/attribution-change.ts";
import { readSession } from "../rules/read-session.ts";
import { cleanText } from "../rules/reading.ts";
import { address } from "../rules/slug.ts";
import { sessionById } from "../store/find.ts";
import { keepFormerSlug, updatePlace } from "../store/write.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, refused, wrongForm } from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";
import { saveOrRefuse } from "./saving.ts";
import { stageChosen, told } from "./session-entry.ts";

export async function editSession(
  db: Db,
  acting: Acting,
  session: SessionPlace,
  form: SessionForm,
): Promise<Result<SessionPlace>> {
  const typed = sessionForm.parse(form);
  const answer = permitted(acting, "session.edit", session);
  if (!answer.ok) return answer;
  if (typed.version !== session.version) return changedMeanwhile(acting);
  const read = readSession(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const fields = read.value;
  const stage = stageChosen(session.rules, typed.stage);
  if ("complaint" in stage) return wrongForm(acting, { stage: stage.complaint });
  const loosened = tellsMore(session.attribution, fields.attribution);
  const reason = cleanText(typed.reason).slice(0, 2_000);
  if (loosened) {
    if (refused(acting, "session.loosen", session)) {
      return wrongForm(acting, { attribution: { key: "attribution-only-stricter" } });
    }
    if (reason === "") return wrongForm(acting, { reason: { key: "reason-missing" } });
  }
  const { process } = session;
  const wanted = { typed: typed.address, title: fields.title, self: session.id };
  const chosen = await chooseSlug(db, "session", process.id, wanted);
  if ("complaint" in chosen) return wrongForm(acting, { address: chosen.complaint });

  const { payload, private: hidden } = told(fields, session.rules !== null);
  const entry = entryOf(acting, answer.value, {
    act: "session.edit",
    subject: address(process.body.slug, process.slug, "sessions", chosen.slug),
    payload: {
      id: session.id,
      before: session.href,
      ...payload,
      ...stage.told,
      ...(loosened ? { attributionBefore: session.attribution, reason } : {}),
    },
    private: hidden,
  });
  const moved = { from: session.slug, to: chosen.slug, target: session.id };
  const stopped = await saveOrRefuse(acting, chosen.slug, () =>
    journaled(db, entry, async (writing) => {
      await updatePlace(writing, "sessions", session, { slug: chosen.slug, ...fields, agenda: [...fields.agenda] });
      if (session.rules && typed.stage !== null) {
        await setOwnStage(writing, session.id, typed.stage, acting.reader.person);
      }
      if (moved.from !== moved.to) await keepFormerSlug(writing, process.id, moved);
    }),
  );
  return stopped ?? ok((await sessionById(db, session.id)) as SessionPlace);
}
