import { type Ref, slug } from "@planc/core";
import type { Catalogue } from "../catalog/catalogue.ts";
import { topicsAtHand } from "../catalog/existing-topics.ts";
import type { Entry, Pattern } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { FactInputs } from "./inputs.ts";

export type Modality = "must" | "prefer" | "existing" | "avoid";

/** How a technology is preferred: as an example, as one of several that would do, wished for, or asked for and ruled out. */
export type Wish = "example" | "alternative" | "wish" | "disputed";

/** A technology that the text names, with the need that it fills. */
export interface StatedTechnology {
  /** Key in the catalogue, or made from the name. */
  readonly key: string;
  readonly name: string;
  readonly entry?: Entry;
  readonly topic?: TopicKey;
  readonly modality: Modality;
  readonly purpose?: string;
  readonly version?: string;
  /** Said with MUST or SHALL. */
  readonly demanded?: true;
  /** How it is preferred, where it is: nothing is decided by that. */
  readonly wish?: Wish;
  /** The words that leave the choice open. */
  readonly leftOpen?: string;
  /** The words that ask for something between it and the rest. */
  readonly behind?: string;
  /** How it is to be used, in the words of the text. */
  readonly manner?: string;
  /** The words that put it off, where it is avoided until then. */
  readonly later?: string;
  /** Where the repository shows it in use. */
  readonly found?: Found;
  /** The repository alone shows it: the text does not name it. */
  readonly unnamed?: boolean;
  readonly refs: readonly [Ref, ...Ref[]];
}

/** A place in the repository, and how much is used for the same need: 0 is the most used. */
export interface Found {
  readonly path: string;
  readonly line?: number | undefined;
  readonly order: number;
}

export interface StatedPattern {
  readonly pattern: Pattern;
  /** What it is for here. */
  readonly topics: readonly string[];
  readonly name: string;
  readonly modality: Modality;
  readonly purpose?: string;
  /** The words that put it off, where it is avoided until then. */
  readonly later?: string;
  readonly refs: readonly [Ref, ...Ref[]];
}

export interface StatedStyle {
  readonly style: string;
  readonly modality: Modality;
  /** Where an earlier plan decided for it, and the text says nothing. */
  readonly found?: Found;
  readonly ref: Ref;
}

export interface Stated {
  /** What the text names, and what the repository is built with. */
  readonly technologies: readonly StatedTechnology[];
  /** What the repository has for needs that a feature may have or not. */
  readonly atHand: readonly StatedTechnology[];
  readonly patterns: readonly StatedPattern[];
  readonly styles: readonly StatedStyle[];
}

const strongest: readonly Modality[] = ["must", "existing", "prefer", "avoid"];

/** Sorts what the text names into technologies, patterns and styles, each once. */
export function readStated(
  inputs: Pick<FactInputs, "mentions" | "systems">,
  catalogue: Catalogue,
): Stated {
  const technologies = new Map<string, StatedTechnology>();
  const patterns = new Map<string, StatedPattern>();
  const styles: StatedStyle[] = [];
  const add = (each: StatedTechnology): void => {
    // The same name for two needs counts for both: Redis as a cache and Redis as a queue.
    const id = `${each.key} ${each.topic ?? ""} ${each.modality === "avoid" ? "avoid" : ""}`;
    const known = technologies.get(id);
    technologies.set(id, known ? merged(known, each) : each);
  };
  for (const { ref, data } of inputs.mentions) {
    // What a mock of another system is made with is chosen for that mock.
    if (data.standIn !== undefined) continue;
    // How another system is called is decided there.
    if (data.elsewhere === true) continue;
    const style = catalogue.styleNamed(data.technology);
    if (data.kind === "style" || (style !== undefined && !catalogue.entryNamed(data.technology))) {
      if (style !== undefined) {
        const found = data.named === false && data.found ? { found: data.found } : {};
        styles.push({ style, modality: data.modality, ref, ...found });
      }
      if (style !== undefined || data.kind === "style") continue;
    }
    const pattern = catalogue.entryNamed(data.technology)
      ? undefined
      : catalogue.patternNamed(data.technology);
    if (pattern) {
      const topics = topicsOfPattern(pattern, data.topic);
      const id = [pattern.key, ...topics].join(" ");
      const known = patterns.get(id);
      patterns.set(id, {
        pattern,
        topics,
        name: data.technology,
        modality: known?.modality ?? data.modality,
        ...(data.purpose ? { purpose: data.purpose } : {}),
        ...(data.later === undefined ? {} : { later: data.later }),
        refs: known ? [...known.refs, ref] : [ref],
      });
      continue;
    }
    // A way of building that the catalogue does not know asks for nothing to be installed.
    if (data.kind === "pattern" && !catalogue.entryNamed(data.technology)) continue;
    const each = technology(catalogue, ref, data);
    add(each);
    if (isBackEnd(each)) add({ ...each, topic: "api-framework" });
  }
  for (const { ref, data } of inputs.systems) {
    const entry = catalogue.entryNamed(data.name);
    if (!entry || data.category === "crawler") continue;
    // That it stands outside says no more of how binding it is than what names it.
    const named = inputs.mentions.find(
      (each) => catalogue.entryNamed(each.data.technology) === entry,
    )?.data;
    const wished = named?.modality === "prefer" ? named : undefined;
    add(
      technology(catalogue, ref, {
        technology: data.name,
        modality: data.existing ? "existing" : (wished?.modality ?? "must"),
        wish: wished?.wish,
        ...(data.purpose ? { purpose: data.purpose } : {}),
      }),
    );
  }
  const all = withRuntimes(catalogue, withClouds(catalogue, [...technologies.values()]));
  const isAtHand = ({ unnamed, topic }: StatedTechnology) =>
    unnamed === true && topic !== undefined && topicsAtHand.has(topic);
  return {
    technologies: all.filter((each) => !isAtHand(each)),
    atHand: all.filter(isAtHand),
    patterns: [...patterns.values()],
    // What the text says goes before what was decided.
    styles: styles.toSorted((a, b) => (a.found?.order ?? -1) - (b.found?.order ?? -1)),
  };
}

/** What the sentence makes of it goes before what it mostly is: notifications pushed to an open page. */
function topicsOfPattern({ topics }: Pattern, said: string | undefined): readonly string[] {
  return said === undefined || topics.some((topic) => topic === said) ? topics : [said];
}

/** "Backend: Acmebase": a store that answers clients itself is the server too. */
function isBackEnd({ entry, topic, purpose }: StatedTechnology): boolean {
  return (
    topic !== "api-framework" &&
    entry?.topics.includes("api-framework") === true &&
    /^back[- ]?end\b/i.test(purpose ?? "")
  );
}

/** Services of a cloud in a repository show that it runs on that cloud. */
function withClouds(
  catalogue: Catalogue,
  all: readonly StatedTechnology[],
): readonly StatedTechnology[] {
  if (all.some(({ topic, modality }) => topic === "cloud-platform" && modality !== "avoid"))
    return all;
  const [service] = all
    .filter(({ unnamed, entry }) => unnamed && entry?.cloud)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const cloud = catalogue.entryOf(service?.entry?.cloud ?? "");
  if (!service || !cloud) return all;
  const { refs, found } = service;
  const { key, name } = cloud;
  return [
    ...all,
    {
      key,
      name,
      entry: cloud,
      topic: "cloud-platform",
      modality: "existing",
      unnamed: true,
      refs,
      ...(found ? { found } : {}),
    },
  ];
}

/** The language whose version in a repository is that of its runtime, and that runtime. */
export const versionedWith: Readonly<Record<string, string>> = { java: "openjdk" };

/** A repository that is set to Java 21 runs on a JDK of 21. */
function withRuntimes(
  catalogue: Catalogue,
  all: readonly StatedTechnology[],
): readonly StatedTechnology[] {
  if (all.some(({ topic, modality }) => topic === "runtime" && modality !== "avoid")) return all;
  return all.flatMap((each) => {
    const runtime =
      each.modality === "existing" ? catalogue.entryOf(versionedWith[each.key] ?? "") : undefined;
    if (!runtime || !each.found || each.version === undefined) return [each];
    const { key, name } = runtime;
    return [each, { ...each, key, name, entry: runtime, topic: "runtime" as const, unnamed: true }];
  });
}

interface Named {
  readonly technology: string;
  readonly modality: Modality;
  readonly purpose?: string | undefined;
  readonly topic?: string | undefined;
  readonly version?: string | undefined;
  readonly found?: Found | undefined;
  readonly named?: false | undefined;
  readonly demand?: string | undefined;
  readonly wish?: Wish | undefined;
  readonly leftOpen?: string | undefined;
  readonly behind?: string | undefined;
  readonly manner?: string | undefined;
  readonly later?: string | undefined;
}

function technology(catalogue: Catalogue, ref: Ref, data: Named): StatedTechnology {
  const entry = catalogue.entryNamed(data.technology);
  const said = data.topic !== undefined && catalogue.isTopic(data.topic) ? data.topic : undefined;
  // The sentence decides among the needs that the technology can fill, and for one nobody knows.
  const topic =
    entry === undefined || (said && entry.topics.includes(said)) ? said : entry.topics[0];
  return {
    key: entry?.key ?? slug(data.technology),
    name: entry?.name ?? data.technology,
    ...(entry ? { entry } : {}),
    ...(topic ? { topic } : {}),
    modality: data.modality,
    ...(data.purpose ? { purpose: data.purpose } : {}),
    ...(data.version ? { version: data.version } : {}),
    ...(data.demand === undefined ? {} : { demanded: true as const }),
    ...(data.modality === "prefer" ? { wish: data.wish ?? "wish" } : {}),
    ...(data.leftOpen === undefined ? {} : { leftOpen: data.leftOpen }),
    ...(data.behind === undefined ? {} : { behind: data.behind }),
    ...(data.manner === undefined ? {} : { manner: data.manner }),
    ...(data.later === undefined ? {} : { later: data.later }),
    ...(data.found ? { found: data.found } : {}),
    ...(data.named === false ? { unnamed: true } : {}),
    refs: [ref],
  };
}

function merged(one: StatedTechnology, other: StatedTechnology): StatedTechnology {
  const [first] = [one, other].sort(
    (a, b) => strongest.indexOf(a.modality) - strongest.indexOf(b.modality),
  );
  const purpose = one.purpose ?? other.purpose;
  const version = one.version ?? other.version;
  const found = one.found ?? other.found;
  const manner = one.manner ?? other.manner;
  const { unnamed: _, ...rest } = first ?? one;
  return {
    ...rest,
    ...(purpose ? { purpose } : {}),
    ...(version ? { version } : {}),
    ...(manner ? { manner } : {}),
    ...(one.demanded || other.demanded ? { demanded: true as const } : {}),
    ...(found ? { found } : {}),
    ...(one.unnamed && other.unnamed ? { unnamed: true } : {}),
    refs: [...one.refs, ...other.refs],
  };
}
