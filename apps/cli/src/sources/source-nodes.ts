import { type Draft, join, node, placeIn, slug, sole, stated } from "@planc/core";
import { sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";
import type { Sources, SourceText } from "./gather-sources.ts";

/** What the compiler is given beside texts. */
export interface Given {
  /** `2030-01-31` */
  readonly asOf?: string | undefined;
  /** Names that the last run of this folder gave, from its lock. */
  readonly names: Readonly<Record<string, string>>;
}

/** The nodes that the host gives: the sources, and what else was said on the command line. */
export function sourceNodes(
  { texts, measurements, existing }: Sources,
  { asOf, names }: Given,
): readonly Draft[] {
  return [
    ...texts.flatMap(textNodes),
    ...measurementNodes(measurements),
    ...existing,
    ...(asOf === undefined
      ? []
      : [sole(host.asOf, { date: asOf }, stated(placeIn("--as-of", asOf, 0, asOf.length)))]),
    ...Object.entries(names).map(([key, value]) =>
      node(
        host.name,
        join(...key.split(/[:.]/).map(slug)),
        { key, value },
        stated(placeIn("plan.lock.json", value, 0, value.length)),
      ),
    ),
  ];
}

/** The same entry twice is one; others about the same thing are told apart by when and where. */
function measurementNodes(found: Sources["measurements"]): readonly Draft[] {
  type Found = Sources["measurements"][number];
  const byAbout = new Map<string, Map<string, readonly [Found, ...Found[]]>>();
  for (const each of found) {
    const { about, date, place, value, unit } = each.data;
    const different = byAbout.get(slug(about)) ?? new Map<string, readonly [Found, ...Found[]]>();
    const facts = slug([date, place, value, unit].join(" "));
    byAbout.set(slug(about), different.set(facts, withOne(different.get(facts), each)));
  }
  return [...byAbout].flatMap(([about, different]) =>
    [...different].map(([facts, [first, ...rest]]) =>
      node(
        host.measurement,
        different.size === 1 ? about : join(about, facts),
        first.data,
        stated(first.at, ...rest.map(({ at }) => at)),
      ),
    ),
  );
}

function withOne<Item>(
  items: readonly [Item, ...Item[]] | undefined,
  item: Item,
): readonly [Item, ...Item[]] {
  return items ? [...items, item] : [item];
}

function textNodes({ kind, path, text }: SourceText): readonly Draft[] {
  const said = stated(placeIn(kind, text, 0, text.length));
  const source = { kind, sha256: sha256(text), length: text.length };
  return [
    node(host.source, kind, path === undefined ? source : { ...source, path }, said),
    node(host.text, kind, { text }, said),
  ];
}
