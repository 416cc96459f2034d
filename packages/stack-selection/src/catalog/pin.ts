import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";
import type { Catalogue } from "./catalogue.ts";
import { hostLines, managedLines } from "./managed-lines.ts";
import { pinnedData } from "./pinned-data.ts";
import { catalogueDate } from "./sources.ts";

/** What a plan says of the catalogue that it was decided with. */
export interface Pin {
  readonly version: string;
  readonly checked: string;
  readonly sha256: string;
  readonly technologies: number;
}

/** The same for all steps and runs with one catalogue; the whole of it takes milliseconds to hash. */
const pins = new WeakMap<Catalogue, Pin>();
const facts = new WeakMap<Catalogue, Map<string, string>>();

/**
 * The version of a catalogue: the day on which it was gone through, for people, and the start of the hash of
 * all that it says. It follows from the content, so that an entry of an organisation or a corrected date makes
 * another version without anybody having to think of it. How options are scored is code, and has the version
 * of this package.
 */
export function pinOf(catalogue: Catalogue): Pin {
  const known = pins.get(catalogue);
  if (known) return known;
  const sha256 = contentHash(catalogue, pinnedData);
  const pin: Pin = {
    version: `${catalogueDate.replaceAll("-", ".")}-${sha256.slice(0, 8)}`,
    checked: catalogueDate,
    sha256,
    technologies: catalogue.entries.length,
  };
  pins.set(catalogue, pin);
  return pin;
}

/** The hash of all that a catalogue says, with what is said beside its entries. */
export function contentHash(catalogue: Catalogue, beside: typeof pinnedData): string {
  const rest = [
    beside,
    catalogue.topics.map((topic) => [topic, catalogue.titleOf(topic)]),
    catalogue.slots.map(({ layer: _, ...slot }) => slot),
  ];
  const keys = catalogue.entries.map(({ key }) => key).sort();
  return hash([keys.map((key) => saidOf(catalogue, key)), rest]);
}

/** Start of the hash of all that a catalogue says of a technology; nothing where it does not know it. */
export function factsHash(catalogue: Catalogue, key: string): string | undefined {
  return catalogue.entryOf(key) && hashOf(catalogue, key).slice(0, 12);
}

function hashOf(catalogue: Catalogue, key: string): string {
  const known = facts.get(catalogue) ?? new Map<string, string>();
  facts.set(catalogue, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = hash(saidOf(catalogue, key));
  known.set(key, made);
  return made;
}

function saidOf(catalogue: Catalogue, key: string): readonly unknown[] {
  return [
    catalogue.entryOf(key),
    catalogue.versionsOf(key),
    catalogue.registryVersionOf(key),
    managedLines.filter((each) => each.key === key),
    hostLines.filter((each) => each.key === key),
  ];
}

function hash(value: unknown): string {
  return createHash("sha256").update(canonical(value), "utf8").digest("hex");
}
