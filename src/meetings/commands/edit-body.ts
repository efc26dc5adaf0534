import { ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type BodyForm, bodyForm } from "../form-model.ts";
import type { BodyPlace } from "../model.ts";
import { wouldCircle } from "../rules/chain.ts";
import { readBody } from "../rules/read-body.ts";
import { address } from "../rules/slug.ts";
import { bodyById } from "../store/find.ts";
import { chainOfBodies, knownBodies } from "../store/list.ts";
import { keepFormerSlug, saveAbove, updatePlace } from "../store/write.ts";
import { type Acting, changedMeanwhile, entryOf, permitted, wrongForm } from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";
import { saveOrRefuse } from "./saving.ts";

export async function editBody(db: Db, acting: Acting, body: BodyPlace, form: BodyForm): Promise<Result<BodyPlace>> {
  const typed = bodyForm.parse(form);
  const answer = permitted(acting, "body.edit", body);
  if (!answer.ok) return answer;
  if (typed.version !== body.version) return changedMeanwhile(acting);
  const read = readBody(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const { above, shortName, ...fields } = read.value;
  if ((await knownBodies(db, above)).length !== above.length)
    return wrongForm(acting, { above: { key: "above-unknown" } });
  if (wouldCircle(await chainOfBodies(db), body.id, above))
    return wrongForm(acting, { above: { key: "above-circles" } });
  const wanted = { typed: typed.address, title: fields.title, self: body.id };
  const chosen = await chooseSlug(db, "body", "", wanted);
  if ("complaint" in chosen) return wrongForm(acting, { address: chosen.complaint });

  const changes = { slug: chosen.slug, short_name: shortName, ...fields, groups: [...fields.groups] };
  const entry = entryOf(acting, answer.value, {
    act: "body.edit",
    subject: address(chosen.slug),
    payload: { id: body.id, before: body.href, ...fields, groups: [...fields.groups], shortName, above: [...above] },
  });
  const stopped = await saveOrRefuse(acting, chosen.slug, () =>
    journaled(db, entry, async (writing) => {
      await updatePlace(writing, "bodies", body, changes);
      await saveAbove(writing, body.id, above);
      if (chosen.slug !== body.slug)
        await keepFormerSlug(writing, "", { from: body.slug, to: chosen.slug, target: body.id });
    }),
  );
  return stopped ?? ok((await bodyById(db, body.id)) as BodyPlace);
}
