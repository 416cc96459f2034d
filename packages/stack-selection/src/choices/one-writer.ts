import { thresholds } from "../catalog/thresholds.ts";
import type { Facts } from "../facts/facts.ts";
import { isOneAtATime, recordedConcepts, type StoreLoad, storeLoad } from "../facts/store-load.ts";
import { counted, listed, number } from "../text/words.ts";

interface Told {
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
}

const nothing: Told = { negative: [], mitigation: [] };

/** Most gigabytes that one database of a service holds, as its maker gives it. */
const gigabytes: Readonly<Record<string, number>> = { "cloudflare-d1": 10 };

/** Bytes of a row with an id, what it is of, a time and a few words: a judgement, and the least. */
const rowBytes = 100;

/** What a store with one writer at a time makes of the writes, and what is done about it. */
export function oneWriter(facts: Facts, { writes, recorded }: StoreLoad): Told {
  const { value, unit, basis } = thresholds["single-writer"];
  if (!isOneAtATime(facts) || writes <= value) return nothing;
  const negative = `${number(writes)} ${unit} are planned, ${number(writes / value)} times the ${number(value)} that one writer commits (${basis}).`;
  const asked = writes - recorded;
  const rows = Math.ceil(recorded / (value / 2));
  const gathered =
    recorded === 0
      ? []
      : [
          facts.style === "serverless"
            ? `The ${number(recorded)} rows a second that record visits wait in the queue, and what takes from it inserts ${number(rows)} or more in one transaction: ${number(value / 2)} commits a second and fewer.`
            : `The program gathers the ${number(recorded)} rows a second that record visits and inserts those of a second in one transaction; what it has gathered when it stops is lost, and counted.`,
        ];
  const parted =
    asked <= value
      ? []
      : [
          `The other ${number(asked)} writes a second are answered once they are committed, so that none waits to be gathered: they are divided over ${counted(Math.ceil(asked / value), "database")} by whose they are.`,
        ];
  return { negative: [negative], mitigation: [...gathered, ...parted] };
}

/** What is recorded of visits for as long as the text keeps it, against what one database holds. */
export function sizeOf(facts: Facts, key: string): Told {
  const most = gigabytes[key];
  const load = storeLoad(facts);
  const { inputs, numbers } = facts;
  const average = inputs.loads.find(({ data }) => data.measure === "request-rate");
  const days = daysKept(facts);
  if (!most || !load || !days || !average || !numbers.peakRate || load.recorded === 0)
    return nothing;
  const rate = (load.recorded * average.data.figure.value) / numbers.peakRate.value;
  const rows = rate * 86_400 * days;
  const needed = (rows * rowBytes) / 1e9;
  if (needed <= most) return nothing;
  const names = listed(
    recordedConcepts(inputs).map(
      (ref) => inputs.concepts.find((each) => each.ref === ref)?.data.name ?? "",
    ),
  );
  // Half of it, as what comes is not spread evenly.
  const fitting = (most * 1e9) / 2 / (rate * rowBytes * 3600);
  const hours = [24, 12, 8, 6, 4, 3, 2, 1].find((each) => each <= fitting);
  return {
    negative: [
      `${names}: ${number(Number(rate.toPrecision(2)))} rows a second on average, kept for ${number(days)} days, are ${number(Number((rows / 1e6).toPrecision(2)))} million, at ${rowBytes} bytes each and more ${number(Number(needed.toPrecision(2)))} GB: ${number(Number((needed / most).toPrecision(2)))} times the ${most} GB of one database.`,
    ],
    mitigation: [
      `Ask whether raw rows of ${names} may lie outside it, as files of an object store. ${
        hours === undefined
          ? "One database does not hold even those of an hour."
          : `Until then they have a database for each ${hours === 24 ? "day" : counted(hours, "hour")}, ${number(Math.ceil((days * 24) / hours))} at a time, and the oldest is dropped whole; all else stays in one.`
      }`,
    ],
  };
}

/** What is done about many writes and much data in this store. */
export function gatheredIn(facts: Facts, topic: string, key: string): readonly string[] {
  const load = topic === "relational-store" ? storeLoad(facts) : undefined;
  if (!load) return [];
  return [...oneWriter(facts, load).mitigation, ...sizeOf(facts, key).mitigation];
}

/** For how many days the text keeps what is recorded of visits. */
function daysKept({ inputs }: Facts): number | undefined {
  const recorded = new Set<string>(recordedConcepts(inputs));
  return inputs.quantities.flatMap(({ data }) => {
    const each = daysIn[data.unit];
    const isOfIt = data.subject !== undefined && recorded.has(data.subject);
    return data.measure === "retention" && isOfIt && each && typeof data.value === "number"
      ? [data.value * each]
      : [];
  })[0];
}

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
