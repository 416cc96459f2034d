import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import {
  countedParticiples,
  countedThings,
  type TypeByName,
  typesByName,
} from "../catalog/types-by-name.ts";
import { snake } from "../naming/identifier.ts";

export type LogicalType = NonNullable<DataOf<typeof brief.attribute>["type"]>;

/** What the name of an attribute tells of its type, with the words that tell it. */
export interface NamedType {
  readonly entry: TypeByName;
  readonly words: string;
}

/** The entry with the longest words that the name ends (or starts) with. */
export function inferType(name: string): NamedType | undefined {
  const words = snake(name).split("_");
  const [things = "", done = ""] = words.slice(-2);
  if (
    words.length > 1 &&
    /[^su]s$/.test(things) &&
    things.length > 3 &&
    countedParticiples.has(done)
  )
    return { entry: countedThings, words: `${things} ${done}` };
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    const last = words.slice(-length).join(" ");
    const entry = typesByName.find(({ ends }) => ends?.includes(last));
    if (entry) return { entry, words: last };
  }
  const first = words.length > 1 ? words[0] : undefined;
  const entry = typesByName.find(({ starts }) => first !== undefined && starts?.includes(first));
  return entry && first !== undefined ? { entry, words: first } : undefined;
}
