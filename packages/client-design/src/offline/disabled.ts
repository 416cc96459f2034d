import { asPattern, type Ref, spoken, type ViewOf } from "@planc/core";
import type { api, brief } from "@planc/core/ir";
import { personConcept } from "./model.ts";

type Effect = ViewOf<typeof api.operation>["data"]["effect"];

const offline = /\b(?:offline|without (?:a )?(?:connection|network|internet)|no connection)\b/i;
const refuses =
  /\b(?:disabled|blocked|not (?:available|allowed|possible|permitted)|unavailable|prevented|refused|must not|cannot|can't)\b|\brequires? (?:a |an )?(?:connectivity|connection|network|internet)\b/i;
/** What goes on being possible is named beside it. */
const allows =
  /\b(?:can|may|must|should) (?:still )?(?:be )?(?:used|work\w*|available|possible)\b/i;

const effects: readonly (readonly [RegExp, readonly Effect[]])[] = [
  [/\bCRUD\b|\bstructur\w+ (?:actions?|changes?|edits?)\b/i, ["create", "delete"]],
  [/\b(?:creat\w+|add\w*|new)\b/i, ["create"]],
  [/\b(?:delet\w+|remov\w+)\b/i, ["delete"]],
  [/\b(?:edit\w*|updat\w+)\b/i, ["update"]],
];

/** Renaming and reordering change fields, and leave the others of the thing alone. */
const structure = /\b(?:renam\w+|reorder\w*|re-order\w*)\b/i;
export const isStructural = (field: string): boolean =>
  /^(?:name|title|order|position|sequence|rank)$/i.test(field);

export interface Disabled {
  readonly refused: (effect: Effect, concept: Ref) => string | undefined;
  /** Its name and its place are not changed without a connection. */
  readonly keepsStructure: (concept: Ref) => boolean;
  /** The statements that say so of a thing. */
  readonly said: (concept: Ref) => readonly Ref[];
}

/** What the text disables without a connection: `structural actions (step, procedure, provider CRUD) … disabled`. */
export function disabledOffline(
  requirements: readonly ViewOf<typeof brief.requirement>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
): Disabled {
  const fixed = new Set<Ref>();
  const found = new Map<string, string>();
  const said = new Map<Ref, Set<Ref>>();
  for (const { ref: statement, data } of requirements) {
    if (data.priority === "wont" || data.later !== undefined) continue;
    for (const sentence of data.text.split(/(?<=[.;])\s+(?=[A-Z])/)) {
      const says =
        refuses.test(sentence) &&
        !allows.test(sentence) &&
        (offline.test(sentence) || /\brequires? (?:connectivity|a connection)/i.test(sentence));
      if (!says) continue;
      // `The user deletes …`: whoever does it is not what is deleted.
      const named = concepts.filter(
        ({ ref, data: { name } }) =>
          ref !== personConcept &&
          wordsOf(name).some((word) =>
            new RegExp(`\\b${asPattern(word)}s?\\b`, "i").test(sentence),
          ),
      );
      // `Structure edits (create, rename, reorder)`: what is edited is said in the brackets.
      const words = structure.test(sentence)
        ? sentence.replace(/\b(?:edit|chang|updat)\w*\b/gi, "")
        : sentence;
      const done = [...new Set(effects.flatMap(([each, of]) => (each.test(words) ? of : [])))];
      if (structure.test(sentence) || /\bCRUD\b/.test(sentence))
        for (const { ref } of named) fixed.add(ref);
      for (const { ref } of done.length > 0 ? named : [])
        said.set(ref, (said.get(ref) ?? new Set<Ref>()).add(statement));
      for (const { ref } of named)
        for (const effect of done) found.set(`${effect} ${ref}`, data.key);
    }
  }
  return {
    refused: (effect, concept) => {
      const key = found.get(`${effect} ${concept}`);
      return key && `disabled offline: ${key}`;
    },
    keepsStructure: (concept) => fixed.has(concept),
    said: (concept) => [...(said.get(concept) ?? [])],
  };
}

/** Its name, and the last word of one of two: a text says `provider` for a service provider. */
function wordsOf(name: string): readonly string[] {
  const whole = spoken(name);
  const last = whole.split(" ").at(-1) ?? whole;
  return last === whole || last.length < 6 ? [whole] : [whole, last];
}
