import { tieRoles } from "../catalog/access-words.ts";
import { privilegedRoles } from "../catalog/nouns.ts";
import { silentRoles } from "../catalog/silent-roles.ts";
import { isRoleName } from "../words/role-names.ts";
import { singular } from "../words/singular.ts";
import type { Rule } from "./access/rule.ts";
import { rulesFromDeeds } from "./access/rules-from-deeds.ts";
import { rulesFromRefusals } from "./access/rules-from-refusals.ts";
import { rulesFromWords } from "./access/rules-from-words.ts";
import { inVain } from "./deeds/actors-of.ts";
import type { Speakers } from "./deeds/speakers.ts";
import type { Notebook } from "./notebook.ts";
import { type Sentence, use } from "./sentence.ts";

/** Words without one of which nothing is said of who may, so that most sentences need no closer look. */
const telling =
  /\b(?:only|solely|exclusively|not|never|cannot|can['’]t|mustn['’]t|nobody|no|none|nothing|neither|but|apart|besides|visible|own|owns?|their|my|our|his|her|they|other|another|others|except|unless|prevent\w*|forbid\w*|prohibit\w*|disallow\w*|bar|block\w*|deny|denies|restrict\w*|limit\w*|reserv\w*|read[- ]only|view[- ]only|full|everything|anything|unrestricted|all|assigned|while|once|draft|any|open|\w+(?:ed|id|nt))\b/i;

/** Reads who may, who alone may and who must not. */
export function readAccess(sentence: Sentence, speakers: Speakers, notes: Notebook): void {
  if (sentence.kind === "code" || sentence.kind === "heading") return;
  const vain = isInVain(sentence);
  const shown = sentence.role === "scenario" && !vain;
  if (sentence.role === "scenario" && vain) {
    for (const rule of rulesFromRefusals(sentence)) note(sentence, rule, notes);
    return;
  }
  if (sentence.role !== undefined && silentRoles.has(sentence.role) && !shown) return;
  if (!telling.test(sentence.text) || sentence.text.endsWith("?")) return;
  const rules = [...rulesFromDeeds(sentence, speakers.of(sentence)), ...rulesFromWords(sentence)];
  for (const rule of rules) {
    if (!shown || showsOthers(rule)) note(sentence, rule, notes);
  }
  if (!shown) for (const rule of rulesFromRefusals(sentence)) note(sentence, rule, notes);
}

/** "a member views another member's profile": that it happens says that they may. */
function showsOthers({ modality, conditions }: Rule): boolean {
  return (
    modality === "may" && conditions.some((each) => each.kind !== "state" && each.not === true)
  );
}

/** Whether a scenario tells of something that does not succeed. */
function isInVain({ words }: Sentence): boolean {
  return words.some(({ lower }) => inVain.has(lower) || /^(?:not|cannot|40[134])$/.test(lower));
}

function note(sentence: Sentence, { range, ...rule }: Rule, notes: Notebook): void {
  const { modality, actors, verb, effects, concept } = rule;
  const parts = [modality, ...actors, verb ?? effects?.join(" ") ?? "", concept ?? "all"];
  notes.access.put(
    sentence,
    parts.filter((part) => part !== ""),
    { statement: sentence.ref, ...rule },
    range,
  );
  const names = modality === "may" && verb !== undefined ? [] : actors;
  for (const name of [...names, ...(rule.except ?? [])]) {
    const head = singular(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
    if (!isRoleName(head) || tieRoles.has(head)) continue;
    const privileged = privilegedRoles.has(head);
    notes.actors.put(
      sentence,
      [name],
      { statement: sentence.ref, name, kind: "person", ...(privileged ? { privileged } : {}) },
      range,
    );
  }
  use(sentence, range.first, range.last);
}
