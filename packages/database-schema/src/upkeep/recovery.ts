import { type FigureInput, figureOf, givenFigure, type Ref, wordTable } from "@planc/core";
import { backupMeans, dailyBackup } from "../catalog/backup-means.ts";
import { operatingNumbers } from "../catalog/operating-numbers.ts";
import { assumed } from "../kit.ts";
import { snake } from "../naming/identifier.ts";
import { count } from "./count.ts";
import type { Decided, StoreFacts } from "./facts.ts";
import { sizeOf } from "./size.ts";

/** Beside a number that nobody stated. */
export const assumedMark = "†";

export const restoreReason =
  "A restore is taken to go at 800 Mbit/s, four fifths of a network of 1 Gbit/s, once the server that it goes into is there, until a drill has measured both.";

const inHours: Readonly<Record<string, number>> = wordTable({
  ms: 1 / 3_600_000,
  s: 1 / 3600,
  min: 1 / 60,
  h: 1,
  hour: 1,
  day: 24,
  d: 24,
});

/** In how many hours it is back, as the text says or as is taken. */
export function recoveryOf(facts: StoreFacts): FigureInput {
  return (
    statedHours(facts, "recovery-time") ?? { value: operatingNumbers.recoveryHours, unit: "h" }
  );
}

/** The shortest time that the text states, in hours. */
function statedHours(
  { quantities }: StoreFacts,
  measure: "recovery-time" | "recovery-point",
): (FigureInput & { readonly ref: Ref }) | undefined {
  return quantities
    .flatMap(({ ref, data }) => {
      const factor = inHours[data.unit];
      if (data.measure !== measure || factor === undefined) return [];
      const value = typeof data.value === "number" ? data.value : Math.max(...data.value);
      return [{ value: value * factor, unit: "h" as const, ref }];
    })
    .toSorted((a, b) => a.value - b.value)[0];
}

/** How it is saved, by what it runs on. */
function meansOf({ technology, engine, store }: StoreFacts) {
  const name = `_${snake(`${technology} ${engine} ${store.data.engine}`)}_`;
  return backupMeans.find(({ runsOn }) => name.includes(`_${runsOn}_`)) ?? dailyBackup;
}

/** How long it takes until there is a server to restore into. */
function startOf(facts: StoreFacts): FigureInput {
  const { managedStart, ownStart } = operatingNumbers;
  return { value: meansOf(facts).managed ? managedStart : ownStart, unit: "min" };
}

/** How much is restored within the time to recover, once there is a server to restore into. */
export function restorable(facts: StoreFacts) {
  return figureOf("max(recovery * 60 - start, 0) * 60 * rate / bitsPerByte / 1000", "GB", {
    recovery: recoveryOf(facts),
    start: startOf(facts),
    rate: { value: operatingNumbers.restoreRate, unit: "Mbit/s" },
    bitsPerByte: { value: 8, unit: "count" },
  });
}

/** How it is saved, how much of it can be lost, and in which time it is back. */
export function saving(facts: StoreFacts): readonly Decided[] {
  const { store, volumes, choices } = facts;
  const means = meansOf(facts);
  const start = startOf(facts);
  const [lost, back] = [statedHours(facts, "recovery-point"), statedHours(facts, "recovery-time")];
  const recovery = recoveryOf(facts);
  const standby = choices.find(({ data: { topic } }) => topic === "decision/topic#standby");
  const kept = statedDays(facts);
  const lostMinutes = lost ? lost.value * 60 : means.lostMinutes;
  const isTooCoarse = lost !== undefined && lostMinutes < means.lostMinutes && !standby;
  const size = sizeOf(volumes);
  const bound = restorable(facts);
  const from: Ref[] = [
    store.ref,
    ...(lost ? [lost.ref] : []),
    ...(back ? [back.ref] : []),
    ...(kept.ref ? [kept.ref] : []),
    ...(standby ? [standby.ref] : []),
    ...volumes.map(({ ref }) => ref),
  ];
  const taken = [
    ...(lost ? [] : [`RPO ${time(means.lostMinutes)} is what it can lose`]),
    ...(back ? [] : [`RTO ${recovery.value} h and a drill each quarter are taken`]),
    ...(kept.ref ? [] : [`${kept.value} days back are taken`]),
    `${start.value} min until ${means.managed ? "the provider has made the new instance" : "a server stands ready"} are taken`,
  ];
  return [
    {
      topic: "backup",
      decision: [
        ...[...means.means, ...(standby ? [`Standby: ${standby.data.name}`] : [])],
        `RPO ${time(lostMinutes)}${lost ? "" : assumedMark}`,
        `RTO ${time(recovery.value * 60)}${back ? "" : assumedMark}`,
        `Kept ${kept.value} days${kept.ref ? "" : assumedMark}`,
        `Drill: quarterly${assumedMark}`,
        ...(isTooCoarse
          ? [`It can lose ${time(means.lostMinutes)}: a copy that commits with it closes the gap`]
          : []),
      ]
        .map((each) => `${each}.`)
        .join(" "),
      now: true,
      ...(size
        ? {
            figure: figureOf("start + size * 1000 * bitsPerByte / rate / 60", "min", {
              start,
              size: { value: size.value, unit: "GB" },
              bitsPerByte: { value: 8, unit: "count" },
              rate: { value: operatingNumbers.restoreRate, unit: "Mbit/s" },
            }),
          }
        : {}),
      until: bound,
      means: [...means.means, ...(standby ? [standby.data.name] : [])].join("; "),
      kept: givenFigure("kept", kept.value, "day", kept.ref ? { ref: kept.ref } : {}),
      recoveryPoint: givenFigure("lost", lostMinutes, "min", lost ? { ref: lost.ref } : {}),
      recoveryTime: givenFigure("back", recovery.value, "h", back ? { ref: back.ref } : {}),
      because: means.source ?? `Restorable: ${count(bound.value)} GB.`,
      why: assumed("upkeep-of-backup", `${taken.join("; ")}. ${restoreReason}`, from),
    },
  ];
}

function statedDays({ quantities }: StoreFacts): { readonly value: number; readonly ref?: Ref } {
  for (const { ref, data } of quantities) {
    const factor = inHours[data.unit] ?? (data.unit === "month" ? 730 : undefined);
    if (data.measure !== "backup-retention" || factor === undefined) continue;
    const value = typeof data.value === "number" ? data.value : Math.max(...data.value);
    return { value: Math.round((value * factor) / 24), ref };
  }
  return { value: operatingNumbers.keptDays };
}

function time(minutes: number): string {
  if (minutes >= 60 && minutes % 60 === 0) return `${minutes / 60} h`;
  return minutes < 1 ? `${count(minutes * 60)} s` : `${count(minutes)} min`;
}
