import { holders, verbLikeModifiers } from "../catalog/account-measures.ts";
import type { Phrase } from "../words/phrases.ts";
import type { WordRange } from "./notebook.ts";
import { type Sentence, textBetween } from "./sentence.ts";

/** What a limit of accounts or backups is of: "reset links", "access tokens", "user account". */
export function accountAbout(
  sentence: Sentence,
  at: number,
  measure: string | undefined,
  reaches: readonly WordRange[],
): string | undefined {
  if (measure === "password-length") return "password length";
  const known = measure === undefined ? undefined : holders[measure];
  if (!known) return undefined;
  const named = sentence.phrases.filter((each) => holds(sentence, each, known));
  for (const { first, last } of reaches) {
    const inside = named.filter((each) => each.first >= first && each.last <= last);
    // "an 8-hour session"
    const next = inside.find((each) => each.first <= at + 1 && at + 1 < each.last);
    const found = next ?? inside.findLast((each) => each.last <= at);
    if (found) return nameOf(sentence, found);
  }
  const { lead } = sentence;
  if (
    lead
      ?.toLowerCase()
      .split(/[\s-]+/)
      .some((word) => known.has(word))
  )
    return lead.toLowerCase();
  return measure === "idle-time" ? "inactivity" : undefined;
}

function holds({ words }: Sentence, { first, last }: Phrase, known: ReadonlySet<string>): boolean {
  return words
    .slice(first, last)
    .some(
      ({ lower, kind }) =>
        kind !== "quantity" && lower.split(/[\s-]+/).some((part) => known.has(part)),
    );
}

/** "refresh tokens": a modifier that is a verb elsewhere stands in front of the phrase. */
function nameOf(sentence: Sentence, { first, last }: Phrase): string {
  const { words } = sentence;
  const from = verbLikeModifiers.has(words[first - 1]?.lower ?? "") ? first - 1 : first;
  // A phrase that begins with a number names what stands behind it.
  const start = words[from]?.kind === "quantity" ? from + 1 : from;
  const text = textBetween(sentence, start, last).replace(/\s+/g, " ");
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
