import type { Texts } from "../../languages/index.ts";
import type { Key } from "./en.ts";

export const ar: Texts<Key> = {
  "too-often": "طلبات كثيرة في وقت قصير",
  "wait-seconds":
    "{ $seconds ->\n    [zero] أعد المحاولة الآن.\n    [one] أعد المحاولة بعد ثانية واحدة.\n    [two] أعد المحاولة بعد ثانيتين.\n    [few] أعد المحاولة بعد { $seconds } ثوانٍ.\n    [many] أعد المحاولة بعد { $seconds } ثانية.\n   *[other] أعد المحاولة بعد { $seconds } ثانية.\n}",
  "wait-minutes":
    "{ $minutes ->\n    [zero] أعد المحاولة الآن.\n    [one] أعد المحاولة بعد دقيقة واحدة.\n    [two] أعد المحاولة بعد دقيقتين.\n    [few] أعد المحاولة بعد { $minutes } دقائق.\n    [many] أعد المحاولة بعد { $minutes } دقيقة.\n   *[other] أعد المحاولة بعد { $minutes } دقيقة.\n}",
  rule: "لكل عنوان ولكل حساب عدد محدد من المرات لكل فعل خلال مدة معينة، حتى لا يحجب أحدٌ الخدمةَ عن غيره.",
};
