import { asked, type Catalogue, type Entry, gapsOf } from "@planc/stack-selection";
import { labelled } from "../terminal/wrap.ts";

/** A technology with its release lines and with what is not known of it. */
export function entryJson(catalogue: Catalogue, entry: Entry): object {
  const versions = catalogue.versionsOf(entry.key);
  const newest = versions ? undefined : catalogue.registryVersionOf(entry.key);
  const layer = catalogue.layerOf(entry.key);
  return {
    technology: entry,
    ...(versions ? { versions } : {}),
    ...(newest ? { newest } : {}),
    ...(layer === undefined ? {} : { layer }),
    missing: gapsOf(entry, catalogue),
  };
}

/** All that the catalogue says of a technology, in 80 columns. */
export function formatEntry(catalogue: Catalogue, entry: Entry): string {
  const { key, name, what, topics } = entry;
  const layer = catalogue.layerOf(key);
  const missing = gapsOf(entry, catalogue).map((each) => asked[each]);
  return [
    `${name}  ${key}`,
    ...lines([
      ["is", `${what} (${entry.form})`],
      ["also called", (entry.aliases ?? []).join(", ")],
      ["fills", topics.map((topic) => catalogue.titleOf(topic)).join(", ")],
      ["compared", entry.onRequest ? "only where it is named, or what it belongs to" : undefined],
      ["licence", entry.licence],
      ["since", entry.since?.toString()],
      ["used", usedOf(entry)],
      ["runs", entry.runs],
      ["languages", namesOf(catalogue, entry.languages)],
      ["cloud", entry.cloud && catalogue.nameOf(entry.cloud)],
      ["managed", [...new Set(Object.values(entry.managed ?? {}))].join(", ")],
      ["requires", entry.requires?.map((each) => namesOf(catalogue, each, " or ")).join("; ")],
      ["conflicts", namesOf(catalogue, entry.conflicts)],
      ["works well", namesOf(catalogue, entry.pairs)],
    ]),
    ...Object.entries(entry.fits ?? {}).map(([capability, [strength, why]]) =>
      row("offers", `${capability} ${strength}: ${why}`),
    ),
    ...lines([
      ["burden", factOf(entry.burden)],
      ["performance", factOf(entry.performance)],
      ["lock-in", factOf(entry.lockIn)],
      ["exit", entry.exit],
      ["cost", entry.cost && `${entry.cost[0]}: ${entry.cost[1]}`],
    ]),
    ...(entry.risks ?? []).map(([risk, help]) => row("risk", `${risk} ${help}`)),
    ...versionLines(catalogue, key),
    ...lines([
      ["from", layer],
      ["not known", missing.join("; ")],
    ]),
  ].join("\n");
}

function versionLines(catalogue: Catalogue, key: string): readonly string[] {
  const list = catalogue.versionsOf(key);
  if (!list) {
    const newest = catalogue.registryVersionOf(key);
    return newest ? [row("newest", `${newest.version}, in the registry on ${newest.checked}`)] : [];
  }
  return [
    ...list.versions.map(({ version, released, latest, longTermFrom, supportedUntil }) =>
      row(
        "version",
        [
          `${version}, ${latest ? "released by" : "released on"} ${released}`,
          ...(longTermFrom ? [`long-term support from ${longTermFrom}`] : []),
          ...(supportedUntil ? [`supported until ${supportedUntil}`] : []),
        ].join(", "),
      ),
    ),
    row("checked", `on ${list.checked}: ${list.source}`),
  ];
}

function usedOf({ used }: Entry): string | undefined {
  if (!used) return undefined;
  return "share" in used
    ? `by ${used.share} % of developers asked`
    : `${used.downloads} downloads a month`;
}

function namesOf(
  catalogue: Catalogue,
  keys: readonly string[] | undefined,
  between = ", ",
): string | undefined {
  return keys?.map((key) => catalogue.nameOf(key)).join(between);
}

function factOf(fact: readonly [number, string] | undefined): string | undefined {
  return fact && `${fact[0]}: ${fact[1]}`;
}

type Line = readonly [label: string, text: string | undefined];

function lines(all: readonly Line[]): readonly string[] {
  return all.flatMap(([label, text]) => (text ? [row(label, text)] : []));
}

function row(label: string, text: string): string {
  return labelled(label, text, { column: 15 });
}
