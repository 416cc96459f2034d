import type { Measured } from "@planc/core";
import type { BenchOutcome } from "@planc/database-schema/bench";
import { ownPlace } from "./merge-own.ts";

/** The machine as far as figures depend on it; not whose it is. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
}

/** Fewer executions say little of what is usual, and fewer rows than fill some pages little of their width. */
const fewest = { executions: 10, rows: 1000 };

/** Row widths and statement times; none of what the program around them takes, which was not there. */
export function measuredOf(outcome: BenchOutcome, machine: Machine): readonly Measured[] {
  const on = `${ownPlace}${machine.cpu}, ${machine.cores} cores, Node ${machine.node}: PostgreSQL ${outcome.version} (PGlite, one connection)`;
  const widths = outcome.sizes.flatMap(({ id, rows, bytes, indexBytes }) => {
    if (rows < fewest.rows) return [];
    const place = `${on}, ${rows.toLocaleString("en")} generated rows`;
    return [
      { about: `row width of ${id}`, value: Math.round(bytes), unit: "B/row", on: place },
      { about: `index width of ${id}`, value: Math.round(indexBytes), unit: "B/row", on: place },
    ];
  });
  const times = outcome.reads.flatMap(({ id, count, p50, p95, problem }) =>
    problem !== undefined || count < fewest.executions
      ? []
      : [
          {
            about: `statement time of ${id}`,
            // What else runs on the machine now and then pulls a mean up, and no median.
            value: p50,
            unit: "ms",
            on: `${on}, median of ${count}, p95 ${p95} ms`,
          },
        ],
  );
  return [...widths.filter(({ value }) => value > 0), ...times.filter(({ value }) => value > 0)];
}
