import { figureOf, mostConnections } from "@planc/core";
import { operatingNumbers } from "../catalog/operating-numbers.ts";
import { assumed } from "../kit.ts";
import { count } from "./count.ts";
import { type Decided, isEmbedded, programsOf, type StoreFacts } from "./facts.ts";

const reason =
  "A request is taken to hold its connection for 20 ms, and twice as many come together at times, until it is measured.";

/** How many connections each instance keeps, and from how many instances on something stands between. */
export function pooling(facts: StoreFacts): readonly Decided[] {
  if (isEmbedded(facts)) return [];
  const programs = programsOf(facts);
  const functions = programs.filter(({ data: { kind } }) => kind === "function");
  const held = new Set<string>(programs.map(({ ref }) => ref));
  const own = facts.capacities.filter(({ data }) => held.has(data.component));
  const from = [facts.store.ref, ...own.map(({ ref }) => ref)];
  const { fewestConnections, headroom, heldFor, duringRelease } = operatingNumbers;
  const { most: connectionLimit, where } = mostConnections(facts.technology);
  const limit = { value: connectionLimit, unit: "connections" } as const;
  if (functions.length > 0) {
    return [
      {
        topic: "pooling",
        decision:
          "A pooler in front of the store from the start: each execution of a function opens a connection of its own.",
        now: true,
        until: figureOf("limit", "connections", { limit }),
        because: `A server takes ${connectionLimit} connections, and as many executions at once are not far.`,
        why: assumed("upkeep-of-connections", reason, [
          ...from,
          ...functions.map(({ ref }) => ref),
        ]),
      },
    ];
  }
  if (own.length === 0) return [];
  const rates = Object.fromEntries(
    own.map(({ ref, data }, at) => [
      `rate${at + 1}`,
      { value: data.demand.value, unit: data.demand.unit, ref },
    ]),
  );
  const counts = Object.fromEntries(
    own.map(({ ref, data }, at) => [
      `instances${at + 1}`,
      { value: data.replicas.value, unit: data.replicas.unit, ref },
    ]),
  );
  const perInstance = figureOf(
    `max(least, ceil((${Object.keys(rates).join(" + ")}) * held * headroom / (${Object.keys(counts).join(" + ")})))`,
    "connections",
    {
      least: { value: fewestConnections, unit: "connections" },
      ...rates,
      held: { value: heldFor, unit: "s" },
      headroom: { value: headroom, unit: "ratio" },
      ...counts,
    },
  );
  const pool = { value: perInstance.value, unit: "connections" } as const;
  const sized = new Set<string>(own.map(({ data }) => data.component));
  const others = programs.filter(
    ({ ref, data: { inside } }) => inside === undefined && !sized.has(ref),
  );
  const most = (of: (capacity: (typeof own)[number]) => number) =>
    own.reduce((sum, each) => sum + of(each), 0) + others.length;
  // What scales by itself goes to the top of its range; what has no figure of its load runs once.
  const instances = most(({ data: { replicas } }) =>
    Math.max(replicas.value, Math.ceil(replicas.high ?? 0)),
  );
  const figure = figureOf("instances * release * pool", "connections", {
    instances: { value: instances, unit: "instances" },
    release: { value: duringRelease, unit: "ratio" },
    pool,
  });
  const until = figureOf("ceil((limit + 1) / (pool * release))", "instances", {
    limit,
    pool,
    release: { value: duringRelease, unit: "ratio" },
  });
  const isOver = figure.value > connectionLimit;
  const asked = `${count(figure.value)} while a release runs ${instances === 1 ? "1 instance" : `${count(instances)} instances`} twice`;
  return [
    {
      topic: "pooling",
      decision: `${perInstance.value} an instance: ${asked}. ${isOver ? `A pooler from the start, or a limit raised above ${count(figure.value)}.` : `Pooler: from ${count(until.value)} instances.`}`,
      now: isOver,
      figure,
      until,
      because: `A server takes ${where.replace(/^the (?:some )?/, "")}: more do not run faster, they wait inside of it.`,
      why: assumed("upkeep-of-connections", reason, from),
    },
  ];
}
