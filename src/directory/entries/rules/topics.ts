/** Topics are free words; written one way, so that "Cyber-Security" and "cyber security " meet. */
import { limits } from "../model.ts";
import { cleaned } from "./names.ts";

/** One topic as it is kept; null where nothing is left of it. */
export function normalTopic(text: string): string | null {
  const words = cleaned(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[\s_\-‐-―/]+/gu, " ");
  const bare = words.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{M}\p{N})+#]+$/u, "");
  return [...bare].slice(0, limits.topic).join("").trim() || null;
}

/** Each once, in the order given, at most as many as one entry may have. */
export const normalTopics = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map(normalTopic).filter((topic) => topic !== null))].slice(0, limits.topics);
