/** Bringing a list that exists already. */
export const bring = {
  "import-title": "Bring an existing list",
  "import-hint":
    "A CSV file whose first line names its columns; only the name is needed. Nothing is saved before you have seen what it would bring. A status of “admitted” brings somebody who was admitted elsewhere.",
  "import-capacities": "Capacities:",
  "field-list-file": "A CSV file",
  "field-list-text": "Or its text",
  "import-look": "Look at it",
  "import-preview": "What it would bring",
  "import-found":
    "{ $count ->\n [0] No entry can be brought.\n [one] One entry can be brought.\n*[other] { $count } entries can be brought.\n}",
  "import-wrong":
    "{ $count ->\n [one] One thing is wrong. Nothing is brought until it is mended.\n*[other] { $count } things are wrong. Nothing is brought until they are mended.\n}",
  "import-more": "and { $count } more.",
  "import-line": "Line { $line }:",
  "import-similar": "These may be one organisation under two spellings. They can be brought; you decide afterwards.",
  "import-save": "{ $count ->\n [one] Bring this entry\n*[other] Bring these { $count } entries\n}",
  "import-confirm": "Nothing is saved yet: { $count } can be brought. Send it again with confirm=yes.",
  "import-not-yet":
    "Nothing was brought: { $count ->\n [one] one line is wrong\n*[other] { $count } lines are wrong\n}.",
  "import-not-yet-instead": "Mend the file and bring it again.",
  "import-empty": "There are no entries in it.",
  "import-unreadable": "This is not a CSV file that can be read.",
  "import-no-name": "No column is called name or organisation.",
  "import-too-many": "That is more than 5,000 entries. Bring it in parts.",
  "import-name": "the name is missing.",
  "import-capacity": "there is no such capacity:",
  "import-country": "there is no such country (ISO codes such as KE):",
  "import-website": "this is not an address:",
  "import-contact": "this is not a mail address:",
  "import-status": "the status is neither complete nor admitted:",
  "import-kind": "the kind is neither organisation nor person:",
  "import-too-long": "this is too long:",
  "import-until": "this is not a date such as 2027-06-24:",
  "import-columns": "the number of cells is not that of the first line:",
  "import-twice": "the same name stands in the file twice:",
  "import-there-already": "this name is in the round already:",
} as const;
