import { applied, type DataOf, figureIn, known, plus, taken } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import type { Component, Connection } from "./facts.ts";

type Figure = NonNullable<DataOf<typeof deployment.unit>["grace"]>;

/** Where nothing says how long a request or job takes. */
const usual = { request: 30, job: 60 } as const;
/** How long who hands requests on still may, after it was told that an instance ends. */
const drainSeconds = 10;

/** Longer than the longest request or job that is under way, and than who hands on takes to hear of it. */
export function graceOf(
  component: Component,
  incoming: readonly Connection[],
  outgoing: readonly Connection[],
): Figure {
  const isWorker = component.data.kind === "worker";
  const waits = (isWorker ? outgoing : incoming).flatMap(({ ref, data: { timeout, live } }) =>
    timeout && !live ? [{ ref, timeout, seconds: secondsOf(timeout) }] : [],
  );
  const longest = waits.sort((a, b) => b.seconds - a.seconds || (a.ref < b.ref ? -1 : 1)).at(0);
  const own = longest
    ? taken(isWorker ? "longestCall" : "longestRequest", longest.timeout, "s", longest.ref)
    : known(isWorker ? "job" : "request", isWorker ? usual.job : usual.request, "s");
  return figureIn("s", applied("ceil", "s", [plus(known("drain", drainSeconds, "s"), own)]));
}

const secondsOf = ({ value, unit }: { value: number; unit: string }): number =>
  unit === "ms" ? value / 1000 : unit === "min" ? value * 60 : unit === "h" ? value * 3600 : value;
