import {
  type DataOf,
  factAmount,
  type Place,
  type PlanNodeOf,
  premiseLine,
  type Ref,
  restsOn,
} from "@planc/core";
import {
  type KnownFacts,
  type Plan,
  type PlanDocument,
  reviewDecisions,
  type Standing,
} from "@planc/core/host";
import { decision } from "@planc/core/ir";
import { recordAt } from "../decision-records.ts";
import { plain } from "../terminal/wrap.ts";
import type { GivenFacts } from "./given-facts.ts";

type Premise = PlanNodeOf<typeof decision.premise>;

/** What facts make of the decisions of a plan. */
export interface Review {
  readonly decisions: readonly DecisionReview[];
  /** Facts that were given, and that no decision of the plan rests on. */
  readonly unused: readonly string[];
  /** Facts that decisions rest on, and that were not given. */
  readonly missing: readonly string[];
}

export interface DecisionReview {
  readonly ref: Ref;
  /** `Message broker: RabbitMQ` */
  readonly title: string;
  /** File of its record below the folder of the plan. */
  readonly record?: string;
  readonly standing: "reopened" | "holds" | "not-measured";
  readonly premises: readonly PremiseReview[];
}

export interface PremiseReview {
  readonly ref: Ref;
  readonly fact: string;
  readonly text: string;
  readonly standing: Standing;
  /** What is so by now: `1,500 req/s`, `asked for`, `2030-01-31`. */
  readonly found?: string;
  /** Where the file of facts says it. */
  readonly place?: Pick<Place, "line">;
}

/** What a plan's support and waivers are checked against: there is no such fact, as the catalogue has the days. */
export const dateFact = "date";

interface Told {
  readonly plan: Plan;
  readonly document: Pick<PlanDocument, "artifacts">;
}

/** Holds every premise of the plan against the facts. */
export function reviewPlan(
  { plan, document }: Told,
  given: GivenFacts,
  date: string | undefined,
): Review {
  const known: KnownFacts = { ...given, date };
  const all = plan.get(decision.premise);
  const records = new Map(
    document.artifacts.flatMap(({ path }) => {
      const id = recordAt(path)?.id;
      return id === undefined ? [] : [[id, path] as const];
    }),
  );
  const decisions = reviewDecisions(all, known).map(({ ref, standing, premises }) => {
    const standings = new Map(premises.map((each) => [each.premise.ref, each.standing]));
    const record = records.get(idOfRecord(plan, ref));
    return {
      ref,
      title: plain(titleOf(plan, ref)),
      ...(record === undefined ? {} : { record }),
      standing: told[standing],
      premises: restsOn(all, ref).map((each) =>
        reviewOf(each, standings.get(each.ref) ?? "unknown", known, given),
      ),
    };
  });
  const used = new Set(all.map(({ data }) => factOf(data)));
  const named = [...given.numbers.keys(), ...given.circumstances.keys()];
  const isGiven = new Set<string>([...named, ...(date === undefined ? [] : [dateFact])]);
  return {
    decisions,
    unused: named.filter((each) => !used.has(each)).sort(),
    missing: [...used].filter((each) => !isGiven.has(each)).sort(),
  };
}

const told = { broken: "reopened", holds: "holds", unknown: "not-measured" } as const;

export function factOf(data: Premise["data"]): string {
  return data.kind === "support" || data.kind === "waiver" ? dateFact : data.fact;
}

function reviewOf(
  { ref, data }: Premise,
  standing: Standing,
  known: KnownFacts,
  { places }: GivenFacts,
): PremiseReview {
  const fact = factOf(data);
  const found = foundFor(data, known);
  const place = places.get(fact);
  return {
    ref,
    fact,
    text: plain(premiseLine(data)),
    standing,
    ...(found === undefined ? {} : { found }),
    ...(place === undefined ? {} : { place: { line: place.line } }),
  };
}

function foundFor(
  data: DataOf<typeof decision.premise>,
  { numbers, circumstances, date }: KnownFacts,
): string | undefined {
  switch (data.kind) {
    case "number":
    case "no-number": {
      const value = numbers.get(data.fact);
      return value === undefined ? undefined : factAmount(data.fact, value);
    }
    case "circumstance": {
      const asked = circumstances.get(data.fact);
      return asked === undefined ? undefined : asked ? "asked for" : "not asked for";
    }
    case "support":
    case "waiver":
      return date;
  }
}

/** The record of a need that was left out is that of the style, which lists them. */
function idOfRecord(plan: Plan, ref: Ref): string {
  return plan.get(decision.choice).find((each) => each.ref === ref)?.id ?? "style";
}

function titleOf(plan: Plan, ref: Ref): string {
  const topics = plan.get(decision.topic);
  const choice = plan.get(decision.choice).find((each) => each.ref === ref);
  const topic = topics.find((each) => each.ref === (choice?.data.topic ?? ref));
  if (choice) return `${topic?.data.title ?? "Choice"}: ${choice.data.name}`;
  if (topic) return `${topic.data.title}: left out`;
  const style = plan.get(decision.style);
  return style?.ref === ref ? `Architecture style: ${style.data.name}` : ref;
}
