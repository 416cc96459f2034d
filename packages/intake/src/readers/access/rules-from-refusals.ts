import { notLet } from "../../catalog/refusal-words.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { doingsFrom } from "../deeds/deeds-from.ts";
import { phraseEnding, roleFrom } from "../deeds/subjects.ts";
import { nounsOf } from "../read-deeds.ts";
import { type Sentence, textBetween } from "../sentence.ts";
import { isWide } from "./clause-words.ts";
import { conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { lower, namesOf } from "./rule-words.ts";
import { isEverybody, verbMeant } from "./said-of-deeds.ts";

/** What a scenario says of somebody that sets no condition: that they are there, and signed in. */
const plainly =
  /^(?:a|an|the|is|are|has|have|been|who|as|with|role|assigned|account|in|into|on|signed|logged|authenticated|registered|user|member|active|valid|,|and|when)$/;

/** How somebody gets there, which makes no ban narrower: "directly or via deep link". */
const waysIn = /^(?:directly|via|through|by|using)$/;

/** "Given a guest is signed in, when they attempt to view the log book, then access is denied": guests must not. */
export function rulesFromRefusals(sentence: Sentence): readonly Rule[] {
  const { words } = sentence;
  if (!/^(?:given|when)$/.test(lower(words, 0))) return [];
  const then = words.findIndex(({ lower }) => lower === "then");
  if (then === -1 || !notLet.test(textBetween(sentence, then, words.length))) return [];
  return words.flatMap((_, at): readonly Rule[] => {
    if (at >= then || !/^(?:attempt|tr(?:y|ie))s?$/.test(lower(words, at))) return [];
    if (lower(words, at + 1) !== "to") return [];
    const who = whoAttempts(sentence, at);
    if (who === undefined || isEverybody(who)) return [];
    return doingsFrom(words, at + 2, "base").flatMap((doing): readonly Rule[] => {
      const { object } = doing;
      const verb = verbMeant(doing.verb);
      if (verb === undefined || object === "before" || object.last > then) return [];
      const concept = nounsOf(words, object);
      if (concept === "") return [];
      const end = wayIn(words, object.last, then);
      const { conditions, used } = conditionsIn(words, doing.first + 1, end);
      if (!isWide(words, { from: object.last, to: end, used })) return [];
      return [
        {
          modality: "must-not",
          actors: [...who],
          verb: toLabel(verb),
          concept: toLabel(capitalise(concept)),
          ...(doing.as === undefined ? {} : { as: toLabel(doing.as) }),
          conditions,
          range: { first: at, last: object.last },
        },
      ];
    });
  });
}

/** Who attempts it, where nothing is said of them but that they are there: a guest, or "they" of one. */
function whoAttempts(sentence: Sentence, at: number): readonly string[] | undefined {
  const { words } = sentence;
  const isThey = /^(?:they|he|she)$/.test(lower(words, at - 1));
  const phrase = isThey ? roleFrom(sentence, 1)?.phrase : phraseEnding(sentence, at - 1);
  if (!phrase || !isActing(words[phrase.last - 1])) return undefined;
  const said = [...words.slice(1, phrase.first), ...words.slice(phrase.last, isThey ? at - 1 : at)];
  return said.every(({ lower }) => plainly.test(lower)) ? namesOf(words, [phrase]) : undefined;
}

function wayIn(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (waysIn.test(lower(words, at))) return at;
  return to;
}
