import { propertyHeads } from "./element-words.ts";

/** Nouns behind the name of a thing that say how it is shown, or a part of it, and make no other thing. */
const trailing: ReadonlySet<string> = new Set(
  "card page screen view form panel dialog modal list listing table row column board grid tile widget section tab details detail data information info record entry object entity field attribute property change creation deletion update edit removal management item history total tracking upload search filter import export access operation request editing submission account profile attempt session activity process workflow status event events lifecycle".split(
    " ",
  ),
);

/** Whether a noun behind the name of a thing leaves it the same thing: "deal card", "deal title". */
export function isTrailing(word: string): boolean {
  return trailing.has(word) || propertyHeads.has(word);
}
