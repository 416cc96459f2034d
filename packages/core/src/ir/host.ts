import * as z from "zod";
import { many, one } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** What the compiler was given. The id is short and stable: `prompt`, `spec`, `constitution` … */
export const source = many(
  "host/source",
  z.strictObject({
    kind: z.enum(["prompt", "spec", "constitution", "brief", "measurements", "repository", "plan"]),
    /** Path as the user gave it, relative to where the compiler was run; absent for a prompt. */
    path: z.string().optional(),
    /** Hexadecimal hash of the text. */
    sha256: z.string().length(64),
    /** UTF-16 code units. */
    length: z.int().min(0),
  }),
  { summary: "what the compiler was given" },
);

/** The text of each source, under the source's id. */
export const text = many("host/text", z.strictObject({ text: z.string() }), {
  summary: "the text of each source",
  kept: false,
});

/** A fact read from the repository that the specification belongs to. */
export const fact = many(
  "host/fact",
  z.strictObject({
    kind: z.enum(["dependency", "runtime", "service", "folder", "table", "operation", "pipeline"]),
    name: label,
    version: z.string().optional(),
    path: z.string(),
    line: z.int().min(1).optional(),
  }),
  { summary: "facts of the existing repository" },
);

/** The date that the plan is as of; absent unless the user gives it, so that plans do not age by themselves. */
export const asOf = one("host/as-of", z.strictObject({ date: z.iso.date() }), {
  summary: "the date that the plan is made for",
});

/** Names given by earlier runs that are kept, for example numbers of decision records. */
export const name = many(
  "host/name",
  z.strictObject({ key: identifier, value: z.string().min(1).max(200) }),
  { summary: "names kept from the last run", kept: false },
);

/** Something measured, with where and when. */
export const measurement = many(
  "host/measurement",
  z.strictObject({
    about: label,
    value: z.number(),
    unit: label,
    date: z.iso.date(),
    place: prose,
  }),
  { summary: "what was measured" },
);
