/** Texts in the source: which keys of the catalogues it uses, and what it says past them. */
import { parseSync, Visitor } from "oxc-parser";
import type { Source } from "./source.ts";

const letters = /\p{L}{2}/u;
/** Attributes whose value is read out or shown. */
const spoken = new Set([
  "title",
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "placeholder",
  "label",
  "summary",
]);
/** What is the same in every language: the name of the software, and formats. */
const names = /\b(?:Rapport|JSON|CSV|DOCX|Markdown|API|Atom|PDF|UTC|SRT|WebVTT|ORCID)\b/g;

const isText = (text: string): boolean => letters.test(text.replaceAll(names, ""));

/** Texts that a page says and no catalogue holds. */
export function looseTexts({ file, text }: Source): readonly string[] {
  const found: string[] = [];
  const note = (value: string) => {
    if (isText(value)) found.push(`${file}: "${value.trim().replaceAll(/\s+/g, " ").slice(0, 60)}"`);
  };
  const visitor = new Visitor({
    JSXText: (node) => note(node.value),
    JSXAttribute: (node) => {
      const name = node.name.type === "JSXIdentifier" ? node.name.name : "";
      if (!spoken.has(name)) return;
      if (node.value?.type === "Literal" && typeof node.value.value === "string") note(node.value.value);
      if (node.value?.type === "JSXExpressionContainer") noteExpression(node.value.expression);
    },
    JSXElement: (node) => {
      // <code>, <kbd> and the like hold what is typed, not what is said.
      for (const child of node.children) if (child.type === "JSXExpressionContainer") noteExpression(child.expression);
    },
  });
  function noteExpression(expression: { readonly type: string }): void {
    const node = expression as {
      type: string;
      value?: unknown;
      quasis?: { value: { raw: string } }[];
      consequent?: never;
      alternate?: never;
    };
    if (node.type === "Literal" && typeof node.value === "string") note(node.value);
    if (node.type === "TemplateLiteral") for (const { value } of node.quasis ?? []) note(value.raw);
    if (node.type === "ConditionalExpression") {
      if (node.consequent) noteExpression(node.consequent);
      if (node.alternate) noteExpression(node.alternate);
    }
  }
  visitor.visit(parseSync(file, text).program);
  return found;
}

export interface Used {
  readonly strings: ReadonlySet<string>;
  /** Keys put together from a beginning and an end, as `kind-${kind}`. */
  readonly patterns: readonly RegExp[];
}

/** Every string of the source that could be the key of a text. */
export function stringsOf(sources: readonly Source[]): Used {
  const strings = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { file, text } of sources) {
    const visitor = new Visitor({
      Literal: (node) => {
        if (typeof node.value === "string") strings.add(node.value);
      },
      // `{ open: "closed" }`: keys are also written as names.
      Property: (node) => {
        if (node.key.type === "Identifier" && !node.computed) strings.add(node.key.name);
      },
      TemplateLiteral: (node) => {
        const parts = node.quasis.map(({ value }) => value.cooked ?? "");
        const whole = parts.every((part) => /^[a-z0-9-]*$/.test(part)) && parts.some((part) => part.includes("-"));
        if (whole) patterns.push(new RegExp(`^${parts.join("[a-z0-9-]+")}$`));
      },
    });
    visitor.visit(parseSync(file, text).program);
  }
  return { strings, patterns };
}

export const unusedKeys = (keys: readonly string[], { strings, patterns }: Used): readonly string[] =>
  keys.filter((key) => !strings.has(key) && !patterns.some((pattern) => pattern.test(key)));
