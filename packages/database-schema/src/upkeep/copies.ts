import { figureOf, plannedCapacity } from "@planc/core";
import { derived } from "../kit.ts";
import { count } from "./count.ts";
import { type Decided, isEmbedded, type StoreFacts } from "./facts.ts";

/** Whether reads go to copies of the store, or from how many requests on they would. */
export function copies(facts: StoreFacts): readonly Decided[] {
  const { store, components, loads } = facts;
  if (isEmbedded(facts)) return [];
  const copy = components.find(({ data: { inside } }) => inside === store.data.component);
  const peak = loads.find(({ data: { measure } }) => measure === "peak-request-rate");
  const share = loads.find(({ data: { measure } }) => measure === "read-share");
  const limit = plannedCapacity.relationalServer;
  const figure =
    peak &&
    figureOf(share ? "peak * share" : "peak", "req/s", {
      peak: { value: peak.data.figure.value, unit: "req/s", ref: peak.ref },
      ...(share
        ? { share: { value: share.data.figure.value, unit: "ratio", ref: share.ref } }
        : {}),
    });
  const whole = peak?.data.figure.value;
  const until = figureOf("server", "req/s", { server: { value: limit.value, unit: "req/s" } });
  const from = [
    store.ref,
    ...(copy ? [copy.ref] : []),
    ...(peak ? [peak.ref] : []),
    ...(share ? [share.ref] : []),
  ];
  const isOver = whole !== undefined && whole > limit.value;
  return [
    {
      topic: "replicas",
      decision: copy
        ? `${copy.data.name} is there; reads that have to see the last write stay at the first.`
        : isOver
          ? "A copy, for reads that may be a second old."
          : `None until ${count(limit.value)}/s.`,
      now: copy !== undefined || isOver,
      ...(figure ? { figure } : {}),
      until,
      because: `One server answers ${count(limit.value)} requests/s: ${limit.basis}.`,
      why: derived("upkeep-of-copies", from),
    },
  ];
}
