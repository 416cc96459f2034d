import type { Place, Why } from "@planc/core";
import { shorten } from "../words/cut-text.ts";

const longest = 60;

/**
 * `spec, line 12, “99.9 % uptime”` for a message that names more than one place; `sentence` is quoted
 * where the words themselves would not tell the places apart.
 */
export function placeText(why: Why, sentence?: string): string {
  const place: Place | undefined = why.kind === "stated" ? why.at[0] : undefined;
  if (!place) return "an assumption";
  const quote = (sentence ?? place.quote).replace(/\s+/g, " ").trim();
  const short = shorten(quote, longest);
  return `${place.source}, line ${place.line}, “${short}”`;
}
