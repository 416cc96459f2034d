import type { FigureInput, Ref, ViewOf } from "@planc/core";
import type { api, data, host, workload } from "@planc/core/ir";
import { measuredAs, measuredByName } from "./measured.ts";

export interface StatementReads {
  readonly measurements: readonly ViewOf<typeof host.measurement>[];
  readonly patterns: readonly ViewOf<typeof data.accessPattern>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
}

/** A read that was measured: seconds that it takes, and requests a second at peak that make it. */
export interface TimedRead {
  readonly name: string;
  readonly time: FigureInput;
  readonly rate: number;
}

export interface StatementTimes {
  /** Measured reads of a store, those that keep it busiest first. */
  readonly of: (server: Ref) => readonly TimedRead[];
  /** Requests a second at peak that read a store and change nothing, and whose reads were measured. */
  readonly requestsTo: (server: Ref) => number;
  /** Reads of a store that a flow makes itself, or an operation. */
  readonly madeBy: (server: Ref, maker: Ref) => readonly TimedRead[];
  /** What was measured of all statements of a store. */
  readonly ofAll: (server: {
    readonly ref: Ref;
    readonly names: readonly string[];
  }) => FigureInput | undefined;
}

/**
 * Statement times by what they are of. Only reads are timed, so that a request that changes something is not told by
 * what it reads before: its time stays assumed.
 */
export function statementTimesIn(reads: StatementReads): StatementTimes {
  const { measurements, patterns, tables, stores, operations, mix } = reads;
  const component = new Map<Ref, Ref>(stores.map(({ ref, data }) => [ref, data.component]));
  const server = new Map<Ref, Ref | undefined>(
    tables.map(({ ref, data }) => [ref, component.get(data.store)]),
  );
  const rates = new Map<Ref, number>(mix.map(({ data }) => [data.operation, data.rate.value]));
  const reading = new Set<Ref>(
    operations.flatMap(({ ref, data: { effect } }) =>
      effect === "read" || effect === "list" ? [ref] : [],
    ),
  );
  const timed = new Map<Ref, TimedRead[]>();
  const made = new Map<string, TimedRead[]>();
  const requests = new Map<Ref, Set<Ref>>();
  const find =
    measurements.length > 0 ? measuredByName("statement-time", measurements) : () => undefined;
  for (const { ref, id, data: pattern } of measurements.length > 0 ? patterns : []) {
    const at = server.get(pattern.table);
    const time = find({ ref, names: [id, pattern.name] });
    if (!at || !time) continue;
    const { operation, operations: several = [], flow } = pattern;
    const callers = [...new Set([operation, ...several])].flatMap((each) => each ?? []);
    const own = callers.filter((each) => reading.has(each));
    const rate = own.reduce((sum, each) => sum + (rates.get(each) ?? 0), 0);
    const read = { name: pattern.name, time, rate };
    const known = timed.get(at) ?? [];
    known.push(read);
    timed.set(at, known);
    const requesting = requests.get(at) ?? new Set();
    for (const each of own) requesting.add(each);
    requests.set(at, requesting);
    for (const maker of flow ? [...callers, flow] : callers) {
      const key = `${at} ${maker}`;
      made.set(key, [...(made.get(key) ?? []), read]);
    }
  }
  for (const own of timed.values()) {
    own.sort((a, b) => b.rate * b.time.value - a.rate * a.time.value || (a.name < b.name ? -1 : 1));
  }
  return {
    of: (at) => timed.get(at) ?? [],
    requestsTo: (at) =>
      [...(requests.get(at) ?? [])].reduce((sum, each) => sum + (rates.get(each) ?? 0), 0),
    madeBy: (at, maker) => made.get(`${at} ${maker}`) ?? [],
    ofAll: (subject) => measuredAs("statement-time", subject, measurements),
  };
}
