import { measuredOf } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "./facts.ts";
import type { Stated } from "./stated.ts";

/** What a store for a need keeps: measured values lie in a store for time series, where the text wants one. */
export function keptIn(facts: Facts, topic: TopicKey): Facts["stored"] {
  const { inputs, stated, stored } = facts;
  if (!wantsSeries(stated)) return stored;
  const measured = measuredOf(stored, inputs.attributes, inputs.relations);
  if (measured.length === 0) return stored;
  return topic === series ? measured : stored.filter((each) => !measured.includes(each));
}

/** Whether the text has a store of its own for measured values. */
export function wantsSeries({ technologies, atHand, patterns }: Stated): boolean {
  return (
    [...technologies, ...atHand].some(
      ({ topic, modality }) => topic === series && modality !== "avoid",
    ) || patterns.some(({ modality, topics }) => modality !== "avoid" && topics.includes(series))
  );
}

const series: TopicKey = "time-series-store";
