import type { DraftOf, Ref, ViewOf } from "@planc/core";
import type { brief, reading } from "@planc/core/ir";
import { buyingVerbs, holders } from "../catalog/buying-words.ts";
import { emptied } from "../catalog/emptying-words.ts";
import { nameWords } from "../words/split-name.ts";
import type { Meant, Settled } from "./actions.ts";
import { patternOf } from "./field-places.ts";
import { proposed, type Readings } from "./readings.ts";

type Action = DraftOf<typeof brief.action>;

/** "the contents of the cart" are the cart. */
const insides = / (?:content|contents|entry|item|line)$/i;

/** "create an order from the cart", "check out the cart": what is made, with what it is made from. */
export function withSources(
  actions: readonly Action[],
  aimed: readonly Meant[],
  concepts: readonly DraftOf<typeof brief.concept>[],
  relations: readonly DraftOf<typeof brief.relation>[],
  { targetOf, findConcept }: Pick<Settled, "targetOf" | "findConcept">,
  readings: Pick<Readings, "requirements" | "proposals" | "matches">,
): readonly Action[] {
  const stored = new Set<string>(
    concepts.flatMap(({ id, data }) =>
      data.role === "stored" && id !== "user" ? [`brief/concept#${id}`] : [],
    ),
  );
  const find = (name: string, made: string): Ref<"brief/concept"> | undefined =>
    [name, name.replace(insides, "")]
      .map((each) => targetOf({ verb: "view", concept: each })?.concept)
      .find((each) => each !== undefined && each !== made && stored.has(each));
  const offered = proposed(readings, "action").filter(({ data }) => data.from !== undefined);
  return actions.map((action): Action => {
    const { concept, effect, automatic } = action.data;
    if (effect !== "create" || automatic !== undefined) return action;
    const usual = offered.find(({ data }) => findConcept(data.concept) === concept)?.data.from;
    const sources = aimed.flatMap(({ read: { data }, target }) => {
      if (target.concept !== concept || data.negated === true) return [];
      const named = data.from === true ? (data.ties ?? []) : isHolder(data) ? [data.concept] : [];
      return named.flatMap((each) => find(each, concept) ?? []).slice(0, 1);
    });
    // What belongs to the other is made there, and not of it.
    const [from = usual === undefined ? undefined : findConcept(usual)] = sources.filter(
      (source) => !relations.some(({ data }) => data.from === concept && data.to === source),
    );
    if (from === undefined) return action;
    const source = concepts.find(({ id }) => from === `brief/concept#${id}`);
    const empties = source !== undefined && isEmptied(source.data.name, readings.requirements);
    return { ...action, data: { ...action.data, from, ...(empties ? { empties: true } : {}) } };
  });
}

/** "check out the cart" */
function isHolder({ verb, concept }: Meant["read"]["data"]): boolean {
  const head = concept.slice(concept.lastIndexOf(" ") + 1).toLowerCase();
  return buyingVerbs.has(verb) && holders.has(head);
}

/** "the cart is cleared" once it is ordered, of a thing by its name or by the last word of it */
function isEmptied(
  name: string,
  requirements: readonly ViewOf<typeof reading.requirement>[],
): boolean {
  const words = nameWords(name);
  const called = `(?:${patternOf(words).source}|${patternOf(words.slice(-1)).source})`;
  const patterns = emptied(called);
  return requirements.some(({ data }) => {
    const text = data.text.slice(0, 2_000).toLowerCase();
    return patterns.some((each) => each.test(text));
  });
}
