import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { label, prose } from "./shapes.ts";

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
    values: z.array(z.strictObject({ theme: label, value: label })).min(1),
    /** What it is for. */
    role: prose.optional(),
    from: z.array(anyRef()),
  }),
  { summary: "named values of the design" },
);

/** A component of the interface that screens are made of. */
export const element = many(
  "client/element",
  z.strictObject({
    /** `TaskCard` */
    name: label,
    surface: ref("client/surface"),
    /** The part of the component library that it stands on. */
    standsOn: label.optional(),
    screens: z.array(ref("client/screen")).min(1),
    /** Fields that it shows or takes. */
    fields: z.array(ref("data/field")),
    /** Forms that it has: one for each state of what it shows. */
    variants: z.array(label),
    /** How it is used without a pointer, and what it tells who cannot see it. */
    keyboard: prose.optional(),
    announces: prose.optional(),
    /** Criteria of WCAG 2.2 that it has to meet beyond what holds of any: `1.4.13`. */
    criteria: z.array(label),
  }),
  { summary: "components of the interface" },
);

/** A language or region that people read. */
export const language = many(
  "client/language",
  z.strictObject({
    /** BCP 47: `de-CH`. */
    tag: label,
    direction: z.enum(["ltr", "rtl"]),
    fallback: label.optional(),
    because: prose,
  }),
  { summary: "languages of the interface" },
);
