import { capital, slug, type ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { type Layout, plainLayout } from "../catalog/source-layouts.ts";

type Choice = ViewOf<typeof decision.choice>;

/** The conventions of the first of the topics for which a technology with known ones was chosen. */
export function layoutOf(
  topics: readonly string[],
  choices: readonly Choice[],
  layouts: readonly Layout[],
): Layout {
  for (const topic of topics) {
    for (const { data } of choices) {
      if (data.topic !== `decision/topic#${topic}`) continue;
      const words = namesOf(data);
      const layout = layouts.find(({ technologies }) =>
        technologies.some((each) => words.has(each)),
      );
      if (layout) return layout;
    }
  }
  return plainLayout;
}

/** The key, the name, and each word of both: `Java Spring Boot` is `java`, `spring` and `boot` as well. */
function namesOf({ technology, name }: Choice["data"]): ReadonlySet<string> {
  const whole = [technology.toLowerCase(), name.toLowerCase()];
  return new Set([...whole, ...whole.flatMap((each) => each.split(/[\s-]+/))]);
}

/** Fills in a path of a layout below a root. */
export function pathIn(
  root: string,
  pattern: string,
  { module, name }: { readonly module: string; readonly name: string },
): string {
  const path = pattern
    .replace("{module}", module)
    .replace("{Module}", module.split("-").map(capital).join(""))
    .replace("{package}", name);
  const whole = root === "" ? path : `${root}/${path}`;
  return whole.slice(0, 128).replace(/\/+$/, "");
}

/** Words that say what kind of thing the product is, not which. */
const kindWords = new Set([
  "application",
  "app",
  "system",
  "platform",
  "tool",
  "service",
  "program",
  "library",
  "command",
  "line",
  "that",
  "which",
  "and",
  "for",
  "the",
  "a",
  "an",
]);

/** A package name that every language takes: letters and digits of at most three words. */
export function packageName(product: string): string {
  const [named = "", ...described] = product.split(/\b(?:that|which)\b/);
  const words = wordsOfName(named);
  // `Library that formats ISO 8601` is called after what comes last.
  const name = (
    words.length > 0 ? words.slice(0, 3) : wordsOfName(described.join(" ")).slice(-2)
  ).join("");
  return /^[a-z]/.test(name) ? name.slice(0, 40) : "product";
}

function wordsOfName(text: string): readonly string[] {
  if (text.trim() === "") return [];
  return slug(text)
    .split("-")
    .filter((word) => /^[a-z0-9]+$/.test(word) && !kindWords.has(word));
}
