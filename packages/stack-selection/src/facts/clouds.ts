import type { Ref } from "@planc/core";
import { type Entry, isCloud } from "../catalog/schema.ts";
import { listed } from "../text/words.ts";
import { type Facts, wantedFor } from "./facts.ts";

export interface StatedCloud {
  readonly key: string;
  readonly name: string;
  /** Names of its services that the text takes; with none of them the text names the cloud itself. */
  readonly services: readonly string[];
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
  const add = (key: string, refs: readonly Ref[], service?: string): void => {
    if (!facts.catalogue.entryOf(key)?.topics.includes("cloud-platform")) return;
    const before = clouds.get(key);
    const isNamed = service === undefined || before?.services.length === 0;
    clouds.set(key, {
      key,
      name: facts.catalogue.nameOf(key),
      services: isNamed ? [] : [...new Set([...(before?.services ?? []), service])],
      refs: [...(before?.refs ?? []), ...refs],
    });
  };
  for (const each of wantedFor(facts, "cloud-platform")) add(each.key, each.refs);
  for (const { entry, name, modality, refs } of facts.stated.technologies) {
    if (entry?.cloud && modality !== "avoid") add(entry.cloud, refs, name);
  }
  return [...clouds.values()];
}

/** What the text says of its clouds: `the text puts the product on AWS`, `the text takes Amazon S3 from AWS`. */
export function cloudsText(clouds: readonly StatedCloud[]): string {
  const named = clouds.filter(({ services }) => services.length === 0);
  const taken = clouds.filter(({ services }) => services.length > 0);
  const parts = [
    ...(named.length > 0 ? [`puts the product on ${listed(named.map(({ name }) => name))}`] : []),
    ...taken.map(({ name, services }) => `takes ${listed(services)} from ${name}`),
  ];
  return `the text ${listed(parts)}`;
}

/** What runs an entry on a cloud, where the catalogue knows it. */
export function runnerOn(entry: Entry | undefined, cloud: string): string | undefined {
  return isCloud(cloud) ? entry?.managed?.[cloud] : undefined;
}
