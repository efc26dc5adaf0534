/** A place as may() is asked about it: what stands above it, the modalities it stands under, and its rule of attribution. */
import type { Subject } from "../../modalities/model.ts";
import type { Place } from "../model.ts";

/** `told`: what else the rules need to know, such as whether its record is published. */
export const subjectOf = (place: Place, told: Pick<Subject, "published"> = {}): Subject => ({
  within: place.within,
  rules: place.rules,
  ...(place.kind === "session" ? { attribution: place.attribution } : {}),
  ...told,
});
