import { operatingNumbers } from "../catalog/operating-numbers.ts";
import { assumed } from "../kit.ts";
import { count } from "./count.ts";
import { type Decided, isEmbedded, programsOf, type StoreFacts } from "./facts.ts";
import { figureOf } from "./figure.ts";

const reason =
  "A request is taken to hold its connection for 20 ms, and twice as many come together at times, until it is measured.";

/** How many connections each instance keeps, and from how many instances on something stands between. */
export function pooling(facts: StoreFacts): readonly Decided[] {
  if (isEmbedded(facts)) return [];
  const programs = programsOf(facts);
  const functions = programs.filter(({ data: { kind } }) => kind === "function");
  const own = facts.capacities.filter(({ data }) =>
    programs.some(({ ref }) => ref === data.component),
  );
  const from = [facts.store.ref, ...own.map(({ ref }) => ref)];
  const { connectionLimit, fewestConnections, headroom, heldFor } = operatingNumbers;
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
  const instances = own.reduce((sum, { data }) => sum + data.replicas.value, 0);
  const pool = { value: perInstance.value, unit: "connections" } as const;
  const figure = figureOf("instances * pool", "connections", {
    instances: { value: instances, unit: "instances" },
    pool,
  });
  const until = figureOf("ceil((limit - pool + 1) / pool)", "instances", { limit, pool });
  const isOver = figure.value > connectionLimit;
  return [
    {
      topic: "pooling",
      decision: `${perInstance.value} an instance. ${isOver ? "Behind a pooler." : `Pooler: from ${count(until.value)} instances.`}`,
      now: isOver,
      figure,
      until,
      because: `${connectionLimit} connections of one server: more do not run faster, they wait inside of it.`,
      why: assumed("upkeep-of-connections", reason, from),
    },
  ];
}
