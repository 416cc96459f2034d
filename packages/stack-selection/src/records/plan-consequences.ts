import { idOf, type Ref } from "@planc/core";
import { type Capability, capabilities } from "../catalog/capabilities.ts";
import type { Catalogue } from "../catalog/catalogue.ts";
import { ofTechnology, ofTopic, type PlanConsequence } from "../catalog/plan-consequences.ts";
import type { Entry } from "../catalog/schema.ts";
import { isKnownTopic } from "../catalog/topic-keys.ts";
import { capital, listed } from "../text/words.ts";
import type { Confirmed } from "./drawn.ts";
import { withParts } from "./parts-named.ts";

interface Told {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
}

export interface AroundChoice {
  readonly topic: Ref;
  /** The technologies that it was compared with. */
  readonly rivals: readonly string[];
  readonly catalogue: Catalogue;
  /** What is told of it already. */
  readonly known: Told;
}

/** What is told of a choice, with what this plan makes of it in the place of what holds in any. */
export function toldOf(choice: Confirmed, around: AroundChoice): Told {
  const own = ofTechnology[choice.technology];
  const more = { name: choice.name };
  const isFilled = (text: string | undefined) =>
    text !== undefined && withParts(text, choice.drawn, more) !== undefined;
  const anywhere = own?.bad?.every(isFilled)
    ? new Set(
        (choice.entry?.risks ?? []).flatMap(([risk, help, when]) => (when ? [] : [risk, help])),
      )
    : new Set<string>();
  const { positive, negative, mitigation } = around.known;
  const known = {
    positive: isFilled(own?.good) ? positive.filter((each) => !beside.test(each)) : positive,
    negative: negative.filter((each) => !anywhere.has(each)),
    mitigation: mitigation.filter((each) => !anywhere.has(each)),
  };
  const told = planConsequences(choice, { ...around, known }, anywhere.size > 0);
  return {
    positive: [...known.positive, ...told.positive],
    negative: [...known.negative, ...told.negative],
    mitigation: [...known.mitigation, ...told.mitigation],
  };
}

/** That two things go together holds in any plan that has both. */
const beside = / is made to work with /;

/**
 * What a choice brings the parts that this plan drew, and costs them, where nothing else was told: what the
 * catalogue says of the technology, or how it stands out among what it was compared with.
 */
function planConsequences(choice: Confirmed, around: AroundChoice, isReplaced: boolean): Told {
  const { technology } = choice;
  const key = idOf(around.topic);
  const own = ofTechnology[technology];
  const general = isKnownTopic(key) ? ofTopic[key] : undefined;
  const more = { name: choice.name, ...standingOf(choice.entry, around), uses: usesOf(choice) };
  const fill = (text: string | undefined) => {
    const filled = text === undefined ? undefined : withParts(text, choice.drawn, more);
    return filled === undefined ? undefined : capital(filled);
  };
  const isTold = ({ known }: AroundChoice, side: "positive" | "negative") => known[side].length > 0;
  const good = isTold(around, "positive") ? undefined : (fill(own?.good) ?? fill(general?.good));
  const bad = isTold(around, "negative") && !isReplaced ? undefined : pair([own, general], fill);
  return {
    positive: good === undefined ? [] : [good],
    negative: bad ? [bad[0]] : [],
    mitigation: bad ? [bad[1]] : [],
  };
}

/** A risk is told with what is done about it, or not at all. */
function pair(
  known: readonly (PlanConsequence | undefined)[],
  fill: (text: string | undefined) => string | undefined,
): readonly [string, string] | undefined {
  for (const each of known) {
    const [risk, help] = [fill(each?.bad?.[0]), fill(each?.bad?.[1])];
    if (risk !== undefined && help !== undefined) return [risk, help];
  }
  return undefined;
}

/** What it does better and worse than what it was compared with; by itself, its strongest and weakest fact. */
function standingOf(
  entry: Entry | undefined,
  { rivals, catalogue }: AroundChoice,
): { readonly best?: string; readonly worst?: string } {
  if (!entry) return {};
  const others = rivals.flatMap((each) =>
    each === entry.key ? [] : (catalogue.entryOf(each) ?? []),
  );
  const fits = (Object.keys(entry.fits ?? {}) as Capability[]).flatMap((capability) => {
    const own = entry.fits?.[capability];
    const theirs = others.flatMap((each) => each.fits?.[capability]?.[0] ?? []);
    // What none of the others was compared by is a fact for another need.
    if (!own || (others.length > 0 && theirs.length === 0)) return [];
    const mean = theirs.reduce((sum, each) => sum + each, 0) / Math.max(1, theirs.length);
    return [
      { strength: own[0], lead: own[0] - mean, text: `${capabilities[capability]}: ${own[1]}` },
    ];
  });
  const [best] = fits.filter(({ strength }) => strength >= 0.8).toSorted((a, b) => b.lead - a.lead);
  const [worst] = fits
    .filter(({ strength }) => strength < 0.8)
    .toSorted((a, b) => a.strength - b.strength);
  const weak =
    worst?.text ??
    (entry.burden && entry.burden[0] > 0 ? `work of it: ${entry.burden[1]}` : undefined);
  return {
    ...(best ? { best: best.text } : {}),
    ...(weak === undefined ? {} : { worst: weak }),
  };
}

/** The flows that call it. */
function usesOf({ ref, drawn }: Confirmed): string | undefined {
  const own = drawn.components.find((each) => each.data.choice === ref)?.ref;
  const used = drawn.flows.filter(({ data }) =>
    data.steps.some((step) => step.to === own || step.from === own),
  );
  return own !== undefined && used.length > 0
    ? listed(used.slice(0, 3).map(({ data }) => `“${data.name}”`))
    : undefined;
}
