import { derived } from "../kit.ts";
import { count } from "./count.ts";
import type { Decided, StoreFacts } from "./facts.ts";
import { figureOf } from "./figure.ts";
import { daysThere } from "./leaving-with.ts";

/** Which tables are split, and how many rows the largest of the others has room for. */
export function splitting(facts: StoreFacts): readonly Decided[] {
  const { tables, partitions, volumes, partitionAboveRows, store } = facts;
  const split = partitions.flatMap((partition): Decided[] => {
    const { table, by, grain, because } = partition.data;
    const volume = volumes.find(({ data }) => data.table === table);
    return [
      {
        topic: "partitioning",
        of: table,
        decision: `By ${grain} of ${by.slice(by.lastIndexOf(".") + 1)}; a job makes the next ones and takes old ones away.`,
        now: true,
        ...(volume ? { figure: volume.data.rows } : {}),
        because,
        why: derived("upkeep-of-partitions", [partition.ref, ...(volume ? [volume.ref] : [])]),
      },
    ];
  });
  const splitTables = new Set<string>(partitions.map(({ data }) => data.table));
  const days = daysThere(facts);
  // Of what leaves by age there are never more rows than come in that time.
  const stays = ({ data }: (typeof volumes)[number]) =>
    data.rowsPerDay.value * (days.get(data.table) ?? Number.POSITIVE_INFINITY) > partitionAboveRows;
  const whole = volumes.filter(({ data }) => !splitTables.has(data.table));
  const [largest] = whole
    .filter((each) => each.data.rowsPerDay.value > 0 && stays(each))
    .toSorted((a, b) => b.data.rows.value - a.data.rows.value);
  const limit = { value: partitionAboveRows, unit: "rows" } as const;
  if (tables.length === splitTables.size) return split;
  if (largest === undefined && whole.length > 0 && whole.some(({ data }) => days.has(data.table))) {
    const most = whole.filter(({ data }) => data.rowsPerDay.value > 0);
    return [
      ...split,
      {
        topic: "partitioning",
        decision: `None else: rows leave before ${count(partitionAboveRows)}.`,
        now: false,
        because:
          "Below that vacuum, index builds and deletes by age go through one table in minutes.",
        why: derived("upkeep-until-rows", [store.ref, ...most.map(({ ref }) => ref)]),
      },
    ];
  }
  if (largest === undefined) {
    return [
      ...split,
      {
        topic: "partitioning",
        decision: `None below ${count(partitionAboveRows)} rows.`,
        now: false,
        until: figureOf("limit", "rows", { limit }),
        because:
          "Below that vacuum, index builds and deletes by age go through one table in minutes; the text tells of no rows a day.",
        why: derived("upkeep-until-rows", [store.ref]),
      },
    ];
  }
  const perDay = {
    value: largest.data.rowsPerDay.value,
    unit: "rows/day",
    ref: largest.ref,
  } as const;
  const until = figureOf("limit / (perDay * days)", "year", {
    limit,
    perDay,
    days: { value: 365, unit: "day" },
  });
  return [
    ...split,
    {
      topic: "partitioning",
      of: largest.data.table,
      decision: `None below ${count(partitionAboveRows)} rows.`,
      now: false,
      figure: largest.data.rows,
      until,
      because:
        "Below that vacuum, index builds and deletes by age go through one table in minutes.",
      why: derived("upkeep-until-rows", [store.ref, largest.ref]),
    },
  ];
}
