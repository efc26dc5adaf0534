import type { StakeholderGroup } from "../../../kernel/stakeholders.ts";
import { catalogue } from "../catalogue.ts";
import type { Language } from "../languages.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const words = catalogue({ en, fr, ar });

/** What a stakeholder group is called wherever it stands by itself: in a key, a list, a heading. */
export const groupName = (language: Language, group: StakeholderGroup): string => words.in(language)(`group-${group}`);
