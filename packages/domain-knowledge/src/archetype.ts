import { besideOthers, shapes } from "@planc/core/ir";
import * as z from "zod";

const { label, prose, logicalType, productKind, sensitivity } = shapes;

/** Lower-case words joined by single spaces, as the text is cut into words: `e commerce platform`. */
const phrase = z.string().regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u);
/** How far one phrase alone speaks for the archetype, 0 to 1. */
const weight = z.number().gt(0).lt(1);

const attribute = z.strictObject({
  type: logicalType,
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  values: z.array(label).min(2).optional(),
  maxLength: z.int().min(1).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  ...besideOthers,
  /** What has to be protected about it, where its name and type alone would not tell. */
  class: sensitivity.optional(),
  /** Proposed only where the text has one of these phrases … */
  when: z.array(phrase).min(1).optional(),
  /** … and none of these, which call for something else in its place. */
  unless: z.array(phrase).min(1).optional(),
  /** Bytes that the server cannot read take its place where the text has one of these phrases. */
  sealed: z.array(phrase).min(1).optional(),
});

/** This concept holds the reference. Many-to-one where not said otherwise. */
const relation = z.strictObject({
  to: label,
  kind: z.enum(["many-to-one", "one-to-one", "many-to-many"]).optional(),
  role: label.optional(),
  required: z.boolean().optional(),
  owned: z.boolean().optional(),
});

const action = z.strictObject({
  verb: label,
  by: z.array(label).min(1),
  effect: z.enum(["create", "read", "list", "search", "update", "delete", "transition", "command"]),
  state: label.optional(),
  /** Proposed only where the text has one of these phrases. */
  when: z.array(phrase).min(1).optional(),
  /** What it is made from: an order from a cart. */
  from: label.optional(),
});

export const conceptSchema = z.strictObject({
  /** Singular. `User` for accounts of people, in every archetype. */
  name: label,
  plural: label,
  role: z.enum(["stored", "join", "computed", "transfer", "external", "enumeration"]),
  description: prose,
  /** Why a product of this domain has it; printed where it is assumed. */
  because: prose,
  /** Proposed for every product of the domain; the others only where the text calls for them. */
  core: z.boolean(),
  /** Phrases that call for it, beside its own name. */
  when: z.array(phrase).min(1).optional(),
  /** Phrases that call for something else in its place. */
  unless: z.array(phrase).min(1).optional(),
  /** Other names. The proposal takes the one that the text uses, unless `keepsName`. */
  aliases: z.array(phrase).optional(),
  keepsName: z.boolean().optional(),
  /** It is not sent while one of these has its address. */
  barredBy: z.strictObject({ concept: label, own: label, its: label }).optional(),
  /** Its person lays it out for all others who sign in: they take it, one by one, and read none of it. */
  laidOut: z.literal(true).optional(),
  /** Its words go as it is deleted, as people expect of it; the row alone keeps its place. */
  emptied: z.literal(true).optional(),
  /** Attributes and concepts that it refers to, of which no two of it have all alike. */
  together: z.array(label).min(1).optional(),
  /** States in which one counts no longer for what no two have alike. */
  until: z.array(label).min(1).optional(),
  /** Each is a call that a system outside has to receive. */
  outbound: z.literal(true).optional(),
  /** Life cycle, the initial state first, each with the states that may follow. */
  states: z.record(label, z.array(label)).optional(),
  attributes: z.record(label, attribute),
  relations: z.array(relation).optional(),
  /** Who may create, view, list, update and delete it. */
  managedBy: z.array(label).min(1).optional(),
  actions: z.array(action).optional(),
});

const load = z.strictObject({
  /** A measure of `workload/load`, or of a concept's volume: see the README. */
  measure: z.enum([
    "registered-users",
    "daily-active-users",
    "actions-per-user-day",
    "peak-factor",
    "read-share",
    "payload-size",
    "message-rate",
    "runs-per-day",
    "records-per-run",
    "created-per-user-day",
    "rows-per-day",
  ]),
  concept: label.optional(),
  low: z.number().min(0),
  likely: z.number().min(0),
  high: z.number().min(0),
  /**
   * Records of `concept` that one request carries, where what records them sends many at once; left
   * out, each comes in a request of its own.
   */
  perRequest: z
    .strictObject({
      low: z.number().min(1),
      likely: z.number().min(1),
      high: z.number().min(1),
      because: prose,
    })
    .optional(),
  unit: z.enum(["users", "actions/user/day", "ratio", "kB", "msg/s", "count", "rows", "rows/day"]),
  /** Where the figure was found; left out for a judgement. */
  source: prose.optional(),
});

const system = z.strictObject({
  /** What it is, not whose: `Map service`. */
  name: label,
  /** In the words that intake has for stated systems, so that a stated one stands in its place. */
  category: label,
  purpose: label,
  /**
   * Phrases that call for it; without one of them it is never proposed. A product among them that the
   * text names as a system is that system itself.
   */
  when: z.array(phrase).min(1),
});

const flow = z.strictObject({
  name: label,
  /** Actions of the archetype in order: `place Order`. All of them are critical. */
  steps: z.array(label).min(1),
});

/** A product domain: how a text shows that it is meant, and what products of it usually have. */
export const archetypeSchema = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** In words, as the plan names the domain. */
  name: label,
  /** Kinds of product that it can be about; it never matches a text that states only other kinds. */
  kinds: z.array(productKind).min(1),
  /** The kind of product says it all, so a stated kind is a match. */
  byKind: z.boolean().optional(),
  /** Phrases that name the domain. */
  names: z.record(phrase, weight),
  /** Words that are usual in it; only several together make a match. */
  signs: z.record(phrase, weight),
  /** Longer phrases that have one of the above inside and mean something else. */
  unlike: z.array(phrase),
  /** Keys of more general archetypes that have nothing to add where this one matches. */
  insteadOf: z.array(z.string()).optional(),
  /** What the concepts and states were checked against. */
  references: z.array(z.strictObject({ title: label, url: z.url(), checked: z.iso.date() })).min(1),
  actors: z.array(
    z.strictObject({
      name: label,
      kind: z.enum(["person", "system"]),
      /** Other names. The proposal takes the one that the text uses. */
      aliases: z.array(phrase).optional(),
      /** Administers the product itself. */
      privileged: z.boolean().optional(),
      /** Acts without signing in. */
      anonymous: z.boolean().optional(),
    }),
  ),
  concepts: z.array(conceptSchema),
  /** What people wait for, or money moves by. */
  flows: z.array(flow).optional(),
  /** External systems that products of the domain usually talk to. */
  systems: z.array(system).optional(),
  loads: z.array(load),
});

export type Archetype = z.output<typeof archetypeSchema>;
export type ArchetypeConcept = z.output<typeof conceptSchema>;
export type ArchetypeAttribute = z.output<typeof attribute>;
