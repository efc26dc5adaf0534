/**
 * Questions put to the room or to someone. Left out: tags that only ask for a nod ("right?", "okay?"),
 * single words, and asking whether the microphone works.
 */
import type { Question } from "../../model.ts";
import { cue } from "./cues.ts";
import type { Sentence } from "./sentences.ts";

/** A statement that ends in one of these is still a statement. */
const tag =
  /(?:^|,| -+|–|—|\.\.\.)\s*(?:right|okay|ok|yes|yeah|no|correct|huh|eh|you know|you see|see|alright|all right|isn't it|is it|wasn't it|aren't they|don't they|doesn't it|don't we|don't you|aren't we|n'est-ce pas|non|hein|d'accord|verdad|no es cierto|cierto|vale)\s*\?["')\]]*$/;
const opensAsQuestion =
  /^(?:(?:so|and|but|okay|ok|now|well|then|yes|thank you|thanks|et|mais|alors|donc|y|pero|entonces)[,.]?\s+){0,3}["'(¿]{0,2}(?:what|why|who|whom|whose|when|where|which|how|is|are|was|were|do|does|did|can|could|should|would|will|shall|may|might|must|has|have|had|isn't|aren't|don't|doesn't|didn't|can't|couldn't|shouldn't|wouldn't|won't|any|anybody|anyone|est-ce|qui|que|quoi|quel|quelle|quels|quelles|comment|pourquoi|quand|où|combien|qué|quién|cómo|cuándo|dónde|cuál|cuánto|por qué)\b/;
/** About the line, the slides and the microphone, not about the matter. */
const technical =
  /\b(?:(?:can|could|do) (?:you|everyone|everybody|people|you guys|anyone|folks|y'all)(?: all)? (?:hear|see) (?:me|us|my|the (?:slides?|screen))|am i (?:audible|on|muted)|is (?:this|it|that|my (?:mic|microphone)|the (?:mic|microphone))(?: thing)? (?:on|working)|next slide|are you (?:there|on mute)|vous m'entendez|m'entendez-vous|me (?:escuchan|oyen)|se me escucha|you know what i mean|does that make sense|make sense|am i right|can i (?:go ahead|go on|start|continue)|may i (?:go ahead|start|continue))\b/;
const embedded =
  /\b(?:my|the|our|one|a|another|first|second|next|last|main|key) (?:\w+ )?questions? (?:(?:to|for) [\w' ]{2,40} )?(?:is|would be|was|then is)[,:]? (?:whether|how|what|why|who|if|when|where|which)\b|\bi (?:would like|'d like|want|wanted|wish) to (?:ask|know)(?: [\w']+){0,5} (?:whether|how|what|why|who|if|when|where|which)\b|\bi(?: am|'m| was)? (?:wonder|wondering|just wondering) (?:whether|how|what|why|who|if)\b|\bma question est\b|\bmi pregunta es\b|\bje voudrais (?:savoir|demander)\b|\b(?:quisiera|quería|me gustaría) (?:saber|preguntar)\b/;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
const standingShort =
  /^(?:any|other|further|more|no|¿?alguna|des|d'autres)\b.*(?:questions?|comments?|objections?|views?|thoughts?|preguntas?|comentarios?|remarques?)\s*\?/;

export function questionsIn(sentences: readonly Sentence[]): Question[] {
  const found: Question[] = [];
  for (const { n, text, plain, quote, cues } of sentences) {
    if ((cues & (cue.asked | cue.wondering)) === 0) continue;
    const rated = rate(text, plain);
    if (rated) found.push({ n, text, sentence: quote, ...rated });
  }
  return found;
}

function rate(text: string, plain: string): { readonly rule: string; readonly confidence: number } | null {
  if (!/[?？؟]["')\]*_]{0,3}$/.test(plain)) {
    return embedded.test(plain) && wordsIn(text) > 6 ? { rule: "question-in-statement", confidence: 0.6 } : null;
  }
  if (technical.test(plain) || /\(\?\)$/.test(plain) || /^https?:\S+$/.test(plain)) return null;
  const words = wordsIn(text);
  const opens = opensAsQuestion.test(plain);
  if (standingShort.test(plain)) return { rule: "question-to-the-room", confidence: 0.6 };
  if (words < 3) return null;
  if (tag.test(plain) && !(opens && words > 5)) return null;
  if (opens) return { rule: "question", confidence: words < 5 ? 0.75 : 0.9 };
  return { rule: "question-by-mark", confidence: words < 5 ? 0.5 : 0.7 };
}
