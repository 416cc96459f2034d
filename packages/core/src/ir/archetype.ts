import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { besideOthers } from "./beside-others.ts";
import {
  actionEffect,
  conceptRole,
  label,
  logicalType,
  prose,
  relationKind,
  sensitivity,
} from "./shapes.ts";

/** A product domain that the text resembles. */
export const match = many(
  "archetype/match",
  z.strictObject({
    name: label,
    /** 0 to 1; comparable within one plan only. */
    score: z.number().min(0).max(1),
    evidence: z.array(anyRef()).min(1),
  }),
  { summary: "product domains that the text resembles" },
);

/** What a domain would add where the text is silent. Settled into the brief, or not, by intake. */
export const proposal = many(
  "archetype/proposal",
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("concept"),
      match: ref("archetype/match"),
      name: label,
      plural: label.optional(),
      role: conceptRole,
      description: prose.optional(),
      states: z.array(z.strictObject({ name: label, next: z.array(label) })).optional(),
      /** As `brief/concept` has them; the other concept by its name. */
      area: z.strictObject({ name: label, because: prose }).optional(),
      barredBy: z.strictObject({ concept: label, own: label, its: label }).optional(),
      laidOut: z.literal(true).optional(),
      emptied: z.literal(true).optional(),
      /** Attributes and concepts that it refers to, of which no two of it have all alike. */
      together: z.array(label).min(1).max(6).optional(),
      /** States in which one counts no longer for that. */
      until: z.array(label).min(1).optional(),
      outbound: z.literal(true).optional(),
      /** Added even where the text names none of the domain's concepts. */
      core: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal("attribute"),
      /** Absent where a general vocabulary proposes it, not a domain. */
      match: ref("archetype/match").optional(),
      concept: label,
      name: label,
      type: logicalType,
      required: z.boolean(),
      unique: z.boolean().optional(),
      values: z.array(label).optional(),
      maxLength: z.int().min(1).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      ...besideOthers,
      dataClass: sensitivity.optional(),
    }),
    z.strictObject({
      kind: z.literal("relation"),
      match: ref("archetype/match"),
      from: label,
      to: label,
      relation: relationKind,
      role: label.optional(),
      required: z.boolean().optional(),
      owned: z.boolean().optional(),
      via: label.optional(),
    }),
    z.strictObject({
      kind: z.literal("action"),
      match: ref("archetype/match"),
      actors: z.array(label),
      verb: label,
      concept: label,
      effect: actionEffect,
      state: label.optional(),
      critical: z.boolean().optional(),
      /** The concept that what it creates is made from. */
      from: label.optional(),
    }),
    z.strictObject({
      kind: z.literal("actor"),
      match: ref("archetype/match"),
      name: label,
      actor: z.enum(["person", "system"]),
      privileged: z.boolean().optional(),
      anonymous: z.boolean().optional(),
    }),
    /** An external system that the text calls for without naming one. */
    z.strictObject({
      kind: z.literal("system"),
      match: ref("archetype/match"),
      name: label,
      /** As `brief/system` has it: `maps`, `banking`. */
      category: label,
      purpose: label,
    }),
    z.strictObject({
      kind: z.literal("load"),
      match: ref("archetype/match"),
      /** As `workload/load` names it, for example `actions-per-user-day`. */
      measure: label,
      /** Concept that it is about, for volumes. */
      concept: label.optional(),
      low: z.number(),
      likely: z.number(),
      high: z.number(),
      unit: label,
      /** Records of the concept that one request carries, where they are sent many at once. */
      perRequest: z
        .strictObject({ low: z.number(), likely: z.number(), high: z.number(), because: prose })
        .optional(),
      /** Where the figure was found; absent for a judgement. */
      source: prose.optional(),
    }),
  ]),
  { summary: "what the domain would add" },
);
