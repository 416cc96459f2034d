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
            ? `The ${number(recorded)} rows a second that record visits wait in the queue, and what takes from it inserts ${number(rows)} in one transaction: ${number(value / 2)} commits a second.`
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

/** What is recorded of visits for as long as the text keeps it, where one database holds less. */
export function beyondSize(facts: Facts, key: string) {
  const most = gigabytes[key];
  const load = storeLoad(facts);
  const { inputs, numbers } = facts;
  const average = inputs.loads.find(({ data }) => data.measure === "request-rate");
  const days = daysKept(facts);
  if (!most || !load || !days || !average || !numbers.peakRate || load.recorded === 0)
    return undefined;
  const rate = (load.recorded * average.data.figure.value) / numbers.peakRate.value;
  const rows = rate * 86_400 * days;
  const needed = (rows * rowBytes) / 1e9;
  if (needed <= most) return undefined;
  const names = listed(
    recordedConcepts(inputs).map(
      (ref) => inputs.concepts.find((each) => each.ref === ref)?.data.name ?? "",
    ),
  );
  const fitting = Number(((most * 1e9) / rowBytes / 1e6).toPrecision(2));
  return { most, days, rate, rows, needed, names, fitting };
}

/** The same, told of the store. */
export function sizeOf(facts: Facts, key: string): Told {
  const beyond = beyondSize(facts, key);
  if (!beyond) return nothing;
  const { most, days, rate, rows, needed, names, fitting } = beyond;
  return {
    negative: [
      `${names}: were ${number(Number(rate.toPrecision(2)))} rows a second the average, which is assumed from the peak (the text gives none), those of ${number(days)} days would be ${number(Number((rows / 1e6).toPrecision(2)))} million, at ${rowBytes} bytes each and more ${number(Number(needed.toPrecision(2)))} GB; one database holds ${most} GB, ${number(fitting)} million such rows.`,
    ],
    mitigation: [
      `Ask how many rows of ${names} a month brings: above ${number(fitting)} million in ${number(days)} days they do not fit, and where raw rows lie is decided anew.`,
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

/** Messages a second that one queue of a service takes, as its maker gives it, and the most of one batch. */
const queueLimits: Readonly<Record<string, { readonly most: number; readonly checked: string }>> = {
  // https://developers.cloudflare.com/queues/platform/limits/
  "cloudflare-queues": { most: 5_000, checked: "2026-11-30" },
};

/** What a queue with a limit makes of a message for each visit. */
export function queueLimit(facts: Facts, topic: string, key: string): Told {
  const limit = topic === "message-broker" ? queueLimits[key] : undefined;
  const recorded = limit && isOneAtATime(facts) ? (storeLoad(facts)?.recorded ?? 0) : 0;
  // Up to half of it a doubled load still fits.
  if (!limit || recorded <= limit.most / 2) return nothing;
  const queues = Math.ceil((2 * recorded) / limit.most);
  return {
    negative: [
      `One queue takes ${number(limit.most)} messages a second and refuses those above (limits of its maker, read ${limit.checked}): the ${number(recorded)} a second that record visits are ${number(Math.round((recorded / limit.most) * 100))} % of it.`,
      "Each of them is paid for three times: written, read and deleted.",
    ],
    mitigation: [
      `What records visits is divided over ${counted(queues, "queue")} by the id of the message, so that one thing that many visit fills no queue alone; a send that is refused is counted and holds no answer up.`,
    ],
  };
}
