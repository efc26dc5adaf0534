export const en = {
  "too-often": "That was too often in a short time",
  "wait-seconds":
    "{ $seconds ->\n    [one] Try again in one second.\n   *[other] Try again in { $seconds } seconds.\n}",
  "wait-minutes":
    "{ $minutes ->\n    [one] Try again in one minute.\n   *[other] Try again in { $minutes } minutes.\n}",
  rule: "Every address and every account may do each thing so often in a while, so that nobody can shut the others out.",
};

export type Key = keyof typeof en;
