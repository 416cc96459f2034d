import type { Ref } from "@planc/core";
import { hostLines, managedLines } from "../catalog/managed-lines.ts";
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
  const taken = facts.stated.technologies.filter(
    ({ entry, modality }) => entry?.cloud && modality !== "avoid",
  );
  // An example binds nobody to a cloud that something else names already.
  const bound = new Set(
    taken.flatMap(({ entry, modality }) => (modality === "prefer" ? [] : (entry?.cloud ?? []))),
  );
  for (const { entry, name, modality, refs } of taken) {
    if (entry?.cloud && (modality !== "prefer" || !bound.has(entry.cloud)))
      add(entry.cloud, refs, name);
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

export interface Runner {
  readonly name: string;
  /** The newest line that it runs, where that is older than the one asked about. */
  readonly only?: string;
}

/** What runs this version of an entry on a cloud, or an older line of it. */
export function runnerFor(
  entry: Entry | undefined,
  cloud: string,
  version: string | undefined,
): Runner | undefined {
  const name = runnerOn(entry, cloud);
  if (name === undefined) return undefined;
  const line = managedLines.find((each) => each.key === entry?.key && each.cloud === cloud);
  return line && version !== undefined && isNewer(version, line.upTo)
    ? { name, only: line.upTo }
    : { name };
}

/** The newest line that the adapter of a host which the text names takes, where a version is of a later one. */
export function lineOnHost(facts: Facts, key: string, version: string): string | undefined {
  const hosts = wantedFor(facts, "hosting").map((each) => each.key);
  return hostLines.find(
    (each) => each.key === key && hosts.includes(each.host) && isNewer(version, each.upTo),
  )?.upTo;
}

/** Whether a version is of a later line: `8.10` than `7.1`. */
function isNewer(version: string, line: string): boolean {
  const [own, other] = [partsOf(version), partsOf(line)];
  const at = other.findIndex((part, place) => (own[place] ?? part) !== part);
  return at >= 0 && (own[at] ?? 0) > (other[at] ?? 0);
}

function partsOf(version: string): readonly number[] {
  return version.split(".").map((each) => Number.parseInt(each, 10) || 0);
}
