import { optional } from "@planc/core";
import { brief, reading } from "@planc/core/ir";
import { onlyWords, preventingVerbs } from "../catalog/access-words.ts";
import { showingVerbs } from "../catalog/deed-verbs.ts";
import { silentRoles } from "../catalog/silent-roles.ts";
import { effects } from "../catalog/verbs.ts";
import { rule } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { shorten } from "../words/cut-text.ts";
import { singular } from "../words/singular.ts";
import { verbOf } from "../words/verb-forms.ts";

/** A sentence that has "only" or "not" beside a role, and of which no rule of access was made. */
export const accessUnread = rule("access-unread", {
  reads: {
    statements: reading.statement,
    readings: optional(reading.access),
    rules: optional(brief.access),
    actors: optional(brief.actor),
  },
  check: ({ statements, readings, rules, actors, options, report }) => {
    const used = new Set<string>(rules.flatMap(({ why }) => why.from ?? []));
    const told = new Set<string>(
      readings.flatMap(({ ref, data }) => (used.has(ref) ? [data.statement] : [])),
    );
    const roles = actors.flatMap(({ data }) =>
      data.kind === "person" ? [data.name, ...(data.also ?? [])].flatMap(namesOf) : [],
    );
    const unread = inSourceOrder(statements).filter(
      ({ ref, data }) =>
        data.kind !== "heading" &&
        data.kind !== "code" &&
        !(data.role !== undefined && silentRoles.has(data.role)) &&
        !told.has(ref) &&
        saysWhoMay(data.text, roles),
    );
    for (const { ref, data } of unread.slice(0, options.mostReported))
      report("access-unread", { text: shorten(data.text, 160) }, { ref });
  },
});

/** A "boat owner" is the owner too. */
function namesOf(name: string): readonly (readonly string[])[] {
  const words = wordsOf(name);
  const head = words.at(-1);
  return head === undefined || head === "user" ? [words] : [words, [head]];
}

const articles: ReadonlySet<string> = new Set(
  "a an the any by to for all authorised authorized".split(" "),
);
const denials = /^(?:not|cannot|never|can['’]t|mustn['’]t)$/;
const modals = /^(?:can|may|must|should|shall|is|are)$/;

/** Whether some words give a role alone, or take from it, what people do with things. */
function saysWhoMay(text: string, roles: readonly (readonly string[])[]): boolean {
  const words = wordsOf(text.slice(0, 1000));
  const roleAt = (at: number): number =>
    Math.max(0, ...roles.map((role) => (isAt(words, at, role) ? role.length : 0)));
  return words.some((word, at) => {
    let next = at + 1;
    while (next < at + 4 && articles.has(words[next] ?? "")) next++;
    if (onlyWords.has(word)) {
      const behind = next + roleAt(next);
      return (
        behind > next &&
        (modals.test(words[behind] ?? "") || /^(?:who|and|or)$/.test(words[behind] ?? "and"))
      );
    }
    const behind = next + roleAt(next);
    if (preventingVerbs.has(word) && behind > next) return words[behind] === "from";
    const length = roleAt(at);
    return length > 0 && isDenied(words, at + length);
  });
}

/** "must not delete", "are not allowed to see", rather than "must not be charged". */
function isDenied(words: readonly string[], from: number): boolean {
  const not = words.findIndex((word, at) => at >= from && at < from + 2 && denials.test(word));
  if (not === -1) return false;
  let verb = not + 1;
  while (/^(?:be|able|allowed|permitted|to|also|directly)$/.test(words[verb] ?? "")) verb++;
  const isPassive = words[verb - 1] === "be";
  const done = verbOf(words[verb] ?? "", isDeed);
  return !isPassive && done?.form === "base";
}

function isDeed(verb: string): boolean {
  return effects.has(verb) || showingVerbs.has(verb) || verb === "see" || verb === "access";
}

function isAt(words: readonly string[], at: number, role: readonly string[]): boolean {
  return role.every((word, i) => {
    const said = words[at + i] ?? "";
    return said === word || singular(said) === word;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}
