import {
  known,
  minus,
  over,
  plannedCapacity,
  plus,
  type Quantity,
  type Rate,
  type Ref,
  type Time,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture, performance, workload } from "@planc/core/ir";
import { databaseServer } from "../catalog/cost-figures.ts";
import type { StatementTimes } from "../workload/statement-times.ts";

interface Measured {
  readonly times: StatementTimes;
}

export interface DatabaseTime {
  /** Of one request, on one processor. */
  readonly time: Quantity<Time>;
  readonly basis: string;
  readonly from: readonly Ref[];
}

/** More reads than these are no formula that somebody follows: the others are one of its numbers. */
const mostReads = 6;

/**
 * What the statements of one request take of a processor, on average: reads as they were measured, each as often as it
 * is made, and all else as it was measured of the store, or as assumed.
 */
export function databaseTimeOf(
  server: ViewOf<typeof architecture.component>,
  share: number,
  peak: ViewOf<typeof workload.load>,
  { times: measured }: Measured,
): DatabaseTime {
  const all = measured.ofAll({ ref: server.ref, names: [server.id, server.data.name] });
  const rest = all
    ? known("databaseTime", all.value, "s", all)
    : known("databaseTime", databaseServer.time, "s");
  const reads = measured.of(server.ref).filter(({ rate }) => rate > 0);
  const requests = peak.data.figure.value * share;
  const basis = all
    ? `${databaseServer.processors} vCPU × 50 % utilisation / the measured time of a statement.`
    : `${plannedCapacity.relationalServer.basis}.`;
  const from = all?.ref ? [all.ref] : [];
  if (reads.length === 0 || !(requests > 0)) return { time: rest, basis, from };
  const told = reads.slice(0, mostReads);
  const others = reads.slice(mostReads);
  const busy = [
    ...told.map(({ time, rate }, at) =>
      times(
        known(`rate${at + 1}`, exact(rate), "req/s"),
        known(`read${at + 1}`, time.value, "s", time.ref ? { ref: time.ref } : {}),
      ),
    ),
    ...(others.length > 0
      ? [
          times(
            known("otherRates", exact(sum(others.map(({ rate }) => rate))), "req/s"),
            known(
              "otherReads",
              exact(
                sum(others.map(({ rate, time }) => rate * time.value)) /
                  sum(others.map(({ rate }) => rate)),
              ),
              "s",
            ),
          ),
        ]
      : []),
  ].reduce((a, b) => plus(a, b));
  // An operation that makes several reads is one request.
  const timed = exact(Math.min(requests, measured.requestsTo(server.ref)));
  const requestRate: Quantity<Rate> = times(
    taken(
      "peak",
      { value: peak.data.figure.value, unit: peak.data.figure.unit },
      "req/s",
      peak.ref,
    ),
    known("share", share, "ratio"),
  );
  return {
    time: over(
      timed < requests
        ? plus(busy, times(minus(requestRate, known("measured", timed, "req/s")), rest))
        : busy,
      timed < requests ? requestRate : known("measured", timed, "req/s"),
    ),
    basis: `${databaseServer.processors} vCPU × 50 % utilisation / the time of a request: ${reads.length} ${reads.length === 1 ? "read" : "reads"} as measured, ${all ? "all else as the store was measured" : `${databaseServer.time * 1000} ms of all else`}.`,
    from: [...new Set([...from, ...told.flatMap(({ time }) => time.ref ?? [])])],
  };
}

/** Whether it is of requests to a server whose processors their statements take. */
export const isCounted = ({ data }: ViewOf<typeof performance.resource>): boolean =>
  data.resource === "throughput" && data.capacity.inputs.some(({ name }) => name === "processors");

/** Requests a second that the planned server answers at its limit. */
export function servedBy(time: Quantity<Time>): Quantity<Rate> {
  const { processors, limit } = databaseServer;
  return over(times(known("processors", processors, "vCPU"), known("limit", limit, "ratio")), time);
}

const sum = (values: Iterable<number>): number => [...values].reduce((all, each) => all + each, 0);

const exact = (value: number): number => Number(value.toPrecision(6));
