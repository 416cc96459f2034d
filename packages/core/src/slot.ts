import type * as z from "zod";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { SlotId } from "./ref.ts";

/** `one` holds a single node or none, `many` any number, `facet` at most one node per target node. */
export type Cardinality = "one" | "many" | "facet";

/**
 * A typed place in the plan: a value token that carries its schema. Two tokens with the same id are the
 * same slot, whichever copy of the package made them.
 */
export interface Slot<
  Id extends SlotId = SlotId,
  Data = unknown,
  Kind extends Cardinality = Cardinality,
  On extends SlotId = SlotId,
> {
  readonly id: Id;
  readonly cardinality: Kind;
  /** Raised when the meaning of the data changes; readers and writers must agree on it. */
  readonly revision: number;
  readonly summary: string;
  /** Parses and bounds the data of each node. Plain: without defaults and without transforms. */
  readonly schema: z.ZodType<Data>;
  /** The slots whose nodes a facet's nodes sit on. */
  readonly on: readonly On[];
  /** `false` for working data that plan.json leaves out. */
  readonly kept: boolean;
  /** Set one minor release before a slot is removed; readers and writers get `core/deprecated-slot`. */
  readonly deprecated?: { readonly since: string; readonly use: string };
}

export interface SlotDetails {
  readonly summary: string;
  readonly revision?: number;
  readonly kept?: boolean;
  readonly deprecated?: { readonly since: string; readonly use: string };
}

/** Data that slots of this type hold. */
export type DataOf<S extends Slot> = S extends Slot<SlotId, infer Data> ? Data : never;
/** Name of the slot, as a literal type. */
export type IdOf<S extends Slot> = S["id"];

/** Defines a slot for a single node, which may be absent. */
export function one<const Id extends SlotId, S extends z.ZodType>(
  id: Id,
  schema: S,
  details: SlotDetails,
): Slot<Id, DeepReadonly<z.output<S>>, "one"> {
  return define(id, "one", schema, details, []);
}

/** Defines a slot for any number of nodes. */
export function many<const Id extends SlotId, S extends z.ZodType>(
  id: Id,
  schema: S,
  details: SlotDetails,
): Slot<Id, DeepReadonly<z.output<S>>, "many"> {
  return define(id, "many", schema, details, []);
}

/** Defines a slot whose nodes add facts to the nodes of the slots `on`: one per target at most. */
export function facet<const Id extends SlotId, S extends z.ZodType, On extends SlotId>(
  id: Id,
  on: readonly [Slot<On>, ...Slot<On>[]],
  schema: S,
  details: SlotDetails,
): Slot<Id, DeepReadonly<z.output<S>>, "facet", On> {
  return define(
    id,
    "facet",
    schema,
    details,
    on.map((slot) => slot.id),
  );
}

function define<
  Id extends SlotId,
  S extends z.ZodType,
  Kind extends Cardinality,
  On extends SlotId = SlotId,
>(
  id: Id,
  cardinality: Kind,
  schema: S,
  details: SlotDetails,
  on: readonly On[],
): Slot<Id, DeepReadonly<z.output<S>>, Kind, On> {
  return Object.freeze({
    id,
    cardinality,
    revision: details.revision ?? 1,
    summary: details.summary,
    // Read-only is a promise of types alone, so the schema of the mutable form is the same schema.
    schema: schema as z.ZodType<DeepReadonly<z.output<S>>>,
    on,
    kept: details.kept ?? true,
    ...(details.deprecated ? { deprecated: details.deprecated } : {}),
  });
}

/** A read that goes on without the slot: an absent node is `undefined`, an absent list is empty. */
export interface Optional<S extends Slot = Slot> {
  readonly optional: S;
}

/** Marks a read as optional. */
export function optional<S extends Slot>(slot: S): Optional<S> {
  return { optional: slot };
}
