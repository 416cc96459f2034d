import type { Finding } from "@planc/core";
import type { SourcedPack } from "../compose/compose-packs.ts";
import { packFinding } from "./findings.ts";
import type { LoadOptions } from "./load-pack.ts";
import { loadWhatHolds } from "./load-what-holds.ts";
import type { PackPlaces } from "./places.ts";

/** What an author wrote, and where its fields stand if it came from a file. */
export interface PackSource {
  readonly value: unknown;
  readonly places?: PackPlaces | undefined;
}

export interface LoadedPacks {
  /** Those that can be used, without parts that are at fault, in the order in which they were given. */
  readonly packs: readonly SourcedPack[];
  readonly findings: readonly Finding[];
}

/**
 * Loads packs that may extend each other, in whatever order they come. One that is broken takes along
 * only those that extend it.
 */
export async function loadPacks(
  sources: readonly PackSource[],
  options: Omit<LoadOptions, "places">,
): Promise<LoadedPacks> {
  const named = sources.map((source) => ({ source, ...namesOf(source.value) }));
  const loaded = new Map<PackSource, SourcedPack>();
  const findings: Finding[] = [];
  let waiting = named;
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter((each) => each.base === undefined || !names.has(each.base));
    for (const { source } of ready) {
      const bases = [...(options.bases ?? []), ...[...loaded.values()].map(({ pack }) => pack)];
      const { value, places } = source;
      const one = await loadWhatHolds(value, { ...options, bases, ...(places ? { places } : {}) });
      if (one.pack) loaded.set(source, { pack: one.pack, places, value });
      findings.push(...one.findings);
    }
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  for (const { source, name = "" } of waiting) {
    const loop = loopFrom(name, waiting);
    const at = { places: source.places, path: ["extends"] };
    findings.push(packFinding("extends-loop", { pack: name, loop: loop.join(", ") }, at));
  }
  return { packs: sources.flatMap((each) => loaded.get(each) ?? []), findings };
}

interface Named {
  readonly name?: string;
  readonly base?: string;
}

/** The names in what may be no pack at all; form is looked at when it is loaded. */
function namesOf(value: unknown): Named {
  if (typeof value !== "object" || value === null) return {};
  const name: unknown = Object.hasOwn(value, "name") ? Reflect.get(value, "name") : undefined;
  const base: unknown = Object.hasOwn(value, "extends") ? Reflect.get(value, "extends") : undefined;
  return {
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof base === "string" ? { base } : {}),
  };
}

/** What is met from a pack on, by what each extends, until one comes again. */
function loopFrom(name: string, waiting: readonly Named[]): readonly string[] {
  const seen: string[] = [name];
  for (;;) {
    const next = waiting.find((each) => each.name === seen.at(-1))?.base;
    if (next === undefined) return seen;
    seen.push(next);
    if (seen.indexOf(next) < seen.length - 1) return seen;
  }
}
