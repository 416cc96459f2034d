import type { shapes } from "@planc/core/ir";
import type * as z from "zod";
import { usualProperties } from "../catalog/vocabulary-properties.ts";
import { sameAs } from "../propose/same-attribute.ts";
import { loadType } from "./load-type.ts";
import { logicalTypeOf } from "./logical-type.ts";
import { detailsOf, type TypeName } from "./type-of.ts";

export interface Described {
  readonly name: string;
  readonly type: z.output<typeof shapes.logicalType>;
  /** By it people tell one from another. */
  readonly identifies: boolean;
}

const order = new Map(usualProperties.map((each, at) => [each.property, { ...each, at }]));

/**
 * What schema.org says of things of a type, as far as products keep it: what identifies them, then what
 * is of the type's own, then what it has from the types above it.
 */
export async function describe(type: TypeName): Promise<readonly Described[]> {
  const { identity, without } = detailsOf(type);
  const described = new Map<string, Described>();
  const put = (property: string, expected: unknown) => {
    const usual = order.get(property);
    const name = usual?.name ?? wordsOf(property);
    const logical = usual?.type ?? logicalTypeOf(expected);
    if (logical === undefined || sameAs("", [...described.keys()])(name)) return;
    described.set(name, { name, type: logical, identifies: property === identity });
  };
  const isKept = (property: string) => {
    const usual = order.get(property);
    if (usual === undefined || without.includes(property)) return false;
    return usual.identityOnly !== true && property !== "name";
  };
  const levels = await levelsOf(type);
  for (const properties of levels) {
    if (identity in properties) put(identity, properties[identity]);
  }
  for (const properties of levels) {
    const own = Object.keys(properties).filter(isKept);
    own.sort((a, b) => (order.get(a)?.at ?? 0) - (order.get(b)?.at ?? 0));
    for (const property of own) put(property, properties[property]);
  }
  return [...described.values()];
}

/** The properties of the type, then of those above it, the nearest first. */
async function levelsOf(type: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const levels: Readonly<Record<string, unknown>>[] = [];
  const seen = new Set<string>();
  let names: readonly string[] = [type];
  while (names.length > 0) {
    const types = await Promise.all(names.map(loadType));
    levels.push(Object.assign({}, ...types.map(({ properties }) => properties)));
    for (const name of names) seen.add(name);
    names = [...new Set(types.flatMap(({ parents }) => parents))].filter((each) => !seen.has(each));
  }
  return levels;
}

/** `startDate` → `start date`. */
function wordsOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
