import { newId } from "../../kernel/ids.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { type BodyForm, bodyForm } from "../form-model.ts";
import type { BodyPlace } from "../model.ts";
import { readBody } from "../rules/read-body.ts";
import { address, isReserved, slugOf } from "../rules/slug.ts";
import { bodyById } from "../store/find.ts";
import { knownBodies } from "../store/list.ts";
import { insertBody } from "../store/write.ts";
import { type Acting, entryOf, permitted, wrongForm } from "./acting.ts";
import { chooseSlug } from "./choose-slug.ts";
import { saveOrRefuse } from "./saving.ts";

export async function createBody(db: Db, acting: Acting, form: BodyForm): Promise<Result<BodyPlace>> {
  const typed = bodyForm.parse(form);
  const answer = permitted(acting, "body.create", null);
  if (!answer.ok) return answer;
  const read = readBody(typed);
  if (!read.ok) return wrongForm(acting, read.complaints);
  const { above, shortName, ...fields } = read.value;
  if ((await knownBodies(db, above)).length !== above.length)
    return wrongForm(acting, { above: { key: "above-unknown" } });
  // "/igf" reads aloud better than the whole name, where a short one was given that can be an address.
  const short = slugOf(shortName ?? "");
  const title = short === "" || isReserved("body", short) ? fields.title : short;
  const chosen = await chooseSlug(db, "body", "", { typed: typed.address, title });
  if ("complaint" in chosen) return wrongForm(acting, { address: chosen.complaint });

  const id = newId<"body">();
  const row = { id, slug: chosen.slug, short_name: shortName, ...fields, groups: [...fields.groups] };
  const entry = entryOf(acting, answer.value, {
    act: "body.create",
    subject: address(chosen.slug),
    payload: { id, ...fields, groups: [...fields.groups], shortName, above: [...above] },
  });
  const stopped = await saveOrRefuse(acting, chosen.slug, () =>
    journaled(db, entry, (writing) => insertBody(writing, row, above)),
  );
  return stopped ?? ok((await bodyById(db, id)) as BodyPlace);
}
