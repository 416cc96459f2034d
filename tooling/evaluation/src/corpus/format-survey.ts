import { table } from "../table.ts";
import type { Surveyed } from "./survey.ts";

export function formatSurvey(all: readonly Surveyed[]): string {
  const head = ["", "chars", "CPU ms", "ids", "missing", "statements", "placed", "inert", "unread"];
  const sum = (of: (each: Surveyed) => number): number =>
    all.reduce((total, each) => total + of(each), 0);
  const total: Surveyed = {
    id: `all ${all.length}`,
    characters: sum(({ characters }) => characters),
    cpuMs: sum(({ cpuMs }) => cpuMs),
    ids: {
      defined: sum(({ ids }) => ids.defined),
      missing: all.flatMap(({ ids }) => ids.missing),
    },
    statements: {
      all: sum(({ statements }) => statements.all),
      placed: sum(({ statements }) => statements.placed),
      inert: sum(({ statements }) => statements.inert),
      unread: sum(({ statements }) => statements.unread),
    },
    foreign: { is: false, reported: false },
    faults: [],
  };
  return [table(head, [...all, total].map(rowOf)), ...faultsOf(all)].join("\n");
}

/** What is wrong with one, a line each. */
export function faultsOf(all: readonly Surveyed[]): readonly string[] {
  return all.flatMap(({ id, ids, foreign, faults }) => [
    ...faults.map((fault) => `${id}: ${fault}`),
    ...(ids.missing.length > 0 ? [`${id}: not found: ${ids.missing.join(", ")}`] : []),
    ...(foreign.is && !foreign.reported ? [`${id}: not English, and not reported`] : []),
    ...(!foreign.is && foreign.reported
      ? [`${id}: English, and reported as another language`]
      : []),
  ]);
}

function rowOf({ id, characters, cpuMs, ids, statements, foreign }: Surveyed): readonly string[] {
  const { all, placed, inert, unread } = statements;
  const share = (part: number): string => (all === 0 ? "–" : `${Math.round((100 * part) / all)} %`);
  return [
    foreign.reported ? `${id} (not English)` : id,
    String(characters),
    cpuMs.toFixed(0),
    String(ids.defined),
    String(ids.missing.length),
    String(all),
    share(placed),
    share(inert),
    share(unread),
  ];
}
