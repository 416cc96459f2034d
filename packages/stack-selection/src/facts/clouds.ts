import type { Ref } from "@planc/core";
import { entryOf } from "../catalog/index.ts";
import { type Entry, isCloud } from "../catalog/schema.ts";
import { type Facts, wantedFor } from "./facts.ts";

export interface StatedCloud {
  readonly key: string;
  readonly name: string;
  readonly refs: readonly Ref[];
}

/** Asked for each option, and the same for all options of one brief. */
const known = new WeakMap<Facts, readonly StatedCloud[]>();

/** Clouds that the text names, itself or by one of their services. */
export function cloudsOf(facts: Facts): readonly StatedCloud[] {
  const found = known.get(facts) ?? findClouds(facts);
  known.set(facts, found);
  return found;
}

function findClouds(facts: Facts): readonly StatedCloud[] {
  const clouds = new Map<string, StatedCloud>();
  const add = (key: string, refs: readonly Ref[]): void => {
    if (!entryOf(key)?.topics.includes("cloud-platform")) return;
    const before = clouds.get(key);
    clouds.set(key, {
      key,
      name: entryOf(key)?.name ?? key,
      refs: [...(before?.refs ?? []), ...refs],
    });
  };
  for (const each of wantedFor(facts, "cloud-platform")) add(each.key, each.refs);
  for (const { entry, modality, refs } of facts.stated.technologies) {
    if (entry?.cloud && modality !== "avoid") add(entry.cloud, refs);
  }
  return [...clouds.values()];
}

/** What runs an entry on a cloud, where the catalogue knows it. */
export function runnerOn(entry: Entry | undefined, cloud: string): string | undefined {
  return isCloud(cloud) ? entry?.managed?.[cloud] : undefined;
}
