const physical =
  /(?<![\w-])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:/g;
const sided = /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;

/**
 * Declarations of a stylesheet that name a side of the screen instead of a side of the text, and so fail in a language
 * that is written from right to left. Media and container queries may ask for a width.
 */
export function physicalDeclarations(css: string): readonly string[] {
  const bare = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "").replace(/@(?:media|container)[^{]*\{/g, "{");
  return [...bare.matchAll(physical), ...bare.matchAll(sided)].map(([found]) => found);
}
