import { printable } from "../postgresql/quote.ts";

/** Both ends of a reference: what is referred to on the left. */
export function ends(required: boolean, alone: boolean): string {
  return `${required ? "||" : "|o"}--${alone ? "o|" : "o{"}`;
}

/** In quotes Mermaid reads the next quote, a comment, and `direction` wherever it stands. */
export function erLabel(text: string): string {
  const plain = printable(text)
    .replaceAll('"', "”")
    .replaceAll("\\", "/")
    .replaceAll("%", "％")
    .replace(/direction\s+(?=TB|BT|RL|LR)/gi, "direction_")
    .trim();
  return `"${plain || "-"}"`;
}

/** A type or a name inside of a box, where Mermaid knows no quotes: what it does not read is an underscore. */
export function erWord(text: string): string {
  const plain = printable(text)
    .replace(/\([^)]*,[^)]*\)/g, "")
    .replace(/[^A-Za-z0-9_()[\]\u00C0-\uD7FF-]+/g, "_");
  return /^[A-Za-z_\u00C0-\uD7FF]/.test(plain) && !/^(?:PK|FK|UK)$/i.test(plain)
    ? plain
    : `_${plain}`;
}
