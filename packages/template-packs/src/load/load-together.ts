import type { Finding, Place, Slot } from "@planc/core";
import type * as z from "zod";
import { checkFinding } from "../check/findings.ts";
import type { Pack } from "../format/pack-schema.ts";
import { loadWhatHolds } from "./load-what-holds.ts";
import { isMapping } from "./mapping.ts";
import type { PackText } from "./read-pack-text.ts";

/** The text of a pack as it was read, with what findings call its file. */
export interface PackSource extends PackText {
  readonly file: string;
}

export interface LoadedTogether<Source extends PackSource = PackSource> {
  readonly packs: readonly { readonly pack: Pack; readonly source: Source }[];
  readonly findings: readonly Finding[];
}

export interface Beside {
  /** Version of core that they will run on. */
  readonly core: string;
  /** Packs that are there already; those to load may extend them, and may not be called like them. */
  readonly given: readonly Pack[];
  /** Names of the plugins that are there already. */
  readonly plugins: readonly string[];
  readonly slots: readonly Slot[];
  /** What takes additions to the catalogue: options of the plugin that decides. */
  readonly catalogue?: z.ZodType;
}

/**
 * Loads packs that may extend each other, whatever their order. One that is broken, extends itself or
 * has the name of another is left out with a finding; the others are there.
 */
export async function loadTogether<Source extends PackSource>(
  sources: readonly Source[],
  { core, given, plugins, slots, catalogue }: Beside,
): Promise<LoadedTogether<Source>> {
  const findings: Finding[] = [];
  const loaded = new Map<Source, Pack>();
  const done = new Set<Source>();
  const names = new Set(given.map(({ name }) => name));
  const taken = new Set(plugins);

  const load = async (source: Source, way: readonly Source[]): Promise<void> => {
    if (done.has(source)) return;
    const from = way.indexOf(source);
    if (from !== -1) {
      const circle = [...way.slice(from), source].map(nameIn);
      done.add(source);
      const args = { pack: nameIn(source), way: circle.join(" → ") };
      findings.push(checkFinding("extends-itself", args, source.places.at(["extends"])));
      return;
    }
    const base = sources.find((each) => nameIn(each) === fieldOf(source, "extends"));
    if (base) await load(base, [...way, source]);
    // It may have turned out to be part of a circle.
    if (done.has(source)) return;
    done.add(source);
    const held = await loadWhatHolds(source.value, {
      core,
      slots,
      places: source.places,
      ...(catalogue ? { catalogue } : {}),
      bases: [...given, ...loaded.values()],
    });
    findings.push(...held.findings);
    if (!held.pack) return;
    const clash = clashOf(held.pack, source, names, taken);
    if (clash) {
      findings.push(clash);
      return;
    }
    names.add(held.pack.name);
    taken.add(pluginName(held.pack));
    loaded.set(source, held.pack);
  };
  for (const source of sources) await load(source, []);
  const packs = [...loaded].map(([source, pack]) => ({ pack, source }));
  return { packs, findings };
}

function clashOf(
  pack: Pack,
  { file, places }: PackSource,
  names: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Finding | undefined {
  if (names.has(pack.name)) {
    return checkFinding("pack-twice", { pack: pack.name, file }, places.at(["name"]));
  }
  const own = pluginName(pack);
  return taken.has(own)
    ? checkFinding("package-taken", { pack: pack.name, package: own }, places.at(["package"]))
    : undefined;
}

function pluginName(pack: Pack): string {
  return pack.package ?? `pack-${pack.name}`;
}

function nameIn(source: PackSource): string {
  const name = fieldOf(source, "name");
  return typeof name === "string" ? name.slice(0, 64) : source.file;
}

function fieldOf({ value }: PackSource, key: string): unknown {
  return isMapping(value) ? value[key] : undefined;
}

/** Where a line of a section's template stands in the pack's own text; nothing of inherited ones. */
export function templatePlace(
  { value, places }: PackText,
  section: string,
  line?: number,
): Place | undefined {
  const index = partIndex(value, "sections", section);
  return index === undefined ? undefined : places.at(["sections", index, "template"], line);
}

/** At which position of a list a part of this name stands in the pack's own text. */
export function partIndex(value: unknown, list: string, name: string): number | undefined {
  const parts: unknown = isMapping(value) ? value[list] : undefined;
  if (!Array.isArray(parts)) return undefined;
  const index = parts.findIndex((each) => isMapping(each) && each.name === name);
  return index === -1 ? undefined : index;
}
