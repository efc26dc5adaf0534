/** From "French", "français", "الفرنسية" or "fr" to the tag a language has. */

export const languageCodes: readonly string[] =
  `aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cu cv cy da de dv dz ee el en eo es
  et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ig ii ik is it iu ja jv ka kg ki kj kk kl
  km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc
  oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl
  tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu fil`.split(/\s+/);

let byName: ReadonlyMap<string, string> | undefined;

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

function names(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const put = (name: string | undefined, code: string) => {
    if (name && !found.has(folded(name))) found.set(folded(name), code);
  };
  for (const reader of ["en", "fr", "ar", "es", "ru", "zh"]) {
    const table = new Intl.DisplayNames([reader], { type: "language", fallback: "none" });
    for (const code of languageCodes) put(table.of(code), code);
  }
  for (const code of languageCodes)
    put(new Intl.DisplayNames([code], { type: "language", fallback: "none" }).of(code), code);
  return found;
}

/** A BCP 47 tag in its canonical form; null for what is no language. */
export function languageTag(text: string): string | null {
  const given = text.trim();
  if (given === "" || given.length > 60) return null;
  byName ??= names();
  const named = byName.get(folded(given));
  if (named) return named;
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(given)) return null;
  try {
    const { baseName, language } = new Intl.Locale(given);
    return language.length > 2 || languageCodes.includes(language) ? baseName : null;
  } catch {
    return null;
  }
}
