/** What people do in two worlds at once: acts as their forms send them, and time that passes. */
import fc from "fast-check";
import { tendIntroductions } from "../directory/index.ts";
import { thePublic } from "../kernel/reader.ts";
import type { Cast, Probe, World } from "./testing-two-worlds.ts";

export type Act =
  | { readonly kind: "tie"; readonly by: number; readonly at: number }
  | { readonly kind: "end"; readonly by: number; readonly at: number }
  | { readonly kind: "confirm"; readonly by: number; readonly at: number }
  | { readonly kind: "ask"; readonly by: number; readonly at: number; readonly via: number }
  | { readonly kind: "answer"; readonly by: number; readonly yes: boolean }
  | { readonly kind: "withdraw"; readonly by: number }
  /** Days since both worlds began. */
  | { readonly kind: "time"; readonly day: number };

const anybody = fc.nat({ max: 6 });
const oneAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("tie" as const), by: anybody, at: anybody }),
  fc.record({ kind: fc.constant("end" as const), by: anybody, at: anybody }),
  fc.record({ kind: fc.constant("confirm" as const), by: anybody, at: anybody }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("ask" as const),
      by: fc.oneof(fc.constant(0), anybody),
      at: anybody,
      via: anybody,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("answer" as const), by: anybody, yes: fc.boolean() }),
  },
  fc.record({ kind: fc.constant("withdraw" as const), by: anybody }),
  fc.record({ kind: fc.constant("time" as const), day: fc.constantFrom(1, 6, 12, 31) }),
);
export const anyStory = fc.array(oneAct, { minLength: 3, maxLength: 9 });

/** What somebody does, as the form sends it; null where they have nothing to do it to. */
async function probeOf(
  { db }: World,
  { people }: Cast,
  act: Exclude<Act, { readonly kind: "time" }>,
): Promise<Probe | null> {
  const idOf = (n: number): string => people[n]?.person ?? "";
  const by = people[act.by]?.person;
  if (by === undefined) return null;
  if (act.kind === "answer") {
    const steps = db.selectFrom("introduction_steps").select("id").where("person", "=", by).where("answer", "is", null);
    const open = await steps.orderBy("asked_at").executeTakeFirst();
    const send = { step: open?.id ?? "", answer: act.yes ? "yes" : "no", contact: "there@example.org" };
    return open ? { path: "/introductions/answer", send } : null;
  }
  if (act.kind === "withdraw") {
    const asked = db.selectFrom("introductions").select("id").where("asker", "=", by).orderBy("asked_at");
    const first = await asked.executeTakeFirst();
    return first ? { path: `/introductions/${first.id}/withdraw`, send: {} } : null;
  }
  const at = { person: idOf(act.at) };
  if (act.kind === "end") return { path: "/me/ties/end", send: at };
  if (act.kind === "confirm") return { path: "/me/ties/answer", send: { ...at, answer: "yes" } };
  if (act.kind === "ask") {
    const told = { message: "May we compare registers?", contact: "here@example.org" };
    return { path: "/introductions", send: { ...at, via: idOf(act.via), ...told } };
  }
  return { path: "/me/ties", send: { ...at, closeness: "know", origin: "work", ask: "yes" } };
}

/** Does it in one world, and gives what whoever did it was told. */
export async function happens(world: World, cast: Cast, act: Act): Promise<string> {
  if (act.kind === "time") {
    await tendIntroductions(world.deps, new Date(Date.now() + act.day * 86_400_000));
    return "";
  }
  const probe = await probeOf(world, cast, act);
  return probe ? world.fetch(cast.people[act.by]?.reader ?? thePublic, probe) : "nothing to do it to";
}
