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
export function sourceNodes({ texts }: Sources, { asOf, names }: Given): readonly Draft[] {
  return [
    ...texts.flatMap(textNodes),
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

function textNodes({ kind, path, text }: SourceText): readonly Draft[] {
  const said = stated(placeIn(kind, text, 0, text.length));
  const source = { kind, sha256: sha256(text), length: text.length };
  return [
    node(host.source, kind, path === undefined ? source : { ...source, path }, said),
    node(host.text, kind, { text }, said),
  ];
}
