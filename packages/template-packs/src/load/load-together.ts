import type { Finding, Place } from "@planc/core";
import { checkFinding } from "../check/findings.ts";
import type { Pack } from "../format/pack-schema.ts";
import { packFinding } from "./findings.ts";
import type { LoadOptions } from "./load-pack.ts";
import { loadPacks } from "./load-packs.ts";
import { isMapping } from "./mapping.ts";
import type { PackText } from "./read-pack-text.ts";

/** A pack as it was read, with what findings call its file. */
export interface PackFile extends PackText {
  readonly file: string;
}

export interface LoadedTogether<File extends PackFile = PackFile> {
  readonly packs: readonly { readonly pack: Pack; readonly source: File }[];
  readonly findings: readonly Finding[];
}

/**
 * Loads packs that are used beside others, `bases`, which they may extend and may not be called like. One
 * that has the name of another pack or plugin is left out with a finding; the others are there.
 */
export async function loadTogether<File extends PackFile>(
  files: readonly File[],
  options: Omit<LoadOptions, "places">,
): Promise<LoadedTogether<File>> {
  const { bases = [], plugins = [] } = options;
  const loaded = await loadPacks(files, options);
  const findings = [...loaded.findings];
  const names = new Set(bases.map(({ name }) => name));
  const taken = new Set(plugins);
  const packs = loaded.packs.flatMap(({ pack, places }) => {
    const source = files.find((each) => each.places === places);
    if (source === undefined) return [];
    const clash = clashOf(pack, source, names, taken);
    if (clash) {
      findings.push(clash);
      return [];
    }
    names.add(pack.name);
    taken.add(pluginName(pack));
    return [{ pack, source }];
  });
  return { packs, findings };
}

function clashOf(
  pack: Pack,
  { file, places }: PackFile,
  names: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Finding | undefined {
  if (names.has(pack.name)) {
    return checkFinding("pack-twice", { pack: pack.name, file }, places.at(["name"]));
  }
  const own = pluginName(pack);
  return taken.has(own)
    ? packFinding("package-taken", { pack: pack.name, package: own }, { places, path: ["package"] })
    : undefined;
}

function pluginName(pack: Pack): string {
  return pack.package ?? `pack-${pack.name}`;
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
