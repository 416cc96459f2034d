import { figureOf, listed, type Ref } from "@planc/core";
import { assumed, derived } from "../kit.ts";
import { count } from "./count.ts";
import type { Decided, StoreFacts } from "./facts.ts";
import { daysThere } from "./leaving-with.ts";
import { restorable, restoreReason } from "./recovery.ts";
import { sizeOf } from "./size.ts";

/** How long rows are kept, and where those go that leave. */
export function keeping(facts: StoreFacts): readonly Decided[] {
  return [...stated(facts), ...machinery(facts), ...forGood(facts), archive(facts)];
}

const isOfDomain = (facts: StoreFacts, table: Ref): boolean =>
  facts.tables.some(({ ref, data }) => ref === table && data.entity !== undefined);

function stated(facts: StoreFacts): readonly Decided[] {
  return facts.retentions
    .filter(({ data }) => isOfDomain(facts, data.table))
    .map(({ ref, data: { table, keep, afterwards, because, by } }) => ({
      topic: "retention",
      of: table,
      decision: `${keep} days${endOf(facts, by)}, then ${{ delete: "deleted", archive: "archived", anonymise: "made anonymous" }[afterwards]}.`,
      now: true,
      figure: figureOf("keep", "day", { keep: { value: keep, unit: "day", ref } }),
      because,
      why: derived("upkeep-of-retention", [ref]),
    }));
}

/** From where the days are counted, where that is not when the row was made. */
function endOf({ columns }: StoreFacts, by: Ref | undefined): string {
  const name = columns.find(({ ref }) => ref === by)?.data.name;
  return name === undefined || name === "created_at" ? "" : ` after ${name}`;
}

/** Rows that only carry work, in one line. */
function machinery(facts: StoreFacts): readonly Decided[] {
  const own = facts.retentions.filter(({ data }) => !isOfDomain(facts, data.table));
  if (own.length === 0) return [];
  const names = own.flatMap(({ data: { table, keep } }) => {
    const name = facts.tables.find(({ ref }) => ref === table)?.data.name;
    return name === undefined ? [] : [`${name} ${keep}`];
  });
  return [
    {
      topic: "retention",
      decision: `Deleted after days: ${listed([...new Set(names)])}.`,
      now: true,
      because: "Outlives its work.",
      why: derived(
        "upkeep-of-retention",
        own.map(({ ref }) => ref),
      ),
    },
  ];
}

function othersOf(kept: number, all: number): string {
  if (kept === 0 || kept === all) return "Everything stays";
  return kept === 1 ? "The other table stays" : `${kept} other tables stay`;
}

/** What nothing lets go. */
function forGood({
  tables,
  retentions,
  volumes,
  obligations,
  store,
  keys,
}: StoreFacts): readonly Decided[] {
  const leaving = daysThere({ keys, retentions });
  const kept = tables.filter(
    ({ ref, data: { entity } }) => entity !== undefined && !leaving.has(ref),
  );
  if (kept.length === 0 && tables.length > 0) return [];
  const own = volumes.filter(({ data }) => kept.some(({ ref }) => ref === data.table));
  const open = obligations.find(
    ({ data: { kind, days } }) => kind === "retention" && days === undefined,
  );
  const size = sizeOf(own);
  return [
    {
      topic: "retention",
      decision: `${othersOf(kept.length, tables.length)}.${open ? " Personal data: period asked." : ""}`,
      now: false,
      ...(size ? { figure: size } : {}),
      because: open?.data.text ?? "Nothing in the text lets rows go by their age.",
      why: derived("upkeep-of-retention", [store.ref, ...(open ? [open.ref] : [])]),
    },
  ];
}

function archive(facts: StoreFacts): Decided {
  const { retentions, choices, volumes, store, tables } = facts;
  const leaving = retentions.filter(({ data }) => data.afterwards === "archive");
  const choice = choices.find(({ data: { topic } }) => topic === "decision/topic#archive");
  if (leaving.length > 0) {
    const names = leaving.flatMap(
      ({ data: { table } }) => tables.find(({ ref }) => ref === table)?.data.name ?? [],
    );
    return {
      topic: "archiving",
      decision: `${listed(names)}: what is past its time is written to the archive (${choice?.data.name ?? "files outside of the store"}), then deleted here.`,
      now: true,
      because: "The text keeps them, and not among those that are read each day.",
      why: derived("upkeep-of-retention", [
        ...leaving.map(({ ref }) => ref),
        ...(choice ? [choice.ref] : []),
      ]),
    };
  }
  const size = sizeOf(volumes);
  const bound = restorable(facts);
  return {
    topic: "archiving",
    decision: `None below ${count(bound.value)} GB.`,
    now: false,
    ...(size ? { figure: size } : {}),
    until: bound,
    because: "More than that is not restored within the time to recover.",
    why: assumed("upkeep-until-restored", restoreReason, [store.ref]),
  };
}
