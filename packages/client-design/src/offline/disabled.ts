import { asPattern, type Ref, spoken, type ViewOf } from "@planc/core";
import type { api, brief } from "@planc/core/ir";

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
  [/\b(?:renam\w+|reorder\w*|edit\w*|updat\w+)\b/i, ["update"]],
];

/** What the text disables without a connection: `structural actions (step, procedure, provider CRUD) … disabled`. */
export function disabledOffline(
  requirements: readonly ViewOf<typeof brief.requirement>[],
  concepts: readonly ViewOf<typeof brief.concept>[],
): (effect: Effect, concept: Ref) => string | undefined {
  const found = new Map<string, string>();
  const keyed = new Map(requirements.map(({ data }) => [data.key, data]));
  for (const { data } of requirements) {
    if (data.priority === "wont" || data.later !== undefined) continue;
    for (const sentence of data.text.split(/(?<=[.;])\s+(?=[A-Z])/)) {
      const says =
        refuses.test(sentence) &&
        !allows.test(sentence) &&
        (offline.test(sentence) || /\brequires? (?:connectivity|a connection)/i.test(sentence));
      if (!says) continue;
      const named = concepts.filter(({ data: { name } }) =>
        wordsOf(name).some((word) => new RegExp(`\\b${asPattern(word)}s?\\b`, "i").test(sentence)),
      );
      const done = [...new Set(effects.flatMap(([words, of]) => (words.test(sentence) ? of : [])))];
      for (const { ref } of named)
        for (const effect of done) found.set(`${effect} ${ref}`, data.key);
    }
  }
  return (effect, concept) => {
    const key = found.get(`${effect} ${concept}`);
    return key !== undefined && keyed.has(key) ? `disabled offline: ${key}` : undefined;
  };
}

/** Its name, and the last word of one of two: a text says `provider` for a service provider. */
function wordsOf(name: string): readonly string[] {
  const whole = spoken(name);
  const last = whole.split(" ").at(-1) ?? whole;
  return last === whole || last.length < 6 ? [whole] : [whole, last];
}
