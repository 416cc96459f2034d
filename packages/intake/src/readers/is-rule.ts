import type { Word } from "../words/word.ts";

/** Verbs by which the product keeps a rule rather than doing something. */
const keeping: ReadonlySet<string> = new Set(
  "validate enforce prevent reject ensure limit restrict require verify block prohibit disallow deny refuse guarantee forbid cap".split(
    " ",
  ),
);

const modals: ReadonlySet<string> = new Set(["must", "shall", "should", "will", "can", "may"]);

/** What a thing is to be, always. */
const lasting: ReadonlySet<string> = new Set(
  "unique immutable required mandatory optional read-only valid positive negative greater less equal exactly idempotent atomic consistent".split(
    " ",
  ),
);

/** Whether a sentence says what must always or never hold: "must validate", "cannot", "must be unique". */
export function isRule(words: readonly Word[]): boolean {
  return words.some(({ lower }, at) => {
    if (lower === "cannot") return true;
    if (!modals.has(lower)) return false;
    let next = at + 1;
    while (words[next]?.tag === "ADV" && words[next]?.lower !== "not") next++;
    const verb = words[next]?.lower ?? "";
    if (/^(?:not|never)$/.test(words[at + 1]?.lower ?? "") || verb === "not") return true;
    if (keeping.has(verb)) return true;
    return verb === "be" && lasting.has(words[next + 1]?.lower ?? "");
  });
}
