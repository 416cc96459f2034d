import { figureOf } from "@planc/core";
import { derived } from "../kit.ts";
import { count } from "./count.ts";
import type { Decided, StoreFacts } from "./facts.ts";
import { daysThere } from "./leaving-with.ts";

type Volume = StoreFacts["volumes"][number];

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
  const grow = whole
    .filter((each) => each.data.rowsPerDay.value > 0 && stays(each))
    .toSorted((a, b) => b.data.rowsPerDay.value - a.data.rowsPerDay.value);
  const soon = grow.filter(({ data }) => data.rowsPerDay.value * daysPerYear >= partitionAboveRows);
  const [largest] = grow.toSorted((a, b) => b.data.rows.value - a.data.rows.value);
  const limit = { value: partitionAboveRows, unit: "rows" } as const;
  if (tables.length === splitTables.size) return split;
  if (soon.length > 0) return [...split, ...soon.map((each) => soonOver(each, facts))];
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
  const until = untilOver(largest, facts);
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

const daysPerYear = 365;

/** In how many years at the planned rate a table has the rows from which it is split. */
function untilOver({ ref, data }: Volume, { partitionAboveRows }: StoreFacts) {
  return figureOf(`limit / perDay / ${daysPerYear}`, "year", {
    limit: { value: partitionAboveRows, unit: "rows" },
    perDay: { value: data.rowsPerDay.value, unit: "rows/day", ref },
  });
}

/** One that outgrows a single piece within the first year, and is one: that is open, and not done. */
function soonOver(volume: Volume, facts: StoreFacts): Decided {
  const until = untilOver(volume, facts);
  const days = Math.round(until.value * daysPerYear);
  return {
    topic: "partitioning",
    of: volume.data.table,
    decision: `Open: one piece in schema.sql, with ${count(volume.data.rowsPerDay.value)} rows a day over ${count(facts.partitionAboveRows)} after ${count(days)} days. Split by month before that, or the rate is corrected.`,
    now: false,
    figure: volume.data.rows,
    until,
    because: "Deletes by age and index builds go through the whole of it.",
    why: derived("upkeep-until-rows", [facts.store.ref, volume.ref]),
  };
}
