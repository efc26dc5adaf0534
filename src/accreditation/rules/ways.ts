/** The ways in that modalities know, as this room goes about them. */
import type { Gain, Modalities } from "../../modalities/modalities-model.ts";
import type { Round, WayIn } from "../model.ts";

/**
 * How a capacity comes about here: `open` to everybody; `notice` once its status is seen; `application` when whoever
 * approves has; `non-objection` when the circulated list stands; `recorded` where nobody applies, and the desk writes
 * down what was decided elsewhere.
 */
export type Way = "open" | "notice" | "application" | "non-objection" | "recorded";

export function wayOf(gain: Gain): Way {
  if (gain.by === "open" || gain.by === "notice" || gain.by === "application" || gain.by === "non-objection") {
    return gain.by;
  }
  return "recorded";
}

/** What is open to everybody who signs in is held without asking. */
export const canApply = (gain: Gain): boolean => !["recorded", "open"].includes(wayOf(gain));

/** Every way into every capacity of a file, in its order. */
export function waysIn(file: Modalities): readonly WayIn[] {
  return file.capacities.flatMap(({ id, title, gained }) =>
    gained.map((gain) => {
      const source = file.sources[gain.source];
      return {
        gain,
        capacity: id,
        capacityTitle: title,
        source: source?.title ?? gain.source,
        sourceAddress: source?.address ?? null,
        verified: source?.standing === "seen" || source?.standing === "paper",
      };
    }),
  );
}

/** The way one applies for a capacity; null where it is not applied for, or there is no such capacity. */
export const wayInto = (ways: readonly WayIn[], capacity: string): WayIn | null =>
  ways.find((way) => way.capacity === capacity && canApply(way.gain)) ?? null;

/** Whether its list has gone out: what comes now, or is mended now, is too late for it. */
export const lateForList = (
  { capacity }: { readonly capacity: string },
  { ways, window }: Pick<Round, "ways" | "window">,
): boolean => window !== null && wayInto(ways, capacity)?.gain.by === "non-objection";
