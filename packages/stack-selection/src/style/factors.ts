import type { Ref } from "@planc/core";
import { thresholds } from "../catalog/thresholds.ts";
import { namesOf } from "../facts/condition-readers.ts";
import type { Facts } from "../facts/facts.ts";
import { instanceLimit } from "../facts/instance-limit.ts";
import { counted, number, sample } from "../text/words.ts";
import { limitText } from "../topics/verdict.ts";
import type { ServerStyle } from "./names.ts";

/** What a fact of the brief says for or against each style: 0 to 1, with the reason in words. */
export interface Factor {
  readonly name: string;
  readonly weight: number;
  readonly says: Readonly<Record<ServerStyle, readonly [score: number, note: string]>>;
  readonly refs: readonly Ref[];
}

export function styleFactors(facts: Facts): readonly Factor[] {
  return [domain(facts), load(facts), team(facts), operations(facts), connections(facts)].flatMap(
    (factor) => (factor ? [factor] : []),
  );
}

/** The first step that the value does not exceed; the last one is open. */
function stepped(
  value: number,
  ...steps: readonly (readonly [upTo: number, score: number])[]
): number {
  return (steps.find(([upTo]) => value <= upTo) ?? steps.at(-1))?.[1] ?? 0;
}

/**
 * A thing and who it belongs to: no boundary can be drawn between them. From three on, modules cost a
 * folder each, and the cuts are there when a part has to leave.
 */
const fewConcepts = thresholds["undivided-concepts"].value;

/** Up to so many things that all belong to one of them are one area, however they are counted: a judgement. */
const mostAround = 4;

/** The thing that all others are of, where they are few: what is parted from it has no rules of its own. */
function centreOf({ stored, inputs }: Facts): Facts["stored"][number] | undefined {
  if (stored.length <= fewConcepts || stored.length > mostAround) return undefined;
  // What is added to try another number of things stands for one of its own.
  if (new Set(stored.map(({ ref }) => ref)).size < stored.length) return undefined;
  return stored.find(
    (centre) =>
      centre.id !== "user" &&
      stored.every(
        (each) =>
          each === centre ||
          inputs.relations.some(({ data }) => data.from === each.ref && data.to === centre.ref),
      ),
  );
}

function domain(facts: Facts): Factor {
  const { stored, product } = facts;
  const centre = centreOf(facts);
  const count = centre ? fewConcepts : stored.length;
  const what =
    count === 0
      ? "nothing of its own to store"
      : `${counted(stored.length, "stored concept")} (${sample(namesOf(stored))}${centre ? `, all of one ${centre.data.name}` : ""})`;
  const few = count <= fewConcepts;
  return {
    name: "Size of the domain",
    weight: 3,
    refs: count === 0 ? [product] : stored.map(({ ref }) => ref),
    says: {
      "layered-monolith": [
        stepped(count, [fewConcepts, 1], [8, 0.5], [Number.POSITIVE_INFINITY, 0.2]),
        few
          ? `${what}: no boundaries inside are needed`
          : `${what}: in one set of layers areas would grow together`,
      ],
      "modular-monolith": [
        stepped(count, [fewConcepts, 0.6], [40, 1], [Number.POSITIVE_INFINITY, 0.8]),
        few
          ? `${what}: too little for modules`
          : `${what}: each area of its own becomes a module of one deployable`,
      ],
      microservices: [
        stepped(count, [8, 0.1], [20, 0.4], [40, 0.7], [Number.POSITIVE_INFINITY, 1]),
        count <= thresholds["services-from"].value
          ? `${what}: too little to spread over services, up to ${limitText("services-from")}`
          : `${what}: enough for several services`,
      ],
      serverless: [
        stepped(count, [fewConcepts, 0.8], [8, 0.5], [Number.POSITIVE_INFINITY, 0.3]),
        few ? `${what}: a few functions do` : `${what}: many functions would share one database`,
      ],
    },
  };
}

function load({ inputs, numbers }: Facts): Factor | undefined {
  const { peakRate } = numbers;
  if (!peakRate) return undefined;
  const { value, text, refs } = peakRate;
  const instance = instanceLimit(inputs).value;
  const busy = thresholds["relational-requests"].value;
  const monolith: readonly [number, string] =
    value <= instance
      ? [1, `${text}: no part is busy enough to be run apart`]
      : [value <= busy ? 1 : 0.9, `${text}: copies of one deployable share that`];
  return {
    name: "Load",
    weight: 2,
    refs,
    says: {
      "layered-monolith": monolith,
      "modular-monolith": monolith,
      microservices: [
        stepped(value, [instance, 0.2], [busy, 0.4], [Number.POSITIVE_INFINITY, 0.7]),
        value <= busy
          ? `${text}: no part needs a scale of its own`
          : `${text}: parts can scale apart`,
      ],
      serverless: [
        stepped(
          value,
          [Math.floor(instance / 10), 0.9],
          [instance, 0.8],
          [busy, 0.5],
          [Number.POSITIVE_INFINITY, 0.3],
        ),
        value <= instance
          ? `${text}: paid per call, idle time costs nothing`
          : `${text}: instances that are always busy cost less than calls`,
      ],
    },
  };
}

function team({ numbers }: Facts): Factor | undefined {
  const { teamSize } = numbers;
  if (!teamSize) return undefined;
  const { value, text, refs } = teamSize;
  const services = value * thresholds["services-per-person"].value;
  return {
    name: "Team",
    weight: 2,
    refs,
    says: {
      "layered-monolith": [
        stepped(value, [8, 1], [oneRelease, 0.6], [Number.POSITIVE_INFINITY, 0.2]),
        `${text} release together`,
      ],
      "modular-monolith": [
        stepped(value, [30, 1], [oneRelease, 0.7], [Number.POSITIVE_INFINITY, 0.2]),
        value <= oneRelease
          ? `${text} work in modules and release together`
          : `${text} work in modules, and every release waits for the slowest of their teams`,
      ],
      microservices: [
        Math.min(1, value / 16),
        value < 16
          ? `${text} can look after ${number(services)} services at most, on-call included`
          : `${text} form teams that release apart`,
      ],
      serverless: [value <= 5 ? 0.9 : 0.6, `${text} have no servers to run`],
    },
  };
}

/** Up to so many people one release serves all of them: a judgement, eight teams of seven or eight. */
const oneRelease = 60;

function operations({ stage, product, numbers }: Facts): Factor {
  const early = stage === "prototype" || stage === "mvp";
  const { teamSize } = numbers;
  const spread = !early && teamSize !== undefined && teamSize.value > oneRelease;
  return {
    name: "Work of running it",
    weight: early ? 3 : 2,
    refs: [product],
    says: {
      "layered-monolith": [0.95, "one thing to deploy and watch"],
      "modular-monolith": [0.9, "one thing to deploy and watch"],
      microservices: [
        early ? 0 : spread ? 0.5 : 0.2,
        `a pipeline, alerts and an upgrade path per service${early ? ", before anybody uses the product" : spread ? `, which ${teamSize.text} share among their teams` : ""}`,
      ],
      serverless: [0.8, "no servers, many small deployments"],
    },
  };
}

/** Whether the functions that the text takes start without a wait. */
function startsAtOnce({ technologies }: Facts["stated"]): boolean {
  return technologies.some(
    ({ topic, modality, entry }) =>
      topic === "functions" && modality !== "avoid" && (entry?.performance?.[0] ?? 0) >= 0.8,
  );
}

function connections({ conditions, stated, numbers }: Facts): Factor | undefined {
  const live = stated.patterns.find(({ pattern }) => pattern.key === "real-time");
  const known =
    conditions["two-way"] ??
    (live && { text: "real-time updates", refs: live.refs }) ??
    (numbers.responseTime && numbers.responseTime.value <= 100 ? numbers.responseTime : undefined);
  if (!known) return undefined;
  const fine: readonly [number, string] = [
    1,
    `${known.text}: instances stay warm and hold connections`,
  ];
  return {
    name: "Answers at once",
    weight: 2,
    refs: known.refs,
    says: {
      "layered-monolith": fine,
      "modular-monolith": fine,
      microservices: fine,
      serverless: startsAtOnce(stated)
        ? [conditions["two-way"] ? 0.4 : 0.9, `${known.text}: isolates start within milliseconds`]
        : [0.2, `${known.text}: functions start cold and hold no connection`],
    },
  };
}
