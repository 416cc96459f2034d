import * as z from "zod";
import { slotWord } from "./grammar.ts";

/** The name of a slot: `owner/noun`, for example `data/table`. */
export type SlotId = `${string}/${string}`;

/** The address of a node: `slot#id`, for example `data/table#tasks`. */
export type Ref<Id extends string = SlotId> = `${Id}#${string}`;

/**
 * The id in a reference: bounded, without spaces and control characters. A template literal takes the
 * pattern without its flags, so classes of Unicode cannot be named.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it refuses.
const idPart = z.string().regex(/^[^\s\u0000-\u001f\u007f-\u009f]{1,500}$/);

/**
 * Schema of a reference to a node of one of the named slots. A reference into another slot does not
 * type-check, and one whose node does not exist is the finding `core/dangling-ref`.
 * Template literals with a part "#" stand for references: the engine finds them in data by that.
 */
export function ref<const Id extends SlotId>(...slots: readonly [Id, ...Id[]]) {
  return z.templateLiteral([z.literal(slots), "#", idPart]);
}

/** Schema of a reference to a node of any slot. */
export function anyRef() {
  const words = z.string().regex(slotWord);
  return z.templateLiteral([words, "/", words, "#", idPart]);
}

/** Builds the address of a node from its slot's name and its id. */
export function refOf<const Id extends SlotId>(slot: { readonly id: Id }, id: string): Ref<Id> {
  return `${slot.id}#${id}`;
}

/** Splits an address; `undefined` where the text is not one. */
export function parseRef(text: string): { slot: SlotId; id: string } | undefined {
  const hash = text.indexOf("#");
  const slash = text.indexOf("/");
  if (slash < 1 || hash < slash + 2 || hash === text.length - 1) return undefined;
  return {
    slot: `${text.slice(0, slash)}/${text.slice(slash + 1, hash)}`,
    id: text.slice(hash + 1),
  };
}

/** The id part of an address. */
export function idOf(address: Ref): string {
  return address.slice(address.indexOf("#") + 1);
}
