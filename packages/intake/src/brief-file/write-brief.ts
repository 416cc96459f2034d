import type { PlanNode } from "@planc/core";
import { brief, host } from "@planc/core/ir";
import { inSourceOrder } from "../settle/source-order.ts";
import { type Area, areas, type Fields, nestedAreas } from "./areas.ts";
import { factIds } from "./fact-ids.ts";
import { shapeOf } from "./file-schema.ts";
import { type NameBook, nameBook } from "./name-book.ts";
import { type Origins, originOf } from "./origin.ts";
import { replaceReferences } from "./references.ts";

/** The slots of a plan, as iterating over it gives them. */
export type PlanSlots = Iterable<{ readonly id: string; readonly nodes: readonly PlanNode[] }>;

export interface WriteOptions {
  /** Where editors find the JSON Schema of the file. */
  readonly schema: string;
  /** Sentences of derivations by their name, `area/slug`. */
  readonly derivations: Readonly<Record<string, string>>;
}

/** An entry of the file, with the address of what it says and where that comes from. */
export interface Written {
  readonly area: Area;
  readonly address: string;
  /** The concept in whose entry it stands. */
  readonly within: unknown;
  readonly values: Fields;
  readonly origin: string;
}

/** The brief of a plan as brief.yaml: read back, it is the same brief. */
export async function writeBrief(plan: PlanSlots, options: WriteOptions): Promise<string> {
  const { printBrief } = await import("./print-brief.ts");
  const sources = [...plan].find(({ id }) => id === host.source.id)?.nodes ?? [];
  const { schema } = options;
  return printBrief(briefEntries(plan, options), { schema, writtenFrom: hashesOf(sources) });
}

/** Enough to see that a text is another one. */
const digits = 12;

function hashesOf(sources: readonly PlanNode[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sources.flatMap(({ id, data }) => {
      const source = host.source.schema.safeParse(data).data;
      return source && source.kind !== "brief" ? [[id, source.sha256.slice(0, digits)]] : [];
    }),
  );
}

/** A question about a decision is asked with it again, so it is no fact of the brief. */
function isOfBrief({ ref, data }: PlanNode): boolean {
  if (!ref.startsWith(`${brief.question.id}#`)) return true;
  const question = brief.question.schema.safeParse(data).data;
  return !question?.about.some((each) => each.startsWith("decision/"));
}

/** What brief.yaml says, in its order. */
function briefEntries(
  plan: PlanSlots,
  { derivations }: Pick<WriteOptions, "derivations">,
): readonly Written[] {
  const slots = new Map([...plan].map(({ id, nodes }) => [id, nodes]));
  const facts = areas.flatMap((area) =>
    inSourceOrder((slots.get(area.slot.id) ?? []).filter(isOfBrief)).map((node) => ({
      area,
      id: node.id,
      fields: fieldsOf(node),
      node,
    })),
  );
  const book = nameBook(facts);
  const origins: Origins = { paths: pathsOf(slots.get(host.source.id) ?? []), derivations };
  return areas.flatMap((area) => {
    const own = facts.filter((each) => each.area === area);
    const ids = factIds(
      area,
      own.map(({ fields }) => fields),
    );
    return own.map(({ id, fields, node }, i) => ({
      area,
      address: node.ref,
      within: area.within && fields[area.within],
      values: { ...(ids[i] === id ? {} : { id }), ...valuesOf(area, fields, book) },
      origin: originOf(node, origins),
    }));
  });
}

/** The fields of a fact by name, what tells it from others first. */
function valuesOf(area: Area, fields: Fields, book: NameBook): Fields {
  const named = replaceReferences(area.slot, fields, (address, targets) =>
    book.nameOf(address, targets),
  );
  const values: Fields = isFields(named) ? named : {};
  const keys = new Set([...area.identity, ...Object.keys(shapeOf(area))]);
  const usual = area.defaults?.(fields) ?? {};
  return Object.fromEntries(
    [...keys]
      .filter((key) => values[key] !== undefined && !(isEmpty(values[key]) && isEmpty(usual[key])))
      .map((key) => [key, values[key]]),
  );
}

function pathsOf(sources: readonly PlanNode[]): ReadonlyMap<string, string> {
  return new Map(
    sources.flatMap(({ id, data }) => {
      const read = host.source.schema.safeParse(data);
      return read.data?.path === undefined ? [] : [[id, read.data.path]];
    }),
  );
}

function fieldsOf({ data }: PlanNode): Fields {
  return isFields(data) ? data : {};
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Entries that stand in the entry of a concept, by their keys there. */
export function nestedIn(
  concept: Written,
  entries: readonly Written[],
): readonly { readonly key: string; readonly entries: readonly Written[] }[] {
  if (concept.area.noun !== "concept") return [];
  return nestedAreas.flatMap((area) => {
    const inside = entries.filter((each) => each.area === area && each.within === concept.address);
    return inside.length > 0 ? [{ key: area.key, entries: inside }] : [];
  });
}

/** Entries at the top, by the key of their area. */
export function topLevel(
  entries: readonly Written[],
): readonly { readonly area: Area; readonly entries: readonly Written[] }[] {
  return areas.flatMap((area) => {
    if (area.within !== undefined) return [];
    const own = entries.filter((each) => each.area === area);
    return own.length > 0 ? [{ area, entries: own }] : [];
  });
}
