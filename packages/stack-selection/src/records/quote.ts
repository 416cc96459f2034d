import type { Why } from "@planc/core";
import { listed } from "../text/words.ts";

/** The characters of the text that say so. */
export function quoteOf(why: Why): string | undefined {
  if (why.kind !== "stated") return undefined;
  const quotes = why.at.map(({ quote }) => `“${quote.replace(/\s+/g, " ").trim()}”`);
  // One word that stands in several sentences is quoted once, however it is written there.
  const spelt = quotes.map((each) => each.toLowerCase());
  return listed(quotes.filter((_, index) => spelt.indexOf(spelt[index] ?? "") === index));
}
