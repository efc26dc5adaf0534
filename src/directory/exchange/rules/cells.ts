/** Several values in one cell of a table: divided by "|", the parts of one by ";", and "\\" stands before a sign that is meant. */

const escaped = (text: string): string => text.replace(/[\\|;]/g, (sign) => `\\${sign}`);

export const listCell = (values: readonly string[]): string => values.map(escaped).join("|");
export const partsCell = (all: readonly (readonly string[])[]): string =>
  all.map((parts) => parts.map(escaped).join(";")).join("|");

/** Divided at a sign that no "\" stands before, nothing read yet. */
function divided(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") {
      part += text.slice(at, at + 2);
      at += 1;
    } else if (text[at] === sign) {
      parts.push(part);
      part = "";
    } else part += text[at];
  }
  return [...parts, part];
}

const plain = (text: string): string => text.replace(/\\(.)/g, "$1").trim();

export const listOf = (cell: string): readonly string[] =>
  divided(cell, "|")
    .map(plain)
    .filter((one) => one !== "");

/** As `listOf`, and where there is no "|", divided by ";" or, between words, by ",": as other people's lists are. */
export function looseList(cell: string): readonly string[] {
  if (cell.includes("|") || cell.includes("\\")) return listOf(cell);
  return cell
    .split(/[;,،、]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

export const partsOf = (cell: string): readonly (readonly string[])[] =>
  divided(cell, "|")
    .filter((one) => one.trim() !== "")
    .map((one) => divided(one, ";").map(plain));
