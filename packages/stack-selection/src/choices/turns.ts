import { noOption } from "@planc/core";
import { criteria } from "../catalog/criteria.ts";
import { connected, ownWays } from "../catalog/own-ways.ts";
import { isKnownTopic, type TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { hostingId, stackAgain } from "../flips/decide-again.ts";
import { turningFacts } from "../flips/turning-facts.ts";
import type { TurningPoint } from "../flips/turning-points.ts";
import type { LiveOption, Weighing } from "../scoring/read-options.ts";
import { attempt, type Budget } from "../solve/budget.ts";
import { type Chosen, type Stack, type WeightFlip, weightFlips } from "../solve/sensitivity.ts";
import { withoutStated } from "../solve/whole-stack.ts";
import { listed, number } from "../text/words.ts";
import type { Preference } from "./preference.ts";

/** A change of weights or text that turns a choice, and what then takes its place. */
export interface Flip {
  readonly change: string;
  readonly to: string;
}

export interface Turns {
  /** The facts that it rests on who runs it. */
  readonly hosted: readonly TurningPoint[];
  readonly flips: readonly Flip[];
  /** The facts that it rests on, with names of technologies. */
  readonly points: readonly TurningPoint[];
  /** What would turn it was not searched to the end: too many options go together in too many ways. */
  readonly unsearched?: true;
}

export const noTurns: Turns = { flips: [], points: [], hosted: [] };

/** Nothing is said of what would turn it, which is not that nothing does. */
export const notSearched: Turns = { ...noTurns, unsearched: true };

interface Decided {
  readonly facts: Facts;
  readonly preferences: readonly Preference[];
  readonly weighing: Weighing;
  readonly stack: Stack;
  readonly budget: Budget;
}

/** What such a change is about, how it is now and from where on it turns; nothing of a change of another kind. */
export function readChange(
  change: string,
): { readonly what: string; readonly now: string; readonly turns: string } | undefined {
  const weight = /^(Weight of \S+) (from|down to) (\S+)(?: on)? \(now ([^)]+)\)/.exec(change);
  if (weight) {
    const [, what = "", way, to = "", now = ""] = weight;
    return { what, now, turns: `${way === "from" ? "≥" : "≤"} ${to}` };
  }
  const name = change.startsWith(unnamed) ? change.slice(unnamed.length) : undefined;
  return name === undefined ? undefined : { what: name, now: "named", turns: "not named" };
}

const unnamed = "The text no longer names ";

/** What the text names turns with the text; the rest with facts of the brief and with weights. */
export function createTurns({
  facts,
  preferences,
  weighing,
  stack,
  budget,
}: Decided): (
  each: Chosen,
  stated: StatedTechnology | undefined,
  considered: readonly LiveOption[],
) => Turns {
  const ofWeights = attempt(() => weightFlips(stack));
  const ofFacts = attempt(() => {
    const again = stackAgain({ facts, preferences }, weighing, budget);
    return { present: again(), points: turningFacts(facts, again) };
  });
  return (each, stated, considered) => {
    const { variable } = each;
    return {
      ...turnsOf(each, stated, considered),
      hosted: ofFacts?.points.get(hostingId(variable.id)) ?? [],
    };
  };
  function turnsOf(
    { variable, option }: Chosen,
    stated: StatedTechnology | undefined,
    considered: readonly LiveOption[],
  ): Omit<Turns, "hosted"> {
    // What is there already was not chosen, so nothing would have it chosen otherwise.
    if (stated?.found || stated?.modality === "existing") return { flips: [], points: [] };
    if (stated) {
      const flips = attempt(() =>
        flipsOfStatement(
          facts,
          stated,
          variable.topic,
          { preferences, weighing, budget },
          considered,
        ),
      );
      return { flips: flips ?? [], points: [], ...(flips ? {} : { unsearched: true }) };
    }
    // What another plugin set cannot be decided anew here.
    const isOwn = ofFacts?.present.get(variable.id) === option.key;
    return {
      flips: flipsOfWeights(ofWeights?.get(variable.id) ?? [], { facts, option, considered }),
      points: isOwn
        ? (ofFacts?.points.get(variable.id) ?? [])
            // That nothing would fit tells a reader neither what to do nor what would come.
            .filter(({ to }) => to !== noOption)
            .map((each) => named(facts, each))
        : [],
      ...(ofWeights && ofFacts ? {} : { unsearched: true }),
    };
  }
}

function named({ catalogue }: Facts, point: TurningPoint): TurningPoint {
  const instead =
    point.kind !== "no-number" && point.instead !== undefined
      ? { instead: catalogue.nameOf(point.instead) }
      : {};
  return {
    ...point,
    ...(point.to === undefined ? {} : { to: catalogue.nameOf(point.to) }),
    ...instead,
  };
}

function flipsOfStatement(
  facts: Facts,
  stated: StatedTechnology,
  topic: TopicKey,
  { preferences, weighing, budget }: Pick<Decided, "preferences" | "weighing" | "budget">,
  considered: readonly LiveOption[],
): readonly Flip[] {
  // A system that is connected because it is named has nothing in its place.
  if (connected.has(topic)) return [];
  const instead = withoutStated(facts, topic, stated.key, preferences, weighing, budget);
  if (!instead || instead.key === stated.key) return [];
  // One that the record does not compare, such as of another language, is more than this change would bring.
  if (considered.length > 1 && !considered.some(({ key }) => key === instead.key)) return [];
  const own = instead.byName && isKnownTopic(topic) ? ownWays[topic] : undefined;
  return [
    {
      change: `${unnamed}${stated.name}`,
      to: own === undefined ? instead.name : `${own}, or ${instead.name}`,
    },
  ];
}

/** The two nearest weights, and what the team knows where that is a criterion among them. */
function flipsOfWeights(
  flips: readonly WeightFlip[],
  {
    facts,
    option,
    considered,
  }: {
    readonly facts: Facts;
    readonly option: LiveOption;
    readonly considered: readonly LiveOption[];
  },
): readonly Flip[] {
  // What has nothing of what is needed is no option whatever else counts.
  const able = flips.filter(({ option: other }) => other.scores.fit > 0);
  return able.slice(0, 2).map(({ criterion, from, to, option: other }) => ({
    change:
      `Weight of ${criteria[criterion].name.toLowerCase()} ${to > from ? "from" : "down to"} ${number(to)}${to > from ? " on" : ""} (now ${number(from)})` +
      (facts.skills.length === 0 && criterion === "familiarity" && to > from
        ? `, for instance a team that knows ${listed([other.name])} rather than ${option.name}`
        : ""),
    // What is no option beside the language that is chosen comes with another one.
    to: considered.some(({ key }) => key === other.key)
      ? other.name
      : `another language, and ${other.name} with it`,
  }));
}
