import { fail, ok, type Result } from "../../kernel/result.ts";
import type { Db } from "../../platform/database/connect.ts";
import { journaled } from "../../platform/journal/index.ts";
import { stageTitle } from "../explain.ts";
import { words } from "../languages/places/index.ts";
import type { RuledPlace } from "../model.ts";
import { nextStages } from "../rules/in-force.ts";
import { holdStage, saveStage } from "../store/versions.ts";
import { type Acting, changedMeanwhile, entryOf, permitted } from "./acting.ts";

/** Takes a place to one of the stages that may follow; `from` is the stage at which it stood when that was chosen. */
export async function moveStage(
  db: Db,
  acting: Acting,
  place: RuledPlace,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<{ readonly title: string }>> {
  const say = words.in(acting.language);
  const answer = permitted(acting, "stage.move", place);
  if (!answer.ok) return answer;
  const { rules } = place;
  if (!rules) return fail({ status: 409, code: "no-modalities", title: say("none-in-force") });
  if (from !== rules.stage) return changedMeanwhile(acting);
  const next = nextStages(rules.file, rules.stage);
  if (!next.some(({ id }) => id === to)) {
    const stages = new Intl.ListFormat(acting.language).format(next.map(({ title }) => title));
    return fail({
      status: 422,
      code: "not-next",
      title: say("not-next"),
      instead: stages === "" ? say("is-the-end") : say("next-are", { stages }),
    });
  }
  const entry = entryOf(acting, answer.value, {
    act: "stage.move",
    subject: place.href,
    payload: { id: place.id, from, to },
  });
  const moved = await journaledIfStill();
  return moved ? ok({ title: stageTitle(rules.file, to) }) : changedMeanwhile(acting);

  async function journaledIfStill(): Promise<boolean> {
    try {
      await journaled(db, entry, async (writing) => {
        const stands = await holdStage(writing, place.id);
        if (stands !== null && stands !== from && rules?.rights.stages.includes(stands)) throw new Moved();
        await saveStage(writing, place.id, to, acting.reader.person);
      });
      return true;
    } catch (error) {
      if (error instanceof Moved) return false;
      throw error;
    }
  }
}

/** Somebody moved it between the reading and the writing. */
class Moved extends Error {}
