import type { Ref } from "@planc/core";
import { thresholds } from "../catalog/thresholds.ts";
import { number } from "../text/words.ts";
import { type Facts, wantedFor } from "./facts.ts";

/** What reaches the store of record at peak, in statements of requests a second. */
export interface StoreLoad {
  readonly reads: number;
  /** With what is written beside the requests: the worker's outcomes, a row for each visit. */
  readonly writes: number;
  readonly total: number;
  /** Of the writes, the rows that each visit leaves; nobody waits for them. */
  readonly recorded: number;
  /** Whether it is known how many of the requests write; else all count as reads. */
  readonly isParted: boolean;
  /** `, and 5,000 rows a second that record each visit`; empty where requests are all of it. */
  readonly beside: string;
  readonly refs: readonly Ref[];
}

const reading: ReadonlySet<string> = new Set(["read", "list", "search"]);

/** Requests by whether they read, by the rates that the text gives of actions and else by the planned share. */
export function storeLoad({
  inputs,
  numbers,
}: Pick<Facts, "inputs" | "numbers">): StoreLoad | undefined {
  const { peakRate } = numbers;
  if (!peakRate) return undefined;
  const planned = inputs.loads.find(({ data }) => data.measure === "peak-request-rate");
  const share = inputs.loads.find(({ data }) => data.measure === "read-share");
  // A peak that is asked about instead of the planned one has the same parts.
  const scale = planned ? peakRate.value / planned.data.figure.value : 1;
  const rated = (inputs.rates ?? []).flatMap(({ ref, data }) => {
    const action = inputs.actions.find((each) => each.ref === data.action);
    return action ? [{ ref, action, value: data.figure.value * scale }] : [];
  });
  const isRead = ({ action }: (typeof rated)[number]) => reading.has(action.data.effect);
  const sum = (all: typeof rated) => all.reduce((total, { value }) => total + value, 0);
  const rest = Math.max(0, peakRate.value - sum(rated));
  const written = rated.filter((each) => !isRead(each));
  const asked = sum(written) + rest * (1 - (share?.data.figure.value ?? 1));
  const recorded = rated.filter((each) => isRead(each) && isRecorded(inputs, each.action));
  const handled = written.filter(({ action }) => isHandledLater(inputs, action));
  const beside = [
    ...(recorded.length > 0
      ? [`${number(sum(recorded))} rows a second that record each visit`]
      : []),
    ...(handled.length > 0
      ? [`${number(sum(handled))} outcomes a second that a worker writes behind them`]
      : []),
  ];
  const writes = asked + sum(recorded) + sum(handled);
  return {
    reads: Math.max(0, peakRate.value - asked),
    writes,
    recorded: sum(recorded),
    isParted: share !== undefined || rated.length > 0,
    total: Math.max(0, peakRate.value - asked) + writes,
    beside: beside.map((each) => `, and ${each}`).join(""),
    refs: [
      ...new Set([...peakRate.refs, ...rated.map(({ ref }) => ref), ...(share ? [share.ref] : [])]),
    ],
  };
}

type Action = Facts["inputs"]["actions"][number];

/** What is recorded of visits, each a row. */
export function recordedConcepts({ actions, relations }: Facts["inputs"]): readonly Ref[] {
  const read = new Set<Ref>(
    actions.filter(({ data }) => reading.has(data.effect)).map(({ data }) => data.concept),
  );
  return actions
    .filter(
      ({ data }) =>
        data.effect === "create" &&
        data.automatic === "event" &&
        relations.some((each) => each.data.from === data.concept && read.has(each.data.to)),
    )
    .map(({ data }) => data.concept);
}

/** Whether each time leaves a row about it: a click for each visit. */
function isRecorded({ actions, relations }: Facts["inputs"], of: Action): boolean {
  return actions.some(
    ({ data }) =>
      data.effect === "create" &&
      data.automatic === "event" &&
      relations.some((each) => each.data.from === data.concept && each.data.to === of.data.concept),
  );
}

/** Whether something behind the requests goes on with what was written, and writes what came of it. */
function isHandledLater({ actions }: Facts["inputs"], of: Action): boolean {
  return actions.some(
    ({ data }) =>
      data.background === true && data.concept === of.data.concept && !reading.has(data.effect),
  );
}

export interface StoreLimit {
  /** For the middle of a sentence: `one relational server`, `Cloudflare D1`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
}

/** Below this an option serves one writer at a time. */
const several = 0.5;

/** What the store that the text takes answers in all: a server of several processors, or one query at a time. */
export function storeLimit(facts: Facts): StoreLimit {
  const [named] = wantedFor(facts, "relational-store");
  return named && isOneAtATime(facts)
    ? { name: named.name, ...thresholds["single-query"] }
    : { name: "one relational server", ...thresholds["relational-requests"] };
}

/** Whether the store that the text takes lets one writer at a time in. */
export function isOneAtATime(facts: Facts): boolean {
  const [named] = wantedFor(facts, "relational-store");
  const writers = named?.entry?.fits?.["concurrent-writers"]?.[0];
  return writers !== undefined && writers < several;
}
