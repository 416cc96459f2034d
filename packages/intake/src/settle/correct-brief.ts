import {
  carried,
  type DataOf,
  type Draft,
  type DraftWhy,
  parseRef,
  type ViewOf,
} from "@planc/core";
import type { reading } from "@planc/core/ir";
import { type Area, areaOf, areas, type Fields } from "../brief-file/areas.ts";
import { factIds } from "../brief-file/fact-ids.ts";
import { type NameBook, type Named, nameBook } from "../brief-file/name-book.ts";
import { replaceReferences, type Targets } from "../brief-file/references.ts";
import { shorten } from "../words/cut-text.ts";
import { inWords } from "../words/in-words.ts";
import { factFinder } from "./match-fact.ts";
import { sameData } from "./same-data.ts";

export type Correction = ViewOf<typeof reading.correction>;
type EntryData = Exclude<DataOf<typeof reading.correction>, { area: "file" }>;

/** A fact of the brief on its way, of any slot. */
export interface Fact extends Named {
  readonly why: DraftWhy;
}

/** An entry of brief.yaml with the fact that it is about. */
interface Entry {
  readonly area: Area;
  readonly ref: Correction["ref"];
  readonly given: EntryData;
  readonly fields: Fields;
}
interface Aimed extends Entry {
  readonly id: string;
  readonly before: Fact | undefined;
}

/** What is wrong with a correction, for the reader of the file. */
export type Complaint = { readonly ref: Correction["ref"]; readonly entry: string } & (
  | { readonly slug: "brief-entry-twice" }
  | { readonly slug: "brief-entry-incomplete"; readonly missing: string }
  | {
      readonly slug: "brief-name-unknown";
      readonly name: string;
      readonly problem: string;
      /** All that could be meant. */
      readonly names: () => readonly string[];
    }
);

const notThere = "which is not in the brief";

export interface Corrected {
  readonly facts: readonly Fact[];
  readonly complaints: readonly Complaint[];
  /** The facts that a file which is the whole brief says nothing of. */
  readonly leftOut: readonly Fact[];
}

/** The brief as it was settled, corrected by hand. */
export function correctBrief(
  settled: readonly Fact[],
  corrections: readonly Correction[],
): Corrected {
  const complaints: Complaint[] = [];
  const whole = corrections.some(({ data }) => data.area === "file" && data.facts === "all");
  const entries = corrections
    .flatMap(({ ref, data }): Entry[] => {
      const area = areaOf(data.area);
      if (data.area === "file" || !area) return [];
      return [{ area, ref, given: data, fields: data.entry }];
    })
    .toSorted((a, b) => a.given.order - b.given.order || (a.ref < b.ref ? -1 : 1));
  const base = whole ? [] : settled;
  const aimed = aim(entries, { base, settled, complaints });
  const said = aimed.filter(({ given }) => !given.remove);
  const touched = new Set(aimed.map(({ area, id }) => addressOf(area, id)));
  const untouched = base.filter(({ area, id }) => !touched.has(addressOf(area, id)));
  const book = nameBook([
    ...untouched,
    ...said.map(({ area, id, before, fields }) => ({
      area,
      id,
      fields: { ...(whole ? {} : before?.fields), ...fields },
    })),
  ]);
  const corrected = said.flatMap((each) => correct(each, { book, whole, complaints }));
  const addresses = new Set(corrected.map(({ area, id }) => addressOf(area, id)));
  const facts = withoutDangling([...untouched, ...corrected]);
  const leftOut = whole
    ? settled.filter(({ area, id }) => !addresses.has(addressOf(area, id)))
    : [];
  return { facts, complaints, leftOut };
}

interface Aiming {
  readonly base: readonly Fact[];
  readonly settled: readonly Fact[];
  readonly complaints: Complaint[];
}

/** Finds the fact that each entry is about. Those that stand in others need the others' first. */
function aim(entries: readonly Entry[], { base, settled, complaints }: Aiming): readonly Aimed[] {
  const aimed: Aimed[] = [];
  const taken = new Set<string>();
  const known = new Map(settled.map((fact) => [addressOf(fact.area, fact.id), fact]));
  for (const dependent of [false, true]) {
    const book = nameBook([
      ...base.filter(({ area, id }) => !taken.has(addressOf(area, id))),
      ...aimed.map(({ area, id, before, fields }) => ({
        area,
        id,
        fields: { ...before?.fields, ...fields },
      })),
    ]);
    for (const area of areas.filter((each) => leansOnOthers(each) === dependent)) {
      const own = entries
        .filter((entry) => entry.area === area)
        .flatMap((entry) => resolveIdentity(entry, book, complaints));
      const before = base.filter((fact) => fact.area === area);
      const ids = factIds(area, [
        ...before.map(({ fields }) => fields),
        ...own.map(({ fields }) => ({ ...area.defaults?.(fields), ...fields })),
      ]).slice(before.length);
      const find = factFinder(area, before);
      for (const [i, entry] of own.entries()) {
        const match = entry.given.id ?? find(entry.fields)?.id;
        const id = match ?? ids[i] ?? area.noun;
        const address = addressOf(area, id);
        const missing = area.identity.filter((field) => (entry.fields[field] ?? null) === null);
        if (taken.has(address)) {
          complaints.push({ slug: "brief-entry-twice", ref: entry.ref, entry: nameOf(entry) });
        } else if (missing.length > 0 && !known.has(address)) {
          const told = { ref: entry.ref, entry: nameOf(entry), missing: inWords(missing) };
          complaints.push({ slug: "brief-entry-incomplete", ...told });
        } else if (entry.given.remove && !known.has(address)) {
          const names = () => before.map(({ fields }) => String(fields[area.label ?? ""] ?? ""));
          complaints.push({
            slug: "brief-name-unknown",
            ref: entry.ref,
            entry: nameOf(entry),
            name: entry.given.id ?? String(entry.fields[area.identity[0] ?? ""] ?? area.noun),
            problem: notThere,
            names,
          });
        } else {
          taken.add(address);
          aimed.push({ ...entry, id, before: known.get(address) });
        }
      }
    }
  }
  return aimed;
}

const leaning: ReadonlySet<string> = new Set([
  "attribute",
  "relation",
  "uniqueness",
  "availability",
  "action",
  "access",
]);

/** Whether the id of a fact holds that of another one. */
function leansOnOthers({ noun }: Area): boolean {
  return leaning.has(noun);
}

/** The entry with addresses in the fields that tell it from others; nothing where one is unknown. */
function resolveIdentity(entry: Entry, book: NameBook, complaints: Complaint[]): readonly Entry[] {
  const { area } = entry;
  if (!leansOnOthers(area)) return [entry];
  const telling = new Set([...area.identity, ...area.telling, area.within ?? ""]);
  const own = Object.entries(entry.fields).filter(([field]) => telling.has(field));
  const rest = Object.entries(entry.fields).filter(([field]) => !telling.has(field));
  const resolved = resolve(entry, Object.fromEntries(own), { book, complaints });
  return resolved ? [{ ...entry, fields: { ...Object.fromEntries(rest), ...resolved } }] : [];
}

interface Resolving {
  readonly book: NameBook;
  readonly complaints: Complaint[];
}

function resolve(
  entry: Entry,
  fields: Fields,
  { book, complaints }: Resolving,
): Fields | undefined {
  const find = (text: string, targets: Targets): string | undefined => {
    const found = book.find(text, targets);
    if (found.kind === "found") return found.address;
    const unknown = found.kind === "unknown";
    complaints.push({
      slug: "brief-name-unknown",
      ref: entry.ref,
      entry: nameOf(entry),
      name: parseRef(text)?.id ?? text,
      problem: unknown ? notThere : "which is the name of more than one fact",
      names: () => (unknown ? book.names(targets) : []),
    });
    return undefined;
  };
  const resolved = replaceReferences(entry.area.slot, fields, find);
  return isFields(resolved) ? resolved : undefined;
}

interface Correcting extends Resolving {
  readonly whole: boolean;
}

function correct(entry: Aimed, { whole, ...resolving }: Correcting): readonly Fact[] {
  const { area, id, ref, before } = entry;
  const fields = resolve(entry, entry.fields, resolving);
  const otherwise = before && !whole ? [before] : [];
  if (!fields) return otherwise;
  const under = whole || !before ? (area.defaults?.(fields) ?? {}) : before.fields;
  const given = Object.entries({ ...under, ...fields });
  const data = Object.fromEntries(given.filter(([, value]) => (value ?? null) !== null));
  if (before && sameData(before.fields, data)) return [before];
  const parsed = area.slot.schema.safeParse(data);
  if (!parsed.success) {
    const missing = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].filter(
      (field) => !Object.hasOwn(area.defaults?.(fields) ?? {}, field),
    );
    const told = { ref, entry: nameOf(entry), missing: inWords(missing) };
    resolving.complaints.push({ slug: "brief-entry-incomplete", ...told });
    return otherwise;
  }
  return [{ area, id, fields: data, why: carried(ref) }];
}

/** What names a fact that is gone goes with it, or loses the name where it can. */
function withoutDangling(facts: readonly Fact[]): readonly Fact[] {
  const addresses = new Set(facts.map(({ area, id }) => addressOf(area, id)));
  const left = facts.flatMap((fact): readonly Fact[] => {
    let lost = false;
    const fields = replaceReferences(fact.area.slot, fact.fields, (address) => {
      if (!address.startsWith("brief/") || addresses.has(address)) return address;
      lost = true;
      return undefined;
    });
    if (!lost) return [fact];
    return isFields(fields) ? [{ ...fact, fields }] : [];
  });
  return left.length === facts.length ? left : withoutDangling(left);
}

/** `actions (close, Ticket)`: how messages name an entry. */
function nameOf({ area, given }: Entry): string {
  const fields: Fields = given.entry;
  const words = [...(area.within ? [area.within] : []), ...area.identity]
    .map((field) => fields[field])
    .filter((value) => typeof value === "string")
    .map((text) => shorten(text, 60));
  const told = words.length > 0 ? words.join(", ") : given.id;
  return told === undefined ? area.key : `${area.key} (${told})`;
}

function addressOf(area: Area, id: string): string {
  return `${area.slot.id}#${id}`;
}

/** Drafts of any slots as facts. */
export function factsOf(drafts: readonly Draft[]): readonly Fact[] {
  return drafts.flatMap(({ slot, id, data, why }) => {
    const area = areas.find((each) => each.slot.id === slot);
    return area && isFields(data) ? [{ area, id, fields: data, why }] : [];
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
