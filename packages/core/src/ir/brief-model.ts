import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { besideOthers } from "./beside-others.ts";
import {
  accessCondition,
  actionEffect,
  conceptRole,
  label,
  logicalType,
  prose,
  relationKind,
  sensitivity,
} from "./shapes.ts";

export const concept = many(
  "brief/concept",
  z.strictObject({
    /** Singular, as people write it: `Task`, `Order line`. */
    name: label,
    plural: label.optional(),
    role: conceptRole,
    description: prose.optional(),
    /** Life cycle, the first state being the initial one. */
    states: z.array(z.strictObject({ name: label, next: z.array(label) })).optional(),
    /** Never changed after it was made. */
    fixed: z.literal(true).optional(),
    /** Each change of that thing is written down as one of these. */
    changesOf: ref("brief/concept").optional(),
    /** The part of the product that the domain counts it to, and what it has in common with the rest of that. */
    area: z.strictObject({ name: label, because: prose }).optional(),
    /** It is not sent while one of these has its address: a message to who has opted out. */
    barredBy: z
      .strictObject({
        concept: ref("brief/concept"),
        /** The attribute of this one that is looked for, and the one of the other that has it. */
        own: label,
        its: label,
      })
      .optional(),
    /** Its person lays it out for all others who sign in: they take it, one by one, and read none of it. */
    laidOut: z.literal(true).optional(),
    /** Its words go as it is deleted; the row alone keeps its place. */
    emptied: z.literal(true).optional(),
    /** Each is an entry that a sum is made of, added or taken back for one of something: points for an order. */
    entriesOf: z
      .strictObject({ sum: ref("brief/attribute"), per: ref("brief/concept") })
      .optional(),
    /** Each is a call that a system outside has to receive. */
    outbound: z.literal(true).optional(),
    /** The repository has a table of it. */
    existing: z.boolean().optional(),
    /** That table. */
    table: ref("host/fact").optional(),
  }),
  { summary: "things the product is about" },
);

export const attribute = many(
  "brief/attribute",
  z.strictObject({
    concept: ref("brief/concept"),
    /** As people write it: `due date`. */
    name: label,
    /** What else the text calls it, in more words: `lead time for changes` of a `lead time`. */
    also: z.array(label).max(4).optional(),
    type: logicalType.optional(),
    required: z.boolean().optional(),
    unique: z.boolean().optional(),
    /** A closed list of values. */
    values: z.array(label).optional(),
    /** In characters. */
    minLength: z.int().min(1).optional(),
    maxLength: z.int().min(1).optional(),
    minimum: z.number().optional(),
    /** It is greater than this. */
    above: z.number().optional(),
    maximum: z.number().optional(),
    ...besideOthers,
    /** What each of several has: product, quantity and price of the lines of an order. */
    parts: z.array(label).max(40).optional(),
    /** The value that it has at first, as written. */
    default: label.optional(),
    /** Given when the thing is made, and never changed afterwards. */
    fixed: z.literal(true).optional(),
    /** The system gives it its value: always, or where nobody gives one. */
    generated: z.enum(["always", "if-missing"]).optional(),
    /** Where it is known; else its name and type have to tell. */
    dataClass: sensitivity.optional(),
  }),
  { summary: "properties of concepts" },
);

export const relation = many(
  "brief/relation",
  z.strictObject({
    /** The side that holds the reference. */
    from: ref("brief/concept"),
    to: ref("brief/concept"),
    kind: relationKind,
    /** The role of the other side, where it is not its name: `assignee`. */
    role: label.optional(),
    /** What the text calls it as a property of either side, where it is of several: `member list` and `team memberships`. */
    fields: z.strictObject({ from: label.optional(), to: label.optional() }).optional(),
    required: z.boolean().optional(),
    /** The other side owns this one: it goes when its owner goes, unless it outlives it. */
    owned: z.boolean().optional(),
    /** It belongs to the other side, and nothing says that it goes with it, so it keeps it from going. */
    outlives: z.literal(true).optional(),
    /** People choose the other side as they fill something in: it is not whoever acts. */
    chosen: z.literal(true).optional(),
    /** What each link of a many-to-many has of its own: a quantity, a position. */
    parts: z.array(label).min(1).max(40).optional(),
    /** The concept that joins the two, for many-to-many. */
    via: ref("brief/concept").optional(),
  }),
  { summary: "relations between concepts" },
);

export const uniqueness = many(
  "brief/uniqueness",
  z.strictObject({
    concept: ref("brief/concept"),
    /** What those have in common of which there is one: `seat and booked day`. */
    name: label,
    /** Attributes and relations that no two of it have alike all together: the seat and the day of a booking, or the seat alone. */
    together: z.array(anyRef()).min(1).max(6),
    /** Only those count that were not called off. */
    active: z.literal(true).optional(),
    /** The states, or values of its status, in which one was called off. */
    unless: z.array(label).min(1).optional(),
    requirements: z.array(ref("brief/requirement")),
  }),
  { summary: "what there is only one of for the same things" },
);

export const availability = many(
  "brief/availability",
  z.strictObject({
    /** The thing that is free or taken. */
    concept: ref("brief/concept"),
    /** As people call it: `day-specific availability`. */
    name: label,
    /** The words for a thing that nobody has taken, and for one that somebody has. */
    free: label,
    taken: label,
    /** From what takes it, such as a booking, to the thing. */
    by: ref("brief/relation"),
    /** The day that it is taken for. */
    day: ref("brief/attribute"),
    requirements: z.array(ref("brief/requirement")),
  }),
  { summary: "things that are free on one day and taken on another" },
);

export const action = many(
  "brief/action",
  z.strictObject({
    actors: z.array(ref("brief/actor")),
    /** Infinitive: `create`, `assign`, `check out`. */
    verb: label,
    concept: ref("brief/concept"),
    effect: actionEffect,
    /** What it is used on by a code that people type: a coupon on a cart. */
    onto: z.strictObject({ concept: ref("brief/concept"), by: ref("brief/attribute") }).optional(),
    /** What it is made from: an order from a cart. */
    from: ref("brief/concept").optional(),
    /** What it is made from is empty afterwards. */
    empties: z.literal(true).optional(),
    /** It is made only when it is paid, by these requirements. */
    paid: z.array(ref("brief/requirement")).min(1).optional(),
    /** The sum that people agree to as they ask for it: where another one is due by now, nothing is paid or made. */
    agrees: ref("brief/attribute").optional(),
    /** Of what it takes a use, of which there are only so many: by which field they are counted, and which has their number. */
    usesUp: z
      .strictObject({
        concept: ref("brief/concept"),
        taken: ref("brief/attribute"),
        limit: ref("brief/attribute"),
      })
      .optional(),
    /** State that a transition leads to. */
    state: label.optional(),
    /** People wait for it or money moves by it: the plan budgets, tests and watches it. */
    critical: z.boolean().optional(),
    /** The product does it by itself, as time passes or because something happened: nobody calls for it. */
    automatic: z.enum(["time", "event"]).optional(),
    /** Taken to be done because something has to lead to a state: neither text nor domain has it. */
    taken: z.literal(true).optional(),
    /** The product does it by itself behind the requests: a worker takes it up. */
    background: z.literal(true).optional(),
    /** What sets it off, in words, where the product does it by itself: `its payment has gone through`. */
    upon: label.optional(),
    /** The value that a property of the thing gets as a consequence of another action. */
    sets: z
      .strictObject({
        attribute: ref("brief/attribute").optional(),
        value: label,
        after: ref("brief/action"),
      })
      .optional(),
    /** Done by people who cannot have signed in: they register, confirm an address, set a new password. */
    open: z.literal(true).optional(),
    /** When the product does it by itself, in the words of the text: `every night`. People may do it too. */
    schedule: label.optional(),
    requirements: z.array(ref("brief/requirement")),
  }),
  { summary: "what actors do" },
);

export const access = many(
  "brief/access",
  z.strictObject({
    who: z.discriminatedUnion("modality", [
      z.strictObject({ modality: z.literal("may"), actors: z.array(ref("brief/actor")).min(1) }),
      z.strictObject({
        modality: z.literal("only"),
        /** None where the conditions alone tell who: only the creator. */
        actors: z.array(ref("brief/actor")),
      }),
      z.strictObject({
        modality: z.literal("must-not"),
        /** None where nobody may. */
        actors: z.array(ref("brief/actor")),
        except: z.array(ref("brief/actor")).optional(),
      }),
    ]),
    /** Infinitive, where it is about one action and not about all of its effects. */
    verb: label.optional(),
    effects: z.array(actionEffect).min(1),
    /** Absent where it is about every thing. */
    concept: ref("brief/concept").optional(),
    /** Every one of them has to hold. */
    conditions: z.array(accessCondition),
    requirements: z.array(ref("brief/requirement")),
  }),
  { summary: "who may, who alone may and who must not do what" },
);
