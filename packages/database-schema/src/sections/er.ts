import { printable } from "../postgresql/quote.ts";

/** Both ends of a reference: what is referred to on the left. */
export function ends(required: boolean, alone: boolean): string {
  return `${required ? "||" : "|o"}--${alone ? "o|" : "o{"}`;
}

export function erName(name: string): string {
  return /^[a-z][a-z0-9_]*$/.test(name) ? name : erLabel(name);
}

/** In quotes Mermaid reads nothing but the next quote. */
export function erLabel(text: string): string {
  return `"${printable(text).replaceAll('"', "”").replaceAll("\\", "/")}"`;
}

/** A type or a name inside of a box, where Mermaid knows no quotes: what it does not read is an underscore. */
export function erWord(text: string): string {
  const plain = printable(text)
    .replace(/\([^)]*,[^)]*\)/g, "")
    .replace(/[^A-Za-z0-9_()[\]-]+/g, "_");
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}
