import { silentRoles } from "../../catalog/silent-roles.ts";
import { effects } from "../../catalog/verbs.ts";
import { toLabel } from "../../words/names.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { Declared } from "./declared.ts";
import { finalStates, findWays, shownWays, tellsOfWays, type Way } from "./find-ways.ts";

/**
 * Reads what may follow what in the life of a declared thing, where it is said of single moves:
 * "cancellation only from A or B", "A and B must not be cancelled", "before it is sent", "A is final".
 */
export function readWays(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text, role } = sentence;
  if (!tellsOfWays.test(text) || text.endsWith("?")) return;
  const isShown = role === "scenario";
  if (role !== undefined && silentRoles.has(role) && !isShown && role !== "edge-case") return;
  const found = isShown ? shownWays(text) : findWays(text);
  const final = isShown ? [] : finalStates(text);
  if (found.length === 0 && final.length === 0) return;
  const states = [...new Set([...found.flatMap(({ from }) => from), ...final])];
  const concept = declared.standing.thingOf(sentence, states);
  if (concept === undefined) return;
  const name = toLabel(concept);
  const ways = found.filter(({ to }) => !changes(to));
  notes.concepts.put(sentence, [name, "ways"], {
    statement: sentence.ref,
    name,
    passing: true,
    ...(ways.length === 0 ? {} : { ways: ways.map((way) => ({ ...way, from: [...way.from] })) }),
    ...(final.length === 0 ? {} : { final: [...final] }),
  });
  for (const way of found) noteBan(sentence, name, way, notes);
}

/** What people may do up to then, they must not do afterwards. */
function noteBan(
  sentence: Sentence,
  concept: string,
  { modality, to, from }: Way,
  notes: Notebook,
): void {
  const [first, ...others] = from;
  if (modality !== "before" || first === undefined) return;
  notes.access.put(sentence, ["must-not", to, concept], {
    statement: sentence.ref,
    modality: "must-not",
    actors: [],
    verb: toLabel(to),
    concept,
    conditions: [{ kind: "state", states: [first, ...others] }],
  });
}

function changes(verb: string): boolean {
  const effect = effects.get(verb);
  return effect === "update" || effect === "delete" || verb === "amend";
}
