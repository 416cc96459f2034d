import { type DataOf, givenFigure } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import type { Component, Connection } from "./facts.ts";
import type { Program } from "./program-of.ts";

type Unit = DataOf<typeof deployment.unit>;
type Probes = NonNullable<Unit["probes"]>;

/** What nothing works without: it keeps rows or jobs that each request or job needs. */
const needed = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "broker",
]);

const period = (seconds: number) => givenFigure("period", seconds, "s");

/**
 * Three questions that differ: has it started (for as long as a start may take), does it live (itself alone, or a
 * lost database restarts every instance), can it take requests (with what it cannot do without).
 */
export function probesOf(
  component: Component,
  program: Program,
  connections: readonly Connection[],
  byRef: ReadonlyMap<string, Component>,
): Probes {
  const { runtime, live, ready } = program;
  const around = connections.filter(
    ({ data }) => data.remote && (data.from === component.ref || data.to === component.ref),
  );
  const checks = [
    ...new Set(
      around.flatMap(({ data }) => {
        const other = data.from === component.ref ? data.to : data.from;
        const found = byRef.get(other)?.data;
        return found && needed.has(found.kind) && found.inside === undefined ? [other] : [];
      }),
    ),
  ].sort();
  return {
    started: { path: live, period: period(5), failures: Math.ceil(runtime.startSeconds / 5) },
    live: { path: live, period: period(10), failures: 3 },
    // Nobody sends requests to a worker: being ready is a question of what takes them.
    ...(component.data.kind === "worker"
      ? {}
      : {
          ready: {
            path: ready,
            period: period(5),
            failures: 2,
            ...(checks.length > 0 ? { checks } : {}),
          },
        }),
  };
}
