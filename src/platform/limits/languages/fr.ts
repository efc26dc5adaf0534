import type { Texts } from "../../languages/index.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "too-often": "Trop de demandes en peu de temps",
  "wait-seconds":
    "{ $seconds ->\n    [one] Réessayez dans une seconde.\n   *[other] Réessayez dans { $seconds } secondes.\n}",
  "wait-minutes":
    "{ $minutes ->\n    [one] Réessayez dans une minute.\n   *[other] Réessayez dans { $minutes } minutes.\n}",
  rule: "Chaque adresse et chaque compte peut faire chaque chose un certain nombre de fois dans un laps de temps, pour que personne ne puisse exclure les autres.",
};
