import { measuredOf } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "./facts.ts";

/** What a store for a need keeps: measured values lie in a store for time series, where the text wants one. */
export function keptIn(facts: Facts, topic: TopicKey): Facts["stored"] {
  const { inputs, stated, stored } = facts;
  const isWanted =
    wantedFor(facts, series).length > 0 ||
    stated.patterns.some(({ modality, topics }) => modality !== "avoid" && topics.includes(series));
  if (!isWanted) return stored;
  const measured = measuredOf(stored, inputs.attributes, inputs.relations);
  if (measured.length === 0) return stored;
  return topic === series ? measured : stored.filter((each) => !measured.includes(each));
}

const series: TopicKey = "time-series-store";
