import { type ConfiguredPlugin, use } from "@planc/core";
import { didYouMean, type Severities, type Waiver } from "@planc/core/host";
import { isPlugin, severity } from "./layer.ts";
import { lostLocks } from "./lost-locks.ts";
import type { ConfigValue, Merged } from "./merge.ts";
import { optionProblems } from "./option-problems.ts";
import { isFilledIn, locksOf, originsOf } from "./origins.ts";
import { holds, type Path, showPath } from "./path.ts";
import { type ConfigProblem, problem } from "./problem.ts";
import { errorsTurnedOff } from "./severities.ts";
import { unmetNeeds } from "./unmet-needs.ts";
import { unknownFindings, waiversOf } from "./waivers.ts";

/** What a host runs. */
export interface Applied {
  readonly plugins: readonly ConfiguredPlugin[];
  /** Those that are removed too: a plan may have been made with them. */
  readonly known: readonly ConfiguredPlugin[];
  readonly severities: Severities;
  readonly waivers: readonly Waiver[];
  readonly pack?: string;
  /** Every value that counts, those that no layer sets among them; sorted by path. */
  readonly values: readonly ConfigValue[];
  readonly problems: readonly ConfigProblem[];
}

/** What a host has to begin with. */
export interface Base {
  readonly plugins: readonly ConfiguredPlugin[];
  readonly packs: readonly string[];
}

const unset = "default";

/** Puts what layers say over the plugins of a host: brings some along, removes some, gives them options. */
export function apply({ values, locks, problems }: Merged, base: Base): Applied {
  const brought = values.flatMap(({ path, value }) =>
    path[0] === "use" && isPlugin(value) ? [use(value)] : [],
  );
  const all = [...base.plugins, ...brought];
  const names = all.map(({ plugin }) => plugin.name);
  const found: ConfigProblem[] = [...problems];
  for (const { path, layer } of values) {
    const [, name = ""] = path;
    if (path[0] !== "plugins" || names.includes(name)) continue;
    // A pack or plugin that a package brings goes by the name of the package.
    const ofArea = all.find(({ plugin }) => plugin.area === name)?.plugin.name;
    const message =
      ofArea === undefined
        ? `There is no plugin ${name}.${didYouMean(name, names)}`
        : `There is no plugin ${name}: its name is ${ofArea}.`;
    found.push(problem("unknown-plugin", { layer, path: ["plugins", name] }, message));
  }
  const kept = all.flatMap((each) => {
    const own = values.filter(({ path }) => holds(["plugins", each.plugin.name], path));
    if (own.some(({ path, value }) => path.length === 2 && value === false)) return [];
    const options = optionsOf(each, own);
    if (own.length === 0) return [{ each, own, options }];
    const { originsIn, locksIn } = each.plugin;
    const others = own.filter(({ path }) => !isFilledIn(each, path[2]));
    const told =
      originsIn === undefined
        ? options
        : // A host may have told already where the options come from that it gives.
          put(options, [originsIn], over(optionIn(each.options, originsIn), originsOf(others)));
    const all = locksIn === undefined ? told : put(told, [locksIn], locksOf(others));
    return [{ each, own, options: all }];
  });
  for (const { each, own, options } of kept) {
    const set = own.find(({ path }) => isFilledIn(each, path[2]));
    if (set) {
      const message = `${showPath(set.path)} is filled in from the layers.`;
      found.push(problem("not-valid", { layer: set.layer, path: set.path }, message));
    }
    const parsed = each.plugin.options.safeParse(options);
    if (!parsed.success) {
      // What is filled in from the layers is as wrong as they are, and told there.
      const issues = parsed.error.issues.filter(
        ({ path: [key] }) => own.length === 0 || !isFilledIn(each, String(key)),
      );
      found.push(...optionProblems({ ...each, options }, own, issues));
    }
  }
  const pack = values.find(({ path }) => path[0] === "pack");
  if (typeof pack?.value === "string" && !base.packs.includes(pack.value)) {
    const message = `There is no pack ${pack.value}.${didYouMean(pack.value, base.packs)}`;
    found.push(problem("unknown-pack", { layer: pack.layer, path: pack.path }, message));
  }
  const removed = all.filter((each) => !kept.some((other) => other.each === each));
  found.push(
    ...neededOf(
      kept.map(({ each }) => each),
      removed,
      values,
    ),
  );
  found.push(
    ...twice(
      kept.map(({ each }) => each),
      values,
    ),
  );
  found.push(...unknownFindings(values, all), ...errorsTurnedOff(values, all));
  found.push(...lostLocks(locks, all, values));
  const plugins = kept.map(({ each, options }) => ({ plugin: each.plugin, options }));
  return {
    plugins,
    known: all,
    waivers: waiversOf(values),
    severities: Object.fromEntries(
      values.flatMap(({ path: [kind, code = ""], value }) => {
        const read = kind === "severities" ? severity.safeParse(value) : undefined;
        return read?.success ? [[code, read.data] as const] : [];
      }),
    ),
    ...(typeof pack?.value === "string" ? { pack: pack.value } : {}),
    values: withDefaults(values, plugins),
    problems: distinct(found),
  };
}

const mostNamed = 4;

/** Plugins that are removed although others cannot do without them. */
function neededOf(
  kept: readonly ConfiguredPlugin[],
  removed: readonly ConfiguredPlugin[],
  values: readonly ConfigValue[],
): readonly ConfigProblem[] {
  const plugins = (configured: readonly ConfiguredPlugin[]) =>
    configured.map((each) => each.plugin);
  return unmetNeeds(plugins(kept), plugins(removed)).map((need) => {
    const path = ["plugins", need.removed.name];
    const layer = values.find((each) => holds(path, each.path))?.layer ?? unset;
    const message = `${need.removed.name} alone writes ${some(need.slots)}, which ${some(need.plugins)} cannot do without.`;
    return problem("plugin-needed", { layer, path }, message);
  });
}

/** Plugins that share their name or area with another one: the engine would run neither. */
function twice(
  kept: readonly ConfiguredPlugin[],
  values: readonly ConfigValue[],
): readonly ConfigProblem[] {
  const found = new Map<string, ConfigProblem>();
  for (const [at, { plugin }] of kept.entries()) {
    for (const what of ["name", "area"] as const) {
      const first = kept.slice(0, at).find((each) => each.plugin[what] === plugin[what])?.plugin;
      if (!first || found.has(plugin.name)) continue;
      const path = ["use", plugin.name];
      const layer = values.find((each) => holds(path, each.path))?.layer ?? unset;
      const message = `${first.name} ${first.version} and ${plugin.name} ${plugin.version} both have the ${what} ${plugin[what]}.`;
      found.set(plugin.name, problem("plugin-twice", { layer, path }, message));
    }
  }
  return [...found.values()];
}

function some(names: readonly string[]): string {
  const more = names.length - mostNamed;
  const shown = more > 1 ? names.slice(0, mostNamed) : names;
  const last = more > 1 ? `${more} more` : shown.at(-1);
  const others = more > 1 ? shown : shown.slice(0, -1);
  return others.length === 0 ? `${last}` : `${others.join(", ")} and ${last}`;
}

function distinct(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...new Map(problems.map((each) => [JSON.stringify(each), each])).values()];
}

/** Options of the host with those of the layers over them. */
function optionsOf({ options }: ConfiguredPlugin, own: readonly ConfigValue[]): unknown {
  return own.reduce<unknown>((whole, { path, value }) => put(whole, path.slice(2), value), options);
}

function optionIn(options: unknown, name: string): unknown {
  return typeof options === "object" && options !== null && Object.hasOwn(options, name)
    ? Reflect.get(options, name)
    : {};
}

/** What layers say, and of what they do not set what was said before. */
function over(before: unknown, origins: ReturnType<typeof originsOf>): unknown {
  return Object.entries(origins).reduce<unknown>(
    (whole, [option, origin]) =>
      typeof origin === "string"
        ? put(whole, [option], origin)
        : Object.entries(origin).reduce<unknown>(
            (part, [key, layer]) => put(part, [option, key], layer),
            whole,
          ),
    before,
  );
}

/** A copy with a value at a path. */
function put(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const entries: readonly (readonly [string, unknown])[] =
    typeof whole === "object" && whole !== null && !Array.isArray(whole)
      ? Object.entries(whole)
      : [];
  const before = entries.find(([each]) => each === key)?.[1];
  return Object.fromEntries([
    ...entries.filter(([each]) => each !== key),
    [key, put(before, rest, value)],
  ]);
}

/** Options with the plugin's own defaults for what is not given. */
function completed({ plugin, options }: ConfiguredPlugin): Readonly<Record<string, unknown>> {
  const parsed = plugin.options.safeParse(options);
  return parsed.success && typeof parsed.data === "object" && parsed.data !== null
    ? Object.fromEntries(Object.entries(parsed.data))
    : {};
}

/** The values with those that only the host or a plugin's own defaults give. */
function withDefaults(
  values: readonly ConfigValue[],
  plugins: readonly ConfiguredPlugin[],
): readonly ConfigValue[] {
  const defaults = plugins.flatMap(({ plugin, options }) =>
    Object.entries(completed({ plugin, options })).flatMap(
      ([key, value]): readonly ConfigValue[] => {
        const path = ["plugins", plugin.name, key];
        if (isFilledIn({ plugin }, key)) return [];
        const isSet = values.some((each) => holds(path, each.path) || holds(each.path, path));
        return isSet ? [] : [{ path, value, layer: unset }];
      },
    ),
  );
  return [...values, ...defaults].sort((a, b) => (a.path.join("\0") < b.path.join("\0") ? -1 : 1));
}
