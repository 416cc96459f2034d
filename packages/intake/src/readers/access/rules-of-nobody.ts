import { nobodyWords } from "../../catalog/access-words.ts";
import { toLabel } from "../../words/names.ts";
import type { Deed } from "../deeds/deed.ts";
import { type Doing, doingsFrom } from "../deeds/deeds-from.ts";
import type { Sentence } from "../sentence.ts";
import { exceptions, isWide } from "./clause-words.ts";
import { conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import {
  behindWords,
  clauseEnd,
  conceptLabel,
  ofOthers,
  tiesOf,
  verbMeant,
} from "./said-of-deeds.ts";

/** "Nobody can change a closed invoice", "no one except admins may delete posts" */
export function rulesOfNobody(sentence: Sentence, deeds: readonly Deed[]): readonly Rule[] {
  const { words } = sentence;
  const known = new Set(deeds.map(({ first }) => first));
  return words.flatMap((word, at): readonly Rule[] => {
    const pair = word.lower === "no" && words[at + 1]?.lower === "one";
    if (!pair && !nobodyWords.has(word.lower)) return [];
    const modal = words.findIndex(
      ({ lower }, i) => i > at && i < at + 10 && /^(?:can|may|must|should|shall|is)$/.test(lower),
    );
    if (modal === -1) return [];
    let verb = modal + 1;
    while (/^(?:ever|be|able|to|also|allowed|permitted)$/.test(words[verb]?.lower ?? "")) verb++;
    const excepted = exceptions(sentence, at, modal).names.length > 0;
    if (known.has(verb) && !excepted) return [];
    const doings = doingsFrom(words, verb, "base");
    return doings.flatMap((doing): readonly Rule[] => {
      const found = ruleOfNobody(sentence, at, doing, doings);
      return found ? [found] : [];
    });
  });
}

function ruleOfNobody(
  sentence: Sentence,
  at: number,
  doing: Doing,
  doings: readonly Doing[],
): Rule | undefined {
  const { words } = sentence;
  const verb = verbMeant(doing.verb);
  const { object } = doing;
  if (verb === undefined || object === "before") return undefined;
  const end = clauseEnd(words, doing, object, doings);
  const { conditions: found, used } = conditionsIn(words, doing.first + 1, end);
  // "Nobody else can edit my remarks": those of others.
  const others = words[at + 1]?.lower === "else" || words[at + 2]?.lower === "else";
  const conditions = others ? found.map(ofOthers) : found;
  const except = exceptions(sentence, at, end);
  const all = new Set([...used, ...except.used]);
  const rule = {
    verb: toLabel(verb),
    concept: conceptLabel(words, object),
    ...tiesOf(words, doing),
    conditions,
    range: { first: at, last: doing.last },
  };
  if (rule.concept === "") return undefined;
  if (!isWide(words, { from: behindWords(doing, object), to: end, used: all })) return undefined;
  return except.names.length > 0
    ? { ...rule, modality: "only", actors: except.names }
    : { ...rule, modality: "must-not", actors: [] };
}
