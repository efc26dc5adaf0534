/** Amounts as people say them in a room: digits, numbers in words, and strengths ("a lot", "strong", "silence"). */

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const french =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split(
    " ",
  );
const spanish =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte".split(
    " ",
  );

const values = new Map<string, number>();
for (const list of [french, spanish, small]) {
  list.forEach((word, value) => {
    values.set(word, value);
  });
}
tens.forEach((word, index) => {
  const value = (index + 2) * 10;
  values.set(word, value);
  for (let unit = 1; unit < 10; unit += 1) {
    values.set(`${word}-${small[unit]}`, value + unit);
    values.set(`${word} ${small[unit]}`, value + unit);
  }
});
values.set("a hundred", 100).set("one hundred", 100).set("a dozen", 12).set("two dozen", 24);

const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length);
/** A number in words or digits, as the inside of a pattern. */
export const numberPattern = `\\d{1,5}|(?:${longestFirst.join("|")})`;

const none =
  "no one|nobody|noone|none|no hums?|no humming|no hands?|no people|zero hands|personne|nadie|ninguno|ninguna|aucun|aucune";
const degree =
  "(?:(?:fairly|very|semi|somewhat|slightly|quite|really|much|extremely|pretty|rather|relatively|almost|about|approximately|roughly|around|just|only|maybe|perhaps|over|nearly|the)[ -]+){0,3}";
const strength =
  "strong(?:er|est)?|weak(?:er|est)?|loud(?:er|est)?|quiet(?:er)?|soft(?:er)?|light|low|mid|medium|moderate|decent|faint|good|fair|large(?:r)?|small(?:er)?|big|significant|clear|overwhelming|unanimous|fortissimo|forte|pianissimo|piano|mezzo[- ]?forte|mezzo[- ]?piano|silence|silent|crickets|nothing|(?:a )?great many|quite a few|quite a lot|a lot|lots|plenty|a few|a couple|couple|a handful|handful|a bunch|a number|a good number|(?:(?:a |the )?(?:clear|large|big|vast|small|good|strong|slight|overwhelming|great) )?(?:a )?(?:majority|minority)|more than half|less than half|half|a third|two thirds|three quarters|a quarter|many|most|some|few(?:er)?|several|(?:nearly |almost )?(?:everybody|everyone|all)(?: else)?|most of (?:you|us|them|the room)|more|less|similar|equal|mixed|50[-:/]50|fifty[- ]fifty|beaucoup|quelques(?:-unes|-uns)?|la plupart|la majorité|muchos|muchas|varios|varias|algunos|algunas|pocos|pocas|la mayoría";

/** Any amount: what stands for nobody, a number, or a strength with its degree. */
export const amountPattern = `${none}|(?:${degree}(?:${strength}))|(?:${numberPattern})`;

const whole = new RegExp(`^(?:${numberPattern})$`);
const nobody = new RegExp(`^(?:${none})$`);

/** The number a phrase stands for, null where it is not one. */
export function numberOf(phrase: string): number | null {
  const text = phrase.trim().toLowerCase().replace(/\s+/g, " ");
  if (!whole.test(text)) return null;
  return /^\d/.test(text) ? Number(text) : (values.get(text) ?? null);
}

/** The amount as it goes into a result. A hum is never a count: its amounts stay words. */
export function amountOf(phrase: string, isHum: boolean): number | string {
  const text = phrase
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(?:the|just|only|maybe|perhaps) /, "");
  if (nobody.test(text)) return isHum ? "none" : 0;
  if (isHum) return text;
  return numberOf(text) ?? text;
}
