import type { BenchOutcome } from "@planc/database-schema/bench";
import type { Palette } from "../terminal/palette.ts";
import { plain, wrap } from "../terminal/wrap.ts";

export interface BenchFacts {
  readonly outcome: BenchOutcome;
  readonly palette: Palette;
  readonly file: string;
  readonly added: number;
  readonly offered: number;
  readonly isRest: boolean;
}

const shown = 8;

/** What was measured, what was not, and where it went; within 80 columns. */
export function formatBench(facts: BenchFacts): string {
  const { outcome, palette, file, added, offered } = facts;
  const rows = outcome.sizes.reduce((sum, each) => sum + each.rows, 0);
  const done = outcome.reads.filter(({ problem }) => problem === undefined);
  const slowest = [...done].sort((a, b) => b.p50 - a.p50).slice(0, shown);
  const lines = [
    `  PostgreSQL ${outcome.version} (PGlite): ${rows.toLocaleString("en")} rows in ${outcome.sizes.length} tables, ${done.length} reads timed`,
    "",
    ...slowest.map(
      ({ name, p50, p95 }) => `  ${cut(name).padEnd(44)} p50 ${ms(p50)}  p95 ${ms(p95)}`,
    ),
    ...(done.length > shown ? [`  … and ${done.length - shown} faster ones`] : []),
    "",
    ...outcome.runs.flatMap((run) => [
      `  ${run.name.padEnd(14)} ${run.planned} req/s planned, ${run.sent} sent, ${run.count} answered, ${run.failed} failed`,
      `  ${"".padEnd(14)} p50 ${ms(run.p50)}  p95 ${ms(run.p95)}  p99 ${ms(run.p99)}`,
    ]),
    ...(outcome.runs.length > 0
      ? [
          ...wrap(
            "One database connection and a stand-in without the program's own work: these times say nothing of many clients, and go nowhere.",
            76,
          ).map((line) => `  ${line}`),
        ]
      : facts.isRest
        ? []
        : [
            "  – No requests were sent: the interface is no REST, so that statements alone were timed.",
          ]),
    ...outcome.empty.map(
      ({ id, message }) => `  ${palette.careful("⚠")} ${cut(`${id} took no rows: ${message}`, 70)}`,
    ),
    ...outcome.reads.flatMap(({ name, problem }) =>
      problem === undefined ? [] : [`  ${palette.careful("⚠")} ${cut(`${name}: ${problem}`, 70)}`],
    ),
    "",
    `  ${file}: ${added} measurements${offered > added ? `; ${offered - added} left out, as others measured the same` : ""}`,
    `  planc plan --measurements ${file} … takes them`,
  ];
  return `${lines.join("\n")}\n`;
}

const ms = (value: number): string => `${value.toFixed(2)} ms`.padStart(10);

const cut = (said: string, most = 44): string => {
  const text = plain(said);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};
