import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many, one } from "../slot.ts";
import {
  comparator,
  identifier,
  label,
  loadTestKind,
  mentionWish,
  productKind,
  prose,
  quantityMeasure,
} from "./shapes.ts";

export {
  access,
  action,
  attribute,
  availability,
  concept,
  relation,
  uniqueness,
} from "./brief-model.ts";

export const product = one(
  "brief/product",
  z.strictObject({
    name: label,
    summary: prose,
    /** The main kind first. */
    kinds: z.array(productKind).min(1),
    /** A whole system, or a feature of one that exists. */
    scope: z.enum(["system", "feature"]),
    /** Nothing shows what the product is built with that the feature is part of: no code is at hand. */
    unseen: z.literal(true).optional(),
    /** The product domain in words, for example `task management`; absent where none was recognised. */
    domain: label.optional(),
    stage: z.enum(["prototype", "mvp", "growth", "enterprise"]).optional(),
    /** In USD per month. */
    budget: z.number().positive().optional(),
  }),
  { summary: "what is built" },
);

export const team = one(
  "brief/team",
  z.strictObject({
    /** People who build it. */
    size: z.int().min(1).optional(),
    skills: z.array(label),
  }),
  { summary: "who builds it" },
);

export const actor = many(
  "brief/actor",
  z.strictObject({
    name: label,
    kind: z.enum(["person", "system"]),
    /** Administers the product itself, rather than working with it. */
    privileged: z.boolean().optional(),
    /** Acts without having signed in: a visitor. */
    anonymous: z.boolean().optional(),
    /** What else the text calls the same people: `Returning user` of the users. */
    also: z.array(label).optional(),
    /** Named, and signs in with no role: who runs the machine, or nobody of the roles that are listed. */
    outside: z.literal(true).optional(),
  }),
  { summary: "people and systems that act" },
);

export const requirement = many(
  "brief/requirement",
  z.strictObject({
    /** `FR-001`, `SC-002`, `US1/AC2` as written, or made from content where the text has no ids. */
    key: label,
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
  }),
  { summary: "what is asked for" },
);

export const quantity = many(
  "brief/quantity",
  z.strictObject({
    /** What is counted or bounded, in the words of the text: `concurrent users`, `p95 latency`. */
    about: label,
    /** The clause that the number stands in, in the words of the text: `lock the account for 15 minutes`. */
    said: label.optional(),
    /** What the number measures, where it was understood. */
    measure: quantityMeasure.optional(),
    kind: z.enum(["system-target", "human-target", "invariant", "limit"]),
    comparator,
    /** A pair where the comparator is `range`. */
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    /** Unit symbol, normalised: `ms`, `user`, `%`, `req/s`, `USD/month`. */
    unit: z.string().max(40),
    /** 95 for p95. */
    percentile: z.number().gt(0).lt(100).optional(),
    /** It holds for each of these alone, of which there may be several: `instance`, `tenant`. */
    per: label.optional(),
    /** Id of the requirement, or name of the principle, that it stands in. */
    key: label.optional(),
    /** The node that it is about, where that was understood. */
    subject: anyRef().optional(),
    /** The load test that the text lays it down for: no load of the product but that of a peak test. */
    test: loadTestKind.optional(),
  }),
  { summary: "numbers with comparator and unit" },
);

export const quality = many(
  "brief/quality",
  z.strictObject({
    /** ISO 25010 or a common name of the field: `performance efficiency`, `multi-tenancy`. */
    name: label,
    text: prose,
  }),
  { summary: "quality attributes asked for" },
);

export const mention = many(
  "brief/mention",
  z.strictObject({
    /** Name in the catalogue's spelling where it is known there, else as written. */
    technology: label,
    modality: z.enum(["must", "prefer", "existing", "avoid"]),
    /** What for, in the words of the text: `product search`. */
    purpose: label.optional(),
    /** A product, or a pattern such as `API gateway`, `read replicas`. */
    kind: z.enum(["product", "pattern", "style"]),
    /** The decision topic that it fills or calls for, where the vocabulary or the sentence tells. */
    topic: identifier.optional(),
    /** Version as written. */
    version: label.optional(),
    /** The words that say that it must be used, where some do: `MUST be hosted on Acme Cloud`. */
    demand: label.optional(),
    /** How it is preferred: as an example, as one of several that would do, as a wish, or against a ban. */
    wish: mentionWish.optional(),
    /** What it is named for alone, where that only stands in for something outside: `Mock Payment API`. */
    standIn: label.optional(),
    /** It says how a system outside is called, and nothing of the product: `external REST calls`. */
    elsewhere: z.literal(true).optional(),
    /** How it is to be used, in the words of the text: `with manual acknowledgement`. */
    manner: label.optional(),
    /** The words that leave the choice open: `the provider is chosen later`. */
    leftOpen: label.optional(),
    /** The words that ask for something between it and the rest: `payment abstraction`. */
    behind: label.optional(),
    /** The words that put it off, where it is avoided until then: `deferred to version 2`. */
    later: label.optional(),
    /** Where the repository shows it in use. */
    found: z
      .strictObject({
        path: z.string().min(1).max(1000),
        line: z.int().min(1).optional(),
        /** Place among what the repository uses for the same topic, the most used first, from 0. */
        order: z.int().min(0),
      })
      .optional(),
    /** `false` where the repository alone shows it, and the text does not name it. */
    named: z.literal(false).optional(),
  }),
  { summary: "technologies and patterns named in the text, or in use in the repository" },
);

export const part = many(
  "brief/part",
  z.strictObject({
    /** As people write it, without the word service or module: `Orders`, `User management`. */
    name: label,
    /** A service of its own, a module inside one, or what people see and use: `Admin dashboard`. */
    kind: z.enum(["service", "module", "surface"]),
  }),
  { summary: "parts that the text divides the product into" },
);

export const system = many(
  "brief/system",
  z.strictObject({
    name: label,
    purpose: label.optional(),
    /** `customer relationship management`, `payments`, `e-mail delivery` … */
    category: label.optional(),
    existing: z.boolean().optional(),
    /** It calls the product, as a source that pushes its changes does; the product does not call it. */
    inbound: z.boolean().optional(),
    /** The text says what kind of system it is, such as "the payment provider", not which one. */
    general: z.boolean().optional(),
    /** What the text puts in its place, so that it says which system is meant: `Mock Payment API`. */
    standIn: label.optional(),
  }),
  { summary: "external systems" },
);

export const regime = many(
  "brief/regime",
  z.strictObject({ name: label, detail: prose.optional() }),
  { summary: "laws and standards that apply" },
);

const demandedTechnology = z.strictObject({
  name: label,
  modality: z.enum(["must", "prefer", "existing", "avoid"]),
  /** As written. */
  version: label.optional(),
});

export const principle = many(
  "brief/principle",
  z.strictObject({
    name: label,
    text: prose,
    level: z.enum(["must", "should"]),
    /** Numbers that make the principle checkable; their key is its name. */
    quantities: z.array(ref("brief/quantity")).optional(),
    /** Technologies that it demands, wishes for or forbids. */
    technologies: z.array(demandedTechnology).optional(),
    /** What it lays down, one by one; absent where its text is a single rule. */
    rules: z
      .array(
        z.strictObject({
          text: prose,
          /** As binding as its own words say: what is permitted binds nobody. */
          level: z.enum(["must", "should", "may"]),
          /** About the constitution and how it is kept, not about the product. */
          itself: z.literal(true).optional(),
          quantities: z.array(ref("brief/quantity")).optional(),
          technologies: z.array(demandedTechnology).optional(),
        }),
      )
      .optional(),
  }),
  { summary: "principles of the constitution" },
);

export const question = many(
  "brief/question",
  z.strictObject({
    text: prose,
    /** What the plan takes until it is answered. */
    default: prose,
    options: z.array(label),
    about: z.array(anyRef()),
    /** Keys of the decisions that an answer can turn; absent where nobody knows, empty where it turns none. */
    turns: z.array(identifier).optional(),
    /** The same as cells of a table, where whoever knows the field needs no sentence. */
    short: z.strictObject({ asks: label, taken: prose }).optional(),
    /** The text asks for what it is about, and no part of the plan does it. */
    missing: z.literal(true).optional(),
    /** Without an answer it is not handed out: what has to be there before, in a word. */
    release: label.optional(),
  }),
  { summary: "what is worth asking, with the default taken" },
);

export const unread = many("brief/unread", z.strictObject({ text: prose, reason: prose }), {
  summary: "what was not understood",
});

export const inert = many("brief/inert", z.strictObject({ text: prose, reason: prose }), {
  summary: "what was understood and has no effect on the design",
});
