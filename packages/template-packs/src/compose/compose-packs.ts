import type { Finding } from "@planc/core";
import type * as z from "zod";
import { foldTerm } from "../format/glossary.ts";
import type { Pack } from "../format/pack-schema.ts";
import { packFinding } from "../load/findings.ts";
import type { FieldPath, PackPlaces } from "../load/places.ts";
import { catalogueOptions } from "./catalogue-options.ts";
import { opposed } from "./opposed.ts";
import { ownEntry, ownPath } from "./own-path.ts";

/** A loaded pack, and where its fields stand if it came from a file. */
export interface SourcedPack {
  readonly pack: Pack;
  readonly places?: PackPlaces | undefined;
  /** What its file says: of what it extends only the name. */
  readonly value?: unknown;
}

export interface Composed {
  /** The packs without what clashes; each becomes a plugin of its own. */
  readonly packs: readonly Pack[];
  readonly findings: readonly Finding[];
}

/**
 * Makes several packs fit for one plan. Where two say different things of the same, the one that is named
 * first counts and the other one's word is left out, with a finding. The first that orders documents
 * brings the order of all of them, because a plan has one outline.
 */
export function composePacks(
  sourced: readonly SourcedPack[],
  options: ComposeOptions = {},
): Composed {
  const findings: Finding[] = [];
  const { kept, dropped } = withoutContained(sourced);
  findings.push(...dropped);
  const done: Pack[] = [];
  for (const each of kept) {
    const { pack, clashes } = besides(each, done);
    findings.push(...clashes);
    if (fits(pack, done, options)) done.push(pack);
    else {
      const { catalogue: _, ...rest } = pack;
      const what = "what the catalogue holds, so that it adds nothing to it";
      const [other = pack] = done.filter(({ catalogue }) => catalogue !== undefined);
      findings.push(
        packFinding(
          "packs-clash",
          { pack: pack.name, other: other.name, what },
          { places: each.places, path: ownPath(each, ["catalogue"]) },
        ),
      );
      done.push(rest);
    }
  }
  return { packs: withOneOutline(done), findings };
}

export interface ComposeOptions {
  /** What takes additions to the catalogue: options of the plugin that decides. */
  readonly catalogue?: z.ZodType;
}

/** Whether what it adds to the catalogue holds beside what the others add. */
function fits(pack: Pack, before: readonly Pack[], { catalogue }: ComposeOptions): boolean {
  if (catalogue === undefined || pack.catalogue === undefined) return true;
  return catalogue.safeParse(catalogueOptions([...before, pack])).success;
}

/** Without packs that come again, and those that another one of them extends. */
function withoutContained(sourced: readonly SourcedPack[]) {
  const names = sourced.map(({ pack }) => pack.name);
  const dropped: Finding[] = [];
  const kept = sourced.filter((each, index) => {
    const { name } = each.pack;
    const by = sourced.find(({ pack }) => pack.extends === name && pack.name !== name)?.pack.name;
    if (by !== undefined) {
      dropped.push(
        packFinding("pack-contained", { pack: name, by }, { places: each.places, path: ["name"] }),
      );
      return false;
    }
    if (names.indexOf(name) === index) return true;
    dropped.push(
      packFinding("pack-repeated", { pack: name }, { places: each.places, path: ["name"] }),
    );
    return false;
  });
  return { kept, dropped };
}

/** A pack beside those that were named before it. */
function besides(each: SourcedPack, before: readonly Pack[]) {
  const { pack } = each;
  const clashes: Finding[] = [];
  const clash = (what: string, other: string, path: FieldPath) =>
    clashes.push(
      packFinding("packs-clash", { pack: pack.name, other, what }, { places: each.places, path }),
    );
  /** Keeps what no earlier pack says, drops what it says alike, and reports what it says otherwise. */
  const remaining = <T>(field: keyof Pack, of: (pack: Pack) => readonly T[], how: How<T>) =>
    of(pack).filter((own) => {
      for (const other of before) {
        const met = of(other).find((theirs) => how.meets(theirs, own));
        if (met === undefined) continue;
        if (!alike(met, own)) {
          const path = ownEntry(each, field, (entry) => how.isOwn(entry, own));
          clash(how.what(own), other.name, path);
        }
        return false;
      }
      return true;
    });
  const whole: Pack = {
    ...pack,
    preferences: remaining("preferences", ({ preferences = [] }) => preferences, {
      meets: opposed,
      isOwn: ({ topic, technology }, own) => topic === own.topic && technology === own.technology,
      what: ({ topic, technology, strength }) =>
        `whether to ${strength} ${technology} for ${topic}`,
    }),
    decomposition: remaining("decomposition", cutsOf, {
      meets: (a, b) => a.style === b.style,
      isOwn: ({ style }, own) => style === undefined || style === own.style,
      what: ({ style }) => `how ${style} is cut into deployables`,
    }),
    instances: remaining("instances", ({ instances = [] }) => instances, {
      meets: (a, b) => a.unit === b.unit,
      isOwn: ({ unit }, own) => unit === own.unit,
      what: ({ unit }) => `what an instance of a ${unit} gets`,
    }),
    outline: remaining("outline", ({ outline = [] }) => outline, {
      meets: (a, b) => a.document === b.document,
      isOwn: ({ document }, own) => document === own.document,
      what: ({ document }) => `the order of ${document}`,
    }),
    glossary: remaining("glossary", ({ glossary = [] }) => glossary, {
      meets: (a, b) => foldTerm(a.term) === foldTerm(b.term),
      isOwn: ({ term }, own) => typeof term === "string" && foldTerm(term) === foldTerm(own.term),
      what: ({ term }) => `what ${term} means`,
    }),
  };
  for (const kind of ["entries", "slots"] as const) {
    for (const key of Object.keys(pack.catalogue?.[kind] ?? {})) {
      const [other] = before.filter(({ catalogue }) => Object.hasOwn(catalogue?.[kind] ?? {}, key));
      const theirs = other?.catalogue?.[kind]?.[key];
      if (other === undefined || alike(theirs, pack.catalogue?.[kind]?.[key])) continue;
      clash(`${key} in the catalogue`, other.name, ownPath(each, ["catalogue", kind, key]));
    }
  }
  return { pack: whole, clashes };
}

interface How<T> {
  /** Whether both are about the same. */
  readonly meets: (theirs: T, own: T) => boolean;
  /** Whether an entry of the pack's own file says it. */
  readonly isOwn: (entry: Readonly<Record<string, unknown>>, own: T) => boolean;
  /** What it says, in words. */
  readonly what: (own: T) => string;
}

function cutsOf({ decomposition = [], styles }: Pack) {
  return decomposition.flatMap((each) =>
    (each.style === undefined ? styles : [each.style]).map((style) => ({ ...each, style })),
  );
}

function withOneOutline(packs: readonly Pack[]): readonly Pack[] {
  const outline = packs.flatMap((pack) => pack.outline ?? []);
  const first = packs.findIndex((pack) => (pack.outline ?? []).length > 0);
  return packs.map((pack, index) => ({ ...pack, outline: index === first ? outline : [] }));
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
