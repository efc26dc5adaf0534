export const en = {
  "group-government": "Government",
  "group-private-sector": "Private sector",
  "group-civil-society": "Civil society",
  "group-technical-community": "Technical community",
  "group-academia": "Academia",
  "group-intergovernmental": "Intergovernmental organisations",
  "group-media": "Media",
};

export type Key = keyof typeof en;
