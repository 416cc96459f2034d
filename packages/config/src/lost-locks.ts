import type { ConfiguredPlugin } from "@planc/core";
import { didYouMean } from "@planc/core/host";
import { unknownKey } from "./known-keys.ts";
import type { ConfigValue, Lock } from "./merge.ts";
import { showPath } from "./path.ts";
import { type ConfigProblem, problem } from "./problem.ts";
import { codesOf } from "./waivers.ts";

/** What no lock can be about, with the names that are there. */
interface Lost {
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
}

const waiverFields: readonly string[] = ["finding", "subject", "owner", "reason", "until"];

/** Locks on what is not there: misspelt, they would protect nothing. What is only not set yet may be locked. */
export function lostLocks(
  locks: readonly Lock[],
  plugins: readonly ConfiguredPlugin[],
  values: readonly ConfigValue[],
): readonly ConfigProblem[] {
  return locks.flatMap(({ path, layer }) => {
    const lost = lostIn(path, plugins, values);
    if (!lost) return [];
    const { what, name, known } = lost;
    const message = `${showPath(path)} cannot be locked: there is no ${what} ${showPath([name])}.${didYouMean(name, known)}`;
    return [problem("unknown-key", { layer, path: ["locked"] }, message)];
  });
}

function lostIn(
  [kind, name, ...rest]: Lock["path"],
  plugins: readonly ConfiguredPlugin[],
  values: readonly ConfigValue[],
): Lost | undefined {
  if (name === undefined) return undefined;
  const [field, below] = rest;
  switch (kind) {
    case "plugins": {
      const found = plugins.find(({ plugin }) => plugin.name === name)?.plugin;
      if (!found) {
        return { what: "plugin", name, known: plugins.map(({ plugin }) => plugin.name) };
      }
      const unknown = unknownKey(found, rest);
      return unknown && { what: "option", name: unknown.key, known: unknown.known };
    }
    case "severities": {
      const known = codesOf(plugins);
      if (!known.includes(name)) return { what: "finding", name, known };
      return field === undefined ? undefined : { what: "setting", name: field, known: [] };
    }
    case "waivers": {
      const known = values.flatMap(({ path }) => (path[0] === "waivers" ? (path[1] ?? []) : []));
      if (!known.includes(name)) return { what: "waiver", name, known };
      if (field !== undefined && !waiverFields.includes(field)) {
        return { what: "setting", name: field, known: waiverFields };
      }
      return below === undefined ? undefined : { what: "setting", name: below, known: [] };
    }
    case "use":
      // What is brought along later may be locked before.
      return field === undefined ? undefined : { what: "setting", name: field, known: [] };
    default:
      return { what: "setting", name, known: [] };
  }
}
