import { shorten } from "./cut-text.ts";

/** A name as headings write it: the first letter a capital, the rest as it is. */
export function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name cut to what a label may hold, in one line. */
export function toLabel(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return shorten(line, 200);
}
