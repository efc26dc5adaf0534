import type { Texts } from "../catalogue.ts";
import type { Key } from "./en.ts";

export const fr: Texts<Key> = {
  "group-government": "Gouvernements",
  "group-private-sector": "Secteur privé",
  "group-civil-society": "Société civile",
  "group-technical-community": "Communauté technique",
  "group-academia": "Monde universitaire",
  "group-intergovernmental": "Organisations intergouvernementales",
  "group-media": "Médias",
};
