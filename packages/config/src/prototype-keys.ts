import type { Path } from "./path.ts";

/** The one name that parsers of records leave out without a word, as it is no name of a setting. */
const prototype = "__proto__";
/** What holds layers and plugins, which are no settings. */
const opaque: ReadonlySet<string> = new Set(["extends", "use"]);
const deepest = 50;

/** A layer without settings of the name `__proto__`, and where they stood. */
export function withoutPrototypeKeys(layer: unknown): {
  readonly value: unknown;
  readonly paths: readonly Path[];
} {
  const paths: Path[] = [];
  const clean = (value: unknown, path: Path): unknown => {
    if (!isPlain(value) || path.length >= deepest) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
        const own = [...path, key];
        if (key === prototype) {
          paths.push(own);
          return [];
        }
        return [[key, path.length === 0 && opaque.has(key) ? each : clean(each, own)]];
      }),
    );
  };
  const value = clean(layer, []);
  // A layer is known by what it is where nothing is wrong with it.
  return { value: paths.length === 0 ? layer : value, paths };
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const own: unknown = Object.getPrototypeOf(value);
  return own === Object.prototype || own === null;
}
