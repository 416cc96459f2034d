import { type ConfiguredPlugin, type Finding, type Plugin, type Slot, use } from "@planc/core";
import { didYouMean } from "@planc/core/host";
import {
  catalogueSchema,
  corePlugins,
  everyPlugin,
  packs as firstParty,
  withCatalogue,
} from "@planc/preset-default";
import {
  loadTogether,
  type Pack,
  packForStyle,
  packPlugin,
  templatePlace,
} from "@planc/template-packs";
import manifest from "../../package.json" with { type: "json" };
import { UsageError } from "../exit-codes.ts";
import type { BrokenPack } from "./names-left-out.ts";
import { type ReadPack, readPack } from "./read-pack.ts";

/** A pack that can be used. */
export interface ShelvedPack {
  readonly pack: Pack;
  /** Where it was read from; nothing of those that come along. */
  readonly source?: ReadPack;
}

/** The packs that there are: those that come along, and those that a configuration or the user names. */
export interface PackShelf {
  readonly packs: readonly ShelvedPack[];
  /** What is wrong with some of them. */
  readonly findings: readonly Finding[];
  /** Those of them, with what is known of their names. */
  readonly broken: readonly BrokenPack[];
  /** References that cannot be followed, with the reason. */
  readonly missing: readonly { readonly wanted: Wanted; readonly reason: string }[];
  /** The pack of a name, or of the reference that it was read by. */
  readonly named: (name: string) => ShelvedPack | undefined;
  /** Whether a reference leads to a pack that is too broken to be used. */
  readonly isLeftOut: (reference: string) => boolean;
  /** The pack for a style where nobody names one: one that was brought along before one that comes along. */
  readonly forStyle: (style: string | undefined) => ShelvedPack | undefined;
  /** The first-party plugins with these packs. */
  readonly pluginsWith: (
    shelved: readonly ShelvedPack[],
    use: { readonly chosen: boolean },
  ) => readonly ConfiguredPlugin[];
  /** Whether the pack's plugin is one of these. */
  readonly isAmong: (shelved: ShelvedPack, plugins: readonly ConfiguredPlugin[]) => boolean;
  /** The plugins of those that were brought along, as a configuration sees them. */
  readonly ownPlugins: readonly ConfiguredPlugin[];
}

/** A pack that somebody named by where it is. */
export interface Wanted {
  readonly reference: string;
  /** Folder that the reference starts from. */
  readonly from: string;
  readonly layer: string;
}

export interface Surroundings {
  /** Plugins beside the first-party ones. */
  readonly plugins: readonly Plugin[];
}

const none: Surroundings = { plugins: [] };

/** Reads the packs that are wanted, and puts them beside those that come along. */
export async function packShelf(
  wanted: readonly Wanted[],
  { plugins: more }: Surroundings = none,
): Promise<PackShelf> {
  const plugins = [...everyPlugin.map((each) => each.plugin), ...more];
  const slots: readonly Slot[] = plugins.flatMap((each) => each.slots);
  const sources: ReadPack[] = [];
  const findings: Finding[] = [];
  const broken: BrokenPack[] = [];
  const missing: { wanted: Wanted; reason: string }[] = [];
  for (const each of wanted) {
    const read = await readPack(each.reference, each.from, each.layer);
    if ("reason" in read) missing.push({ wanted: each, reason: read.reason });
    else if ("findings" in read) {
      findings.push(...read.findings);
      broken.push({ reference: each.reference, value: undefined, isLeftOut: true });
    }
    // The command line and a configuration may name the same.
    else if (!sources.some(({ path }) => path === read.source.path)) sources.push(read.source);
  }
  const loaded = await loadTogether(sources, {
    core: manifest.version,
    bases: firstParty,
    plugins: plugins.map(({ name }) => name),
    slots,
    catalogue: catalogueSchema,
  });
  for (const { reference, value, path, file } of sources) {
    const isLeftOut = !loaded.packs.some(({ source }) => source.path === path);
    const isFaulty = loaded.findings.some(({ source }) => source?.source === file);
    if (isLeftOut || isFaulty) broken.push({ reference, value, isLeftOut });
  }
  const own: readonly ShelvedPack[] = loaded.packs;
  const packs = [...own, ...firstParty.map((pack): ShelvedPack => ({ pack }))];
  const plugin = ({ pack, source }: ShelvedPack, chosen: boolean) =>
    use(
      packPlugin(pack, {
        chosen,
        slots,
        ...(source && { placeOf: (section, line) => templatePlace(source, section, line) }),
      }),
    );
  const named = (name: string) =>
    packs.find(({ pack }) => pack.name === name) ??
    packs.find(({ source }) => source?.reference === name);
  return {
    packs,
    findings: [...findings, ...loaded.findings],
    broken,
    missing,
    named,
    isLeftOut: (reference) =>
      named(reference) === undefined &&
      wanted.some((each) => each.reference === reference) &&
      !missing.some((each) => each.wanted.reference === reference),
    forStyle: (style) => {
      if (style === undefined) return undefined;
      const pack =
        packForStyle(
          own.map((each) => each.pack),
          style,
        ) ?? packForStyle(firstParty, style);
      return packs.find((each) => each.pack === pack);
    },
    pluginsWith: (shelved, { chosen }) => [
      ...withCatalogue(
        corePlugins,
        shelved.map(({ pack }) => pack),
      ),
      ...shelved.map((each) => plugin(each, chosen)),
    ],
    isAmong: (shelved, configured) => {
      const own = plugin(shelved, false).plugin.name;
      return configured.some((each) => each.plugin.name === own);
    },
    ownPlugins: own.map((each) => plugin(each, false)),
  };
}

/**
 * The pack that is named.
 * @throws UsageError where there is none.
 */
export function requirePack(shelf: PackShelf, name: string): ShelvedPack {
  const found = shelf.named(name);
  if (found) return found;
  const names = shelf.packs.map(({ pack }) => pack.name).sort();
  throw new UsageError(
    `there is no pack “${name}”.${didYouMean(name, names)}`,
    `Packs: ${names.join(", ")}; or name a folder as ./packs/mine, or an installed npm package.`,
  );
}
