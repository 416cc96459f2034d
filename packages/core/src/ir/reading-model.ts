import * as z from "zod";
import { many } from "../slot.ts";
import { readFrom } from "./read-from.ts";
import {
  accessCondition,
  actionEffect,
  conceptRole,
  label,
  logicalType,
  prose,
  relationKind,
} from "./shapes.ts";

/** Between the states that a thing turns out to have; `to` and `from` may be what leads to a state: `cancel`. */
const stateWay = z.strictObject({
  /** These may lead to it, these alone, none of these, or neither these nor what comes after them. */
  modality: z.enum(["may", "only", "never", "before"]),
  to: label,
  /** Of `only`, without any: all that are not final. */
  from: z.array(label),
});

export const concept = many(
  "reading/concept",
  z.strictObject({
    ...readFrom,
    name: label,
    role: conceptRole.optional(),
    description: prose.optional(),
    /** States of its life cycle; in their order where no moves are given. */
    states: z.array(label).optional(),
    /** Moves between the states, where the text gives them one by one. */
    moves: z.array(z.strictObject({ from: label, to: label })).optional(),
    /** The text says that any state may follow any other. */
    anyOrder: z.boolean().optional(),
    /** What it says of single moves, among the states that it has: which others lead to one, alone or never. */
    ways: z.array(stateWay).optional(),
    /** States that it says nothing follows. */
    final: z.array(label).optional(),
    /** Named in passing: becomes a concept only where something else makes it one. */
    passing: z.boolean().optional(),
    /** The text says that another system looks after it. */
    elsewhere: z.boolean().optional(),
    /** A section of the text lists it as a thing of its own: its name and role stand. */
    declared: z.boolean().optional(),
    /** Other names that the text gives it: `PO` of `Purchase order (PO)`. */
    aliases: z.array(label).optional(),
  }),
  { summary: "concepts as read" },
);

export const attribute = many(
  "reading/attribute",
  z.strictObject({
    ...readFrom,
    concept: label,
    name: label,
    type: logicalType.optional(),
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    values: z.array(label).optional(),
    minLength: z.int().min(1).optional(),
    maxLength: z.int().min(1).optional(),
    minimum: z.number().optional(),
    /** It is greater than this. */
    above: z.number().optional(),
    maximum: z.number().optional(),
    /** What each of several has: product, quantity and price of the lines of an order. */
    parts: z.array(label).max(40).optional(),
    /** The value that it has at first. */
    default: label.optional(),
    /** Never changed after the thing was made. */
    fixed: z.literal(true).optional(),
    /** The system gives it its value: always, or where nobody gives one. */
    generated: z.enum(["always", "if-missing"]).optional(),
    /** Counts only where the concept has an attribute of that name anyway. */
    passing: z.boolean().optional(),
  }),
  { summary: "attributes as read" },
);

export const relation = many(
  "reading/relation",
  z.strictObject({
    ...readFrom,
    from: label,
    to: label,
    kind: relationKind,
    role: label.optional(),
    /** The field that names it, where it is of several: `team memberships`. */
    field: label.optional(),
    required: z.boolean().optional(),
    owned: z.boolean().optional(),
    /** The text names both sides and not how many of each: its kind follows from how it names them. */
    inferred: z.boolean().optional(),
  }),
  { summary: "relations as read" },
);

export const action = many(
  "reading/action",
  z.strictObject({
    ...readFrom,
    actor: label.optional(),
    verb: label,
    concept: label,
    negated: z.boolean().optional(),
    /** What the words tie the thing to, the nearest first: `Link` of "a QR code for a link". */
    ties: z.array(label).optional(),
    /** The thing is put into what it is tied to, or taken out of it. */
    into: z.boolean().optional(),
    /** It is made from what it is tied to. */
    from: z.literal(true).optional(),
    /** What it is marked or set as: `paid`. */
    as: label.optional(),
    /** Counts only where the thing itself is a concept, not a part of one. */
    exact: z.boolean().optional(),
    /** Told as a condition: counts only where something else says that it is done. */
    passing: z.boolean().optional(),
    /** The product does it by itself. */
    automatic: z.enum(["time", "event"]).optional(),
    /** When, in the words of the text: `every night`. */
    schedule: label.optional(),
  }),
  { summary: "actions as read" },
);

export const access = many(
  "reading/access",
  z.strictObject({
    ...readFrom,
    modality: z.enum(["may", "only", "must-not"]),
    actors: z.array(label),
    except: z.array(label).optional(),
    verb: label.optional(),
    /** Where no verb tells. */
    effects: z.array(actionEffect).optional(),
    /** Absent where it is about every thing. */
    concept: label.optional(),
    /** As of actions. */
    ties: z.array(label).optional(),
    into: z.boolean().optional(),
    as: label.optional(),
    conditions: z.array(accessCondition),
  }),
  { summary: "who may and who must not, as read" },
);
