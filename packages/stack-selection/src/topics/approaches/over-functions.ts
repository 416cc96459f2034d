import { spoken } from "@planc/core";
import type { TopicKey } from "../../catalog/topic-keys.ts";
import type { Facts } from "../../facts/facts.ts";
import { sample } from "../../text/words.ts";
import { type TopicRule, yes } from "../verdict.ts";

const calledOff = /^(?:cancel|cancelled|canceled|called off|void|voided)/i;
/** How attributes are called in which what is promised is counted. */
const promised = /\b(?:reserved|allocated|committed|promised|on hold)\b/i;

/** A thing that people make and that can be called off, with what others keep of it. */
export function undoneOver({ inputs }: Facts) {
  const contextOf = (concept: string) =>
    (inputs.contexts ?? []).find(({ data }) => data.concepts.some((each) => each === concept));
  const found = inputs.concepts.flatMap((concept) => {
    const own = inputs.actions.filter(({ data }) => data.concept === concept.ref);
    const made = own.find(({ data }) => data.effect === "create" && data.actors.length > 0);
    const off = own.find(
      ({ data }) => data.effect === "transition" && calledOff.test(data.state ?? data.verb),
    );
    if (!made || !off) return [];
    // What refers to it and is no part of it, and what counts what it promises.
    const kept = inputs.relations.flatMap(({ data }) =>
      data.to === concept.ref && data.required === true && data.owned !== true ? [data.from] : [],
    );
    const counted = inputs.attributes.flatMap(({ data }) =>
      promised.test(data.name) ? [data.concept] : [],
    );
    const elsewhere = [...new Set<string>([...kept, ...counted])].filter(
      (each) => each !== concept.ref && contextOf(each) !== contextOf(concept.ref),
    );
    return elsewhere.length > 0 ? [{ concept, made, off, elsewhere }] : [];
  });
  // The one that most has to be undone of.
  return found.toSorted((a, b) => b.elsewhere.length - a.elsewhere.length)[0];
}

const offering: readonly TopicKey[] = ["functions"];

/** Work that no one transaction holds, where a platform starts what does each part of it. */
export const workOverFunctionsVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs } = facts;
  if (!conditions.functions || !offering.every((topic) => sofar.has(topic))) return undefined;
  const undone = undoneOver(facts);
  if (!undone) return undefined;
  const { concept, made, off, elsewhere } = undone;
  const thing = spoken(concept.data.name);
  const others = inputs.concepts
    .filter(({ ref }) => elsewhere.includes(ref))
    .map(({ data }) => spoken(data.plural ?? data.name));
  return yes(
    `To ${made.data.verb} the ${thing} changes ${sample(others)} too, which other functions keep, and to ${off.data.verb} it takes that back: no transaction spans them`,
    [made.ref, off.ref, concept.ref],
  );
};
