export const en = {
  label: "In your own words",
  "sought-hint":
    "Such as: law enforcement, West Africa, French, phishing. In English, French or Arabic, with or without commas.",
  understood: "Understood",
  "not-understood": "Left out",
  without: "Without { $words }",
  "read-as": "“{ $written }” was read as { $words }.",
  "left-unknown-why": "No entry that everybody signed in may see has this word.",
  "left-one-only-why": "One at a time: another is named before it.",
  "left-one-only": "Take this one instead",
  "look-up": "Look for it in the directory",
  "instead-title": "“{ $words }” can also be",
  "instead-group": "{ $words }, the group",
  "instead-country": "{ $words }, the country",
  "instead-area": "{ $words }, the region",
  "instead-language": "{ $words }, the language",
  "instead-word": "{ $words }, what they do",
  words: "What they do or work on",
  "words-hint": "Words of their position, organisation or topics, divided by commas; all of them must hold.",
};

export type Key = keyof typeof en;
