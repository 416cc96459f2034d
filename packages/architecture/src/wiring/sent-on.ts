import { isPassing, sendsOnId } from "@planc/core";
import { oneWriterStores } from "../catalog/store-ways.ts";
import { notedInPassing } from "../design/sends-on.ts";
import { derived } from "../kit.ts";
import { type ConnectionDraft, connect, type Plan, refsOf, wireTo } from "./plan.ts";
import { primaryStore } from "./primary-store.ts";

/** The function that sends people on: who leads to it, what it reads, and where it leaves what it notes of them. */
export function sentOn(plan: Plan): readonly ConnectionDraft[] {
  const unit = plan.byId.get(sendsOnId);
  const primary = primaryStore(plan);
  if (!unit || !primary) return [];
  const last = plan.edge.at(-1);
  const cache = plan.byId.get("cache");
  const broker = plan.byId.get("message-broker");
  const carries = [
    ...new Set(plan.facts.actions.flatMap(({ data }) => (isPassing(data) ? [data.concept] : []))),
  ];
  const queued = broker && sendsOnOverQueue(plan);
  const noted = queued
    ? []
    : [...new Set(notedInPassing(plan.facts).map(({ data }) => data.concept))];
  return [
    ...(last
      ? [
          connect(
            plan,
            [last, unit],
            // What goes back is an address, which is for anybody who comes.
            {
              purpose: "who is to be sent on",
              protocol: "HTTPS",
              ...(plan.inPassing ? { timeout: plan.inPassing } : {}),
            },
            derived("request-path", refsOf(last, unit)),
          ),
        ]
      : []),
    connect(
      plan,
      [unit, primary],
      {
        purpose: queued
          ? "reads where to send somebody"
          : "reads where to send somebody, and notes who came",
        ...wireTo(primary, plan.inPassing),
        carries: [...carries, ...noted.filter((each) => !carries.includes(each))],
        ...(noted.length > 0 ? { writes: noted } : {}),
      },
      derived("data-access", refsOf(unit, primary)),
    ),
    ...(cache
      ? [
          connect(
            plan,
            [unit, cache],
            {
              purpose: "reads before it asks the store, writes what it found",
              ...wireTo(cache, plan.inPassing),
              carries,
            },
            derived("data-access", refsOf(unit, cache)),
          ),
        ]
      : []),
    ...(queued
      ? [
          connect(
            plan,
            [unit, broker],
            { purpose: "hands on who came", ...wireTo(broker), mode: "async" },
            derived("hand-over", refsOf(unit, broker)),
          ),
        ]
      : []),
  ];
}

/** Whether who came is handed on to a worker, as a store with one writer is not written to while somebody waits. */
export function sendsOnOverQueue(plan: Plan): boolean {
  return (
    plan.byId.has(sendsOnId) &&
    plan.byId.has("message-broker") &&
    oneWriterStores.has(primaryStore(plan)?.data.technology ?? "")
  );
}
