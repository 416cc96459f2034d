import type { PlanNode, StatedWhy, Why } from "@planc/core";

/** What it takes to say in a few words where a fact comes from. */
export interface Origins {
  /** Paths of sources, by their id. */
  readonly paths: ReadonlyMap<string, string>;
  /** Sentences of derivations by their name, `area/slug`. */
  readonly derivations: Readonly<Record<string, string>>;
}

const mostPlaces = 3;
const longest = 100;

/** `stated spec.md:12`, `derived: …` or `assumed: …`, in one line. */
export function originOf({ why }: PlanNode, { paths, derivations }: Origins): string {
  return inOneLine(wordsOf(why, paths, derivations));
}

function wordsOf(why: Why, paths: Origins["paths"], derivations: Origins["derivations"]): string {
  switch (why.kind) {
    case "stated":
      return `stated ${placesOf(why, paths)}`;
    case "derived":
      return `derived: ${Object.hasOwn(derivations, why.by) ? derivations[why.by] : why.by}`;
    case "assumed":
      return `assumed: ${why.reason}`;
  }
}

/** `spec.md:3, 12, prompt:1` */
function placesOf({ at }: StatedWhy, paths: Origins["paths"]): string {
  const places = [
    ...new Set(at.map(({ source, line }) => `${paths.get(source) ?? source}:${line}`)),
  ];
  let last = "";
  const shown = places.slice(0, mostPlaces).map((place) => {
    const [file, line] = [
      place.slice(0, place.lastIndexOf(":")),
      place.slice(place.lastIndexOf(":") + 1),
    ];
    const short = file === last ? line : place;
    last = file;
    return short;
  });
  return `${shown.join(", ")}${places.length > mostPlaces ? " …" : ""}`;
}

function inOneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
