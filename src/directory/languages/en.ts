export const en = {
  "no-such-place": "There is no such body, process or session",
  "choose-place": "Choose one of the list.",
  "no-such-person": "There is no such person",
  "no-such-capacity": "You have no such capacity",
  "last-administrator": "An installation needs an administrator: make somebody else one first",
};

export type Key = keyof typeof en;
