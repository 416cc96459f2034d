import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { readFrom } from "./read-from.ts";
import {
  comparator,
  identifier,
  label,
  loadTestKind,
  mentionWish,
  productKind,
  prose,
  statementRole,
} from "./shapes.ts";

export { correction } from "./correction.ts";
export { access, action, attribute, concept, relation } from "./reading-model.ts";

/*
 * What intake took from each statement, before anything is settled: names instead of references, and
 * several readings of the same thing side by side. Reasons here are places in the sources.
 */

export const statement = many(
  "reading/statement",
  z.strictObject({
    source: ref("host/source"),
    kind: z.enum(["heading", "sentence", "item", "cell", "label", "code"]),
    text: prose,
    /** The headings or labels above it, outermost first. */
    under: z.array(label),
    /** Position in its source, from 0. */
    order: z.int().min(0),
    /** Requirement key written in front of it, or given by where it stands: `US1/AC2`. */
    key: label.optional(),
    /** What the section that it stands in makes of it; absent in running text. */
    role: statementRole.optional(),
    /** Key of the user story that it stands in. */
    story: label.optional(),
    /** Bold words, or a first cell, in front of it: `Invoice` of `**Invoice**: a bill with …`. */
    lead: label.optional(),
    /** Shared by the statements of one bullet, row or keyed paragraph, nested ones included. */
    group: identifier.optional(),
    /** How many of the first characters of `text` are a question that the others answer. */
    question: z.int().min(1).optional(),
    /**
     * Where its characters stand, so that a fact read from a part of `text` names its exact place: one
     * list per occurrence in the source, of runs `[at in text, at in the source, length]`. The lead-in of
     * a list, with which an item goes on, is a list of its own.
     */
    at: z.array(z.array(z.tuple([z.int().min(0), z.int().min(0), z.int().min(1)]))).optional(),
  }),
  { summary: "the text, cut into statements" },
);

export const product = many(
  "reading/product",
  z.strictObject({
    ...readFrom,
    name: label.optional(),
    /** The name is the title of the whole text. */
    title: z.literal(true).optional(),
    domain: label.optional(),
    kind: productKind.optional(),
    /** The words only show the kind, by how the product is used. */
    sign: z.enum(["strong", "weak", "denied"]).optional(),
    stage: z.enum(["prototype", "mvp", "growth", "enterprise"]).optional(),
  }),
  { summary: "what the text says of the product itself" },
);

export const actor = many(
  "reading/actor",
  z.strictObject({
    ...readFrom,
    name: label,
    kind: z.enum(["person", "system"]),
    privileged: z.boolean().optional(),
    anonymous: z.boolean().optional(),
    /** One of the roles that the text lists: all that there are, or some of them. */
    listed: z.enum(["all", "some"]).optional(),
  }),
  { summary: "actors as read" },
);

export const requirement = many(
  "reading/requirement",
  z.strictObject({
    ...readFrom,
    key: label.optional(),
    kind: z.enum([
      "functional",
      "quality",
      "constraint",
      "business-rule",
      "story",
      "scenario",
      "criterion",
      "premise",
    ]),
    text: prose,
    priority: z.enum(["must", "should", "could", "wont"]).optional(),
    /** The time that the text puts it off to, where it is left out for now: `version 2`, `later`. */
    later: label.optional(),
    story: label.optional(),
    /** Readings of one group are one requirement. */
    group: identifier.optional(),
  }),
  { summary: "requirements as read" },
);

export const quantity = many(
  "reading/quantity",
  z.strictObject({
    ...readFrom,
    about: label,
    said: label.optional(),
    measure: label.optional(),
    kind: z.enum(["system-target", "human-target", "invariant", "limit"]),
    comparator,
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    unit: z.string().max(40),
    percentile: z.number().gt(0).lt(100).optional(),
    /** It holds for each of these alone: `instance`, `tenant`. */
    per: label.optional(),
    /** The load test that the text lays it down for. */
    test: loadTestKind.optional(),
  }),
  { summary: "numbers as read" },
);

export const quality = many("reading/quality", z.strictObject({ ...readFrom, name: label }), {
  summary: "quality attributes as read",
});

export const mention = many(
  "reading/mention",
  z.strictObject({
    ...readFrom,
    technology: label,
    modality: z.enum(["must", "prefer", "existing", "avoid"]),
    purpose: label.optional(),
    kind: z.enum(["product", "pattern", "style"]),
    /** The decision topic that it fills or calls for, where the vocabulary or the sentence tells. */
    topic: identifier.optional(),
    version: label.optional(),
    /** The words that say that it must be used, where they do. */
    demand: label.optional(),
    /** How it is preferred, where it is. */
    wish: mentionWish.optional(),
    /** What stands in for something outside, where it is named for that: `Mock Payment API`. */
    standIn: label.optional(),
    /** It says how a system outside is called, and nothing of the product: `external REST calls`. */
    elsewhere: z.literal(true).optional(),
    /** How it is to be used, in the words of the text: `with manual acknowledgement`. */
    manner: label.optional(),
    /** The words that put it off: `deferred to version 2`. It is avoided until then. */
    later: label.optional(),
  }),
  { summary: "technologies and patterns as read" },
);

/** A technology that facts of the repository show to be in use. */
export const existing = many(
  "reading/existing",
  z.strictObject({
    technology: label,
    topic: identifier.optional(),
    version: label.optional(),
    /** What shows it, the most telling first. */
    facts: z.array(ref("host/fact")).min(1).max(50),
    /** Where the first of the facts stands. */
    path: z.string().min(1).max(1000),
    line: z.int().min(1).optional(),
    /** Place among what is used for the same topic, the most used first, from 0. */
    order: z.int().min(0),
    /** Used for the same topic beside others, so that a feature may be built with any of them. */
    contested: z.boolean().optional(),
  }),
  { summary: "technologies that the repository uses" },
);

export const part = many(
  "reading/part",
  z.strictObject({ ...readFrom, name: label, kind: z.enum(["service", "module", "surface"]) }),
  { summary: "parts of the product as read" },
);

export const system = many(
  "reading/system",
  z.strictObject({
    ...readFrom,
    name: label,
    purpose: label.optional(),
    category: label.optional(),
    existing: z.boolean().optional(),
    /** It calls the product; nothing goes to it. */
    inbound: z.boolean().optional(),
    /** What stands in for it: `Mock Payment API`. */
    standIn: label.optional(),
  }),
  { summary: "external systems as read" },
);

export const regime = many(
  "reading/regime",
  z.strictObject({
    ...readFrom,
    name: label,
    /** What the text demands of it: `scope must stay minimal`. */
    detail: prose.optional(),
  }),
  { summary: "laws and standards as read" },
);

export const principle = many(
  "reading/principle",
  z.strictObject({
    ...readFrom,
    /** Every statement that lays it down. */
    statements: z.array(ref("reading/statement")).min(1),
    name: label,
    text: prose,
    level: z.enum(["must", "should"]),
    /** What it lays down, one by one, with the numbers and technologies that each demands. */
    rules: z.array(
      z.strictObject({
        text: prose,
        level: z.enum(["must", "should", "may"]),
        itself: z.literal(true).optional(),
        demands: z.array(anyRef()).optional(),
      }),
    ),
  }),
  { summary: "principles as read" },
);

export const team = many(
  "reading/team",
  z.strictObject({ ...readFrom, size: z.int().min(1).optional(), skills: z.array(label) }),
  { summary: "what the text says of the team" },
);

export const question = many(
  "reading/question",
  z.strictObject({
    ...readFrom,
    text: prose,
    /** What the text itself answers or suggests. */
    default: prose.optional(),
  }),
  { summary: "what the text itself asks" },
);

/** Something in a statement, or all of it, that no reader could place. */
export const leftover = many(
  "reading/leftover",
  z.strictObject({
    ...readFrom,
    text: prose,
    reason: prose,
    /** Whether it was understood and has no effect on the design, or was not understood. */
    kind: z.enum(["inert", "unread"]),
  }),
  { summary: "what no reader could place" },
);
