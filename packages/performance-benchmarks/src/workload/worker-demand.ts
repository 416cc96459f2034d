import { type FigureInput, figureOf, type Ref, statedAnswer, type ViewOf } from "@planc/core";
import type { api, architecture, brief, Figure, workload } from "@planc/core/ir";
import { type Causes, causesIn } from "./causes.ts";
import { workedConcepts } from "./worked-concepts.ts";

export interface WorkerReads {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
}

/**
 * Jobs a second that come to a worker at peak: one for each request that makes what it takes up, or whose
 * event it handles. Nothing where no such request is known: a queue says more then.
 */
export function jobsOf(worker: Ref, reads: WorkerReads): Figure | undefined {
  const causing = new Set<Ref>([
    ...makesFor(worker, reads),
    ...reads.events
      .filter(({ data }) => data.consumers.some((each) => each === worker))
      .flatMap(({ data }) => data.action ?? []),
  ]);
  const rate = changesIn(reads).rateOf(causing);
  if (rate === 0) return undefined;
  return figureOf("jobs", "req/s", {
    jobs: { value: Number(rate.toPrecision(6)), unit: "req/s" },
  });
}

const changes = new WeakMap<object, Causes>();

/** Which requests set actions off, looked up once for all workers of a plan. */
function changesIn({ operations, mix }: Pick<WorkerReads, "operations" | "mix">): Causes {
  const before = changes.get(mix);
  if (before) return before;
  // Who reads what somebody made sets nothing off.
  const made = causesIn(
    operations.filter(({ data }) => data.effect !== "read" && data.effect !== "list"),
    mix,
  );
  changes.set(mix, made);
  return made;
}

/** Actions that make what a worker takes up and works on. */
export function makesFor(
  worker: Ref,
  { duties, actions }: Pick<WorkerReads, "duties" | "actions">,
): ReadonlySet<Ref> {
  const taken = workedConcepts(new Set([worker]), duties, actions);
  return new Set(
    actions
      .filter(({ data }) => data.effect === "create" && taken.has(data.concept))
      .map(({ ref }) => ref),
  );
}

/** Calls outside that wait at the same time: what comes in a second, for as long as an answer may take. */
export function inFlightOf(worker: Ref, jobs: Figure, reads: WorkerReads): Figure | undefined {
  const wait = longestWait(worker, reads);
  return (
    wait &&
    figureOf("ceil(jobs * wait)", "count", { jobs: { value: jobs.value, unit: jobs.unit }, wait })
  );
}

/** How long the text lets answers of others take, else how long the worker waits for one. */
export function longestWait(
  worker: Ref,
  {
    components,
    connections,
    quantities,
  }: Pick<WorkerReads, "components" | "connections" | "quantities">,
): FigureInput | undefined {
  const outside = new Set<Ref>(
    components.filter(({ data }) => data.kind === "external-system").map(({ ref }) => ref),
  );
  const calls = connections.filter(
    ({ data }) => data.from === worker && outside.has(data.to) && data.webhook === undefined,
  );
  if (calls.length === 0) return undefined;
  const said = statedAnswer(quantities);
  if (said) return { value: said.seconds, unit: "s", ...(said.ref ? { ref: said.ref } : {}) };
  const timeouts = calls.flatMap(({ ref, data: { timeout } }) =>
    timeout && secondsIn[timeout.unit]
      ? [{ value: timeout.value * (secondsIn[timeout.unit] ?? 0), unit: "s" as const, ref }]
      : [],
  );
  return timeouts.toSorted((a, b) => b.value - a.value)[0];
}

const secondsIn: Readonly<Record<string, number | undefined>> = { ms: 0.001, s: 1, min: 60 };
