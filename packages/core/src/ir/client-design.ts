import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** A named value of the design, with one for each theme. */
export const token = many(
  "client/token",
  z.strictObject({
    /** `color.text.muted` */
    name: label,
    group: z.enum([
      "color",
      "space",
      "size",
      "type",
      "radius",
      "motion",
      "elevation",
      "breakpoint",
    ]),
    /** `any` where all themes have the same; `reduced` where people ask for less motion. */
    values: z
      .array(
        z.strictObject({
          theme: z.enum(["any", "light", "dark", "reduced"]),
          value: label,
          /** How the value comes about, where it is a result. */
          formula: label.optional(),
        }),
      )
      .min(1),
    /** What it is for. */
    role: prose.optional(),
    /** What it is read against, with the ratio that comes of it and the least that is asked. */
    contrast: z
      .array(
        z.strictObject({
          against: label,
          theme: z.enum(["light", "dark"]),
          ratio: z.number().min(1).max(21),
          least: z.number().min(1).max(21),
        }),
      )
      .optional(),
    /** A value that stands in until somebody gives the real one. */
    placeholder: z.literal(true).optional(),
    from: z.array(anyRef()),
  }),
  { summary: "named values of the design" },
);

/** How a state of a thing looks: a text and a sign beside the colour. */
export const statusLook = many(
  "client/status-look",
  z.strictObject({
    entity: ref("data/entity"),
    state: label,
    /** Of which kind it is to people: each kind has a colour and a sign. */
    tone: z.enum(["neutral", "progress", "caution", "positive", "negative"]),
    /** The shape beside the text. */
    sign: label,
    text: label,
  }),
  { summary: "how states of things look" },
);

/** A component of the interface that screens are made of. */
export const element = many(
  "client/element",
  z.strictObject({
    /** `TaskCard` */
    name: label,
    surface: ref("client/surface"),
    kind: z.enum([
      "item",
      "collection",
      "board",
      "details",
      "form",
      "status",
      "picker",
      "control",
      "dialogue",
      "filter",
      "steps",
    ]),
    about: ref("data/entity").optional(),
    /** The part of the component library that it stands on. */
    standsOn: label.optional(),
    screens: z.array(ref("client/screen")).min(1),
    /** Several screens have it, so that it is kept apart from each of them. */
    shared: z.boolean(),
    /** Fields that it shows or takes. */
    fields: z.array(ref("data/field")),
    /** Forms that it has: one for each state of what it shows, and of its screens. */
    variants: z.array(label),
  }),
  { summary: "components of the interface" },
);

/** How far a surface is to be usable by everybody, and why so far. */
export const conformance = many(
  "client/conformance",
  z.strictObject({
    surface: ref("client/surface"),
    /** `WCAG 2.2` */
    standard: label,
    level: z.enum(["A", "AA", "AAA"]),
    /** Standards and laws that ask for it: `EN 301 549`. */
    by: z.array(label),
    because: prose,
    /** What runs by itself on each screen. */
    tool: z.strictObject({ name: label, runs: label, choice: ref("decision/choice").optional() }),
  }),
  { summary: "how far surfaces are usable by everybody" },
);

/** How a screen is used without a pointer or without sight, and the criteria that what it has brings about. */
export const access = many(
  "client/access",
  z.strictObject({
    screen: ref("client/screen"),
    criteria: z.array(z.strictObject({ id: label, because: label, from: z.array(anyRef()) })),
    /** The main task by keys: what is pressed, in order. */
    keyboard: z
      .strictObject({ task: label, keys: prose, tabStops: z.int().min(0), formula: label })
      .optional(),
    /** Where focus goes once something is over. */
    focus: z.array(z.strictObject({ after: label, to: label })),
    /** What is said of what changes without the focus moving. */
    announces: z.array(
      z.strictObject({ when: label, says: label, how: z.enum(["polite", "assertive"]) }),
    ),
    /** What a field of one's own, or what is typed to sign in and kept in no field, is filled in by. */
    autocomplete: z.array(
      z.strictObject({
        field: ref("data/field").optional(),
        input: identifier.optional(),
        token: label,
      }),
    ),
    /** What is read out of each thing of a list. */
    reads: label.optional(),
  }),
  { summary: "how screens are used without pointer or sight" },
);

/** A language or region that people read. */
export const language = many(
  "client/language",
  z.strictObject({
    /** BCP 47: `de-CH`. */
    tag: identifier,
    name: label,
    direction: z.enum(["ltr", "rtl"]),
    /** The language that stands in for a text that is missing. */
    fallback: label.optional(),
    /** Texts are written in it first. */
    source: z.literal(true).optional(),
    /** Forms that a number gives a noun, as CLDR names them. */
    plurals: z.array(z.enum(["zero", "one", "two", "few", "many", "other"])).min(1),
    because: prose,
  }),
  { summary: "languages of the interface" },
);

/** How values of a kind are written for people of each language. */
export const format = many(
  "client/format",
  z.strictObject({
    kind: z.enum(["date", "date-time", "time", "number", "money", "percent", "country", "words"]),
    fields: z.array(ref("data/field")).min(1),
    /** What writes it: `Intl.NumberFormat, style currency`. */
    by: label,
    /** In whose time zone it is shown. */
    zone: prose.optional(),
    examples: z.array(z.strictObject({ tag: label, shows: label })),
  }),
  { summary: "how values are written for people" },
);
