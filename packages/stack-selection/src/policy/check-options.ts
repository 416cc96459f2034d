import { suggest } from "@planc/core";
import type * as z from "zod";
import { type Catalogue, plainCatalogue } from "../catalog/catalogue.ts";
import { criterionIds } from "../catalog/criteria.ts";
import { takenIds } from "../catalog/decision-ids.ts";
import { foldName } from "../catalog/index.ts";
import { isKnownTopic } from "../catalog/topic-keys.ts";
import { nearNames } from "../text/near-names.ts";
import { listed } from "../text/words.ts";
import { catalogueOf, sorted } from "./catalogue-of.ts";
import { checkLocked } from "./check-locked.ts";
import { placeOfBlip, type ReadBlip, readBlips } from "./radar-policies.ts";
import type { StackOptions } from "./stack-options.ts";

type Path = readonly (string | number)[];
/** Says where something is wrong. */
export type Report = (path: Path, message: string) => void;

/** What an organisation says must name what is there, and each thing once. */
export function checkOptions(options: StackOptions, context: z.core.$RefinementCtx): void {
  const report: Report = (path, message) =>
    context.addIssue({ code: "custom", path: [...path], message });
  const catalogue = catalogueOf(options);
  checkSlots(options, report);
  checkEntries(options, catalogue, report);
  checkLocked(options, report);
  checkTechnologies(options, catalogue, report);
  checkWaivers(options, catalogue, report);
  checkWeights(options, report);
  checkRadar(options, catalogue, report);
}

function checkSlots({ slots, entries }: StackOptions, report: Report): void {
  for (const key of Object.keys(slots)) {
    if (isKnownTopic(key)) report(["slots", key], `The need ${key} is there already`);
    else if (takenIds.includes(key)) {
      report(["slots", key], `Another decision goes by ${key}: choose another key`);
    } else if (!Object.values(entries).some(({ topics }) => topics.includes(key))) {
      report(["slots", key], `No entry fills it: have one of entries name ${key} in its topics`);
    }
  }
}

function checkEntries(options: StackOptions, catalogue: Catalogue, report: Report): void {
  const spelt = new Map<string, string>();
  for (const [key, entry] of sorted(options.entries)) {
    const path = ["entries", key];
    const before = plainCatalogue.entryOf(key);
    if (before && !entry.replaces) {
      report(
        path,
        `The catalogue has ${before.name} under this key: choose another, or set replaces`,
      );
    }
    if (!before && entry.replaces) {
      report([...path, "replaces"], "The catalogue has no entry under this key");
    }
    const own = [entry.name, ...(entry.aliases ?? [])];
    for (const name of new Map(own.map((each) => [foldName(each), each])).values()) {
      const other = spelt.get(foldName(name)) ?? nameTaken(name, key, options) ?? undefined;
      if (other !== undefined) report(path, `${name} is a name of ${other} already`);
      spelt.set(foldName(name), entry.name);
    }
    entry.topics.forEach((topic, at) => {
      checkTopic(topic, catalogue, [...path, "topics", at], report);
    });
    for (const [field, keys] of referencesOf(entry)) {
      for (const each of keys) {
        if (catalogue.entryOf(each)) continue;
        const near = suggest(
          each,
          catalogue.entries.map((one) => one.key),
        );
        report([...path, field], `There is no entry ${each}.${meant(near ? [near] : [])}`);
      }
    }
  }
}

/** What in the catalogue has a name, but for what the entry stands in for. */
function nameTaken(name: string, key: string, { entries }: StackOptions): string | undefined {
  const entry = plainCatalogue.entryNamed(name);
  if (entry && entry.key !== key && !Object.hasOwn(entries, entry.key)) return entry.name;
  return (plainCatalogue.patternNamed(name) ?? undefined)?.name ?? plainCatalogue.styleNamed(name);
}

type Own = StackOptions["entries"][string];

function referencesOf(entry: Own): readonly (readonly [string, readonly string[]])[] {
  return [
    ["languages", entry.languages ?? []],
    ["requires", (entry.requires ?? []).flat()],
    ["conflicts", entry.conflicts ?? []],
    ["pairs", entry.pairs ?? []],
    ["over", entry.over ?? []],
    ["only", Object.values(entry.only ?? {}).flat()],
  ];
}

function checkTechnologies(options: StackOptions, catalogue: Catalogue, report: Report): void {
  const named = new Map<string, string>();
  for (const [name, policy] of sorted(options.technologies)) {
    const path = ["technologies", name];
    const hidden = hiddenBy(name, options);
    if (hidden) {
      hidden.tell?.(report);
      continue;
    }
    const entry = catalogue.entryNamed(name);
    if (!entry) {
      report(path, `No catalogue has ${name}.${meant(nearNames(catalogue, name))}`);
      continue;
    }
    const other = named.get(entry.key);
    if (other !== undefined) report(path, `${name} and ${other} are one technology`);
    named.set(entry.key, name);
    policy.for?.forEach((topic, at) => {
      if (!checkTopic(topic, catalogue, [...path, "for", at], report)) return;
      if (entry.topics.some((each) => each === topic)) return;
      report([...path, "for", at], `${entry.name} fills ${listed(entry.topics)}, and not ${topic}`);
    });
  }
}

/**
 * The own entry behind a name of the catalogue that counts no more: one that may not stand there is told
 * already, and one that does has to have the name. Who says the name has done nothing wrong.
 */
function hiddenBy(
  name: string,
  { entries }: StackOptions,
): { readonly tell?: (report: Report) => void } | undefined {
  const key = plainCatalogue.entryNamed(name)?.key;
  const own = key !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined;
  if (key === undefined || !own) return undefined;
  if (!own.replaces) return {};
  const names = [own.name, ...(own.aliases ?? [])].map(foldName);
  if (names.includes(foldName(name))) return undefined;
  const message = `It has not the name ${name}, which is in use for what it replaces: add it to aliases`;
  return { tell: (report) => report(["entries", key], message) };
}

function checkWaivers(options: StackOptions, catalogue: Catalogue, report: Report): void {
  const named = new Map<string, string>();
  for (const [name, { technology }] of sorted(options.waivers)) {
    const path = ["waivers", name, "technology"];
    const hidden = hiddenBy(technology, options);
    if (hidden) {
      hidden.tell?.(report);
      continue;
    }
    const entry = catalogue.entryNamed(technology);
    if (!entry) {
      report(path, `No catalogue has ${technology}.${meant(nearNames(catalogue, technology))}`);
      continue;
    }
    const other = named.get(entry.key);
    if (other !== undefined) report(path, `The waiver ${other} is about ${entry.name} too`);
    named.set(entry.key, name);
  }
}

/** One technology in two rings that mean different things: nobody can tell which holds. */
function checkRadar(options: StackOptions, catalogue: Catalogue, report: Report): void {
  const seen = new Map<string, ReadBlip>();
  readBlips(options, catalogue).forEach((each, at) => {
    const { key, status, blip } = each;
    if (key === undefined || status === undefined) return;
    const other = seen.get(key);
    if (other && other.status !== status) {
      const places = listed([other.blip, blip].map((one) => placeOfBlip(options, one)));
      const rings = listed([other.blip.ring, blip.ring]);
      report(
        ["radar", "blips", at],
        `${catalogue.nameOf(key)} stands in the rings ${rings} (${places})`,
      );
    }
    seen.set(key, each);
  });
}

/** With no points left there is nothing to rank by. */
function checkWeights({ weights }: StackOptions, report: Report): void {
  const isNone = criterionIds.every((id) => {
    const own = weights[id];
    return own !== undefined && (own.points ?? own.factor) === 0;
  });
  if (isNone) report(["weights"], "All criteria count for nothing");
}

function checkTopic(topic: string, catalogue: Catalogue, path: Path, report: Report): boolean {
  if (catalogue.isTopic(topic)) return true;
  const near = suggest(topic, catalogue.topics);
  report(path, `There is no need ${topic}.${meant(near ? [near] : [])}`);
  return false;
}

function meant(names: readonly string[]): string {
  return names.length === 0 ? "" : ` Did you mean ${listed(names, "or")}?`;
}
