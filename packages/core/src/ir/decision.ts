import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many, one } from "../slot.ts";
import { policy } from "./policy.ts";
import { identifier, label, mentionWish, prose } from "./shapes.ts";
import { weighedOptions } from "./weighed-options.ts";

export { criterion } from "./decision-criterion.ts";
export { dataOwnership } from "./decision-data-ownership.ts";
export { decomposition } from "./decision-decomposition.ts";
export { answer, demand } from "./decision-demand.ts";
export { hosting } from "./decision-hosting.ts";
export { practice } from "./decision-practice.ts";
export { premise } from "./decision-premise.ts";

/** A change that turns a decision, and what it then is. */
const flip = z.strictObject({ change: prose, to: label });

/** The catalogue that decisions were taken with. */
export const catalogue = one(
  "decision/catalogue",
  z.strictObject({
    /** Day and start of the hash: any other content is another version. */
    version: label,
    /** Day on which it was last gone through as a whole. */
    checked: z.iso.date(),
    /** Hexadecimal hash of all that it says, what an organisation adds included. */
    sha256: z.string().length(64),
    technologies: z.int().min(0),
  }),
  { summary: "the catalogue that decisions were taken with" },
);

/** A need that may take a technology: `relational-database`, `message-broker`. The id is the key. */
export const topic = many(
  "decision/topic",
  z.strictObject({
    key: identifier,
    title: label,
    /** Whether this product needs it at all: "not needed, because" is a result. */
    needed: z.boolean(),
    because: prose,
    /** What else would change `needed`, beside the premises that rest on facts with a name. */
    turns: prose.optional(),
    /** Of a need that is left out, in a few words: what does it here, and what would bring it in. */
    inShort: z.strictObject({ here: label.optional(), turns: label.optional() }).optional(),
    /** What brings the need about. */
    drivers: z.array(anyRef()),
    /** A way of building fills it, and no product. */
    approach: z.literal(true).optional(),
  }),
  { summary: "needs that may take a technology" },
);

export const candidate = many(
  "decision/candidate",
  z.strictObject({
    topic: ref("decision/topic"),
    /** Key in the catalogue, or made from the name where it is not there. */
    technology: identifier,
    name: label,
    version: label.optional(),
    /** Date on which the version and its support were checked. */
    checked: z.iso.date().optional(),
    supportedUntil: z.iso.date().optional(),
    licence: label.optional(),
    /** Start of the hash of all that the catalogue says of it, to tell later whether that has changed. */
    facts: label.optional(),
    /** Whether the catalogue knows it. */
    known: z.boolean(),
    /** The only cloud that has it: `AWS`. */
    cloud: label.optional(),
    /** The layer of an organisation's configuration that its entry stands in. */
    origin: label.optional(),
  }),
  { summary: "technologies that could fill a topic" },
);

/** A wish from a pack or a policy, not from the text. */
export const preference = many(
  "decision/preference",
  z.strictObject({
    /** A topic's key, or `style`. */
    topic: identifier,
    technology: identifier,
    /**
     * Where some are approved for a topic, all others are ruled out that are not required or allowed.
     */
    strength: z.enum(["require", "approve", "allow", "prefer", "avoid", "forbid"]),
    because: prose,
    policy: policy.optional(),
    /** The pack that wishes it, with the styles that it is for. */
    pack: z.strictObject({ name: label, styles: z.array(identifier).min(1) }).optional(),
  }),
  { summary: "wishes of packs and policies" },
);

export const option = many(
  "decision/option",
  z.strictObject({
    topic: ref("decision/topic"),
    candidate: ref("decision/candidate"),
    /** 0 to 1 each. */
    scores: z.array(
      z.strictObject({
        criterion: ref("decision/criterion"),
        score: z.number().min(0).max(1),
        note: prose,
        /** No fact is behind the score: it stands in for what nobody knows. */
        unknown: z.literal(true).optional(),
      }),
    ),
    /** Weighted sum, 0 to 1. */
    total: z.number().min(0).max(1),
    /** What wishes of packs and policies add to the total, or take from it. */
    wishes: z
      .array(
        z.strictObject({
          by: z.number().min(-1).max(1),
          because: prose,
          from: ref("decision/preference"),
        }),
      )
      .optional(),
    /** The hard constraint that rules it out. */
    eliminated: z
      .strictObject({
        because: prose,
        /** The same in a few words, for a table of what was ruled out. */
        label: label.optional(),
        by: z.array(anyRef()),
      })
      .optional(),
  }),
  { summary: "candidates with their scores" },
);

export const choice = many(
  "decision/choice",
  z.strictObject({
    topic: ref("decision/topic"),
    candidate: ref("decision/candidate"),
    /** Catalogue key. */
    technology: identifier,
    name: label,
    version: label.optional(),
    /** What it is used for here. */
    purpose: prose,
    /** Whether the brief names it, it follows, or it won by score. */
    basis: z.enum(["stated", "existing", "required", "scored", "only"]),
    /** How the brief prefers it, where it names it without demanding it: nothing is decided by that. */
    wish: mentionWish.optional(),
    /** The words of the brief that leave the choice open. */
    leftOpen: label.optional(),
    /** The words of the brief that ask for something between it and the rest. */
    behind: label.optional(),
    /** Lead over the next option, 0 to 1; absent where there was none to score. */
    margin: z.number().min(0).max(1).optional(),
    /** By how much the next one scores more, where of near-equals the one was taken that nobody here has to run. */
    sparedFor: z.number().min(0).max(1).optional(),
    next: ref("decision/candidate").optional(),
    /** What would be taken if it did not count how many use each, where the brief says nothing of the team. */
    surveyed: ref("decision/candidate").optional(),
    /** What makes up the lead where the next option comes with others than itself. */
    instead: z
      .strictObject({
        /** By how much it scores less by itself; below 0 where it scores more. */
        own: z.number(),
        /** What it takes in the place of other choices. */
        changes: z.array(
          z.strictObject({ from: ref("decision/candidate"), to: ref("decision/candidate") }),
        ),
        /** Needs for which server and client no longer have the same, and what that costs for each. */
        parted: z.array(z.strictObject({ topic: ref("decision/topic"), points: z.number() })),
      })
      .optional(),
    /** The options that could take this place beside the other choices, the chosen one among them. */
    considered: z.array(ref("decision/option")).optional(),
    /** What it gains beside other choices, on top of its own score: they work well together, or are one language. */
    gains: z
      .array(z.strictObject({ beside: ref("decision/candidate"), points: z.number().positive() }))
      .optional(),
    /** The option that scores more by itself, and the best combination with it, where there is one. */
    leader: z
      .strictObject({
        candidate: ref("decision/candidate"),
        instead: z
          .strictObject({
            /** By how much the whole combination scores less. */
            lower: z.number().min(0),
            /** What it would take in the place of other choices. */
            changes: z.array(
              z.strictObject({
                from: ref("decision/candidate"),
                to: ref("decision/candidate"),
              }),
            ),
          })
          .optional(),
      })
      .optional(),
    consequences: z.strictObject({
      positive: z.array(prose),
      negative: z.array(prose),
      mitigation: z.array(prose),
    }),
    /** Smallest changes of weights and text that would turn the choice; numbers are in its premises. */
    flips: z.array(flip),
    /** What would turn it was not searched to the end: in too many ways do options go together, or nobody asked. */
    unsearched: z.literal(true).optional(),
    lifecycle: z.enum(["new", "existing"]),
    /** Where the repository shows it in use, so that nothing was decided. */
    found: z
      .strictObject({ path: z.string().min(1).max(1000), line: z.int().min(1).optional() })
      .optional(),
  }),
  { summary: "technologies chosen" },
);

export const style = one(
  "decision/style",
  z.strictObject({
    style: z.enum([
      "modular-monolith",
      "layered-monolith",
      "microservices",
      "serverless",
      "client-only",
      "command-line",
      "library",
      "pipeline",
    ]),
    name: label,
    because: prose,
    ...weighedOptions,
    /** How work crosses components where the style has more than one. */
    communication: z.enum(["in-process", "synchronous", "event-driven", "mixed"]),
    drivers: z.array(anyRef()),
  }),
  { summary: "architecture style" },
);
