import * as z from "zod";
import { type Capability, capabilities } from "../catalog/capabilities.ts";
import { type CriterionId, criteria } from "../catalog/criteria.ts";
import { conditionIds } from "../facts/condition.ts";
import { blipSchema } from "../radar/blip.ts";
import { short } from "../text/words.ts";
import { checkOptions } from "./check-options.ts";
import { ownEntrySchema } from "./own-entry.ts";

const line = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, " ").trim())
  .min(1)
  .max(200);
const key = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "is no key: lower-case words joined by hyphens");
/** On one line, as records tell of it within a sentence. */
const prose = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, " ").trim())
  .min(1)
  .max(1000);

/** A layer, or several that set parts of one setting: their names together may be longer than one may. */
const layers = z
  .string()
  .overwrite((text) => short(text.replace(/\s+/g, " ").trim(), 200))
  .min(1);

const named = z
  .string()
  .overwrite((text) => text.replace(/\s+/g, " ").trim())
  .min(1, "is no name: it is empty")
  .max(200);

/** How many of a kind an organisation may set, so that time and memory stay bounded. */
const most = 1000;
const few = <S extends z.ZodType>(values: S, keys: z.ZodString = named) =>
  z
    .record(keys, values)
    .refine((all) => Object.keys(all).length <= most, `more than ${most} of them`)
    .default({});

export const statuses = ["preferred", "approved", "hold", "forbidden"] as const;

const technologyPolicy = z.strictObject({
  status: z.enum(statuses),
  /** Stands in records where the policy decides something. */
  reason: prose,
  /** Who answers for it. */
  owner: line.optional(),
  /** Where it is written down. */
  source: line.optional(),
  /**
   * Needs that it is about. Where absent: what is preferred or approved is so for what its name means
   * first, what is on hold or forbidden is so for everything.
   */
  for: z.array(line).min(1).max(20).optional(),
});

const ownSlot = z.strictObject({
  title: line,
  purpose: line.optional(),
  /** Any of these conditions of the brief, or always. */
  when: z.union([
    z.literal("always"),
    z.array(z.enum(conditionIds)).min(1).max(conditionIds.length),
  ]),
  compares: z
    .array(z.enum(Object.keys(capabilities) as Capability[]))
    .max(10)
    .optional(),
});

const weight = z
  .strictObject({
    points: z.number().min(0).max(100).optional(),
    factor: z.number().min(0).max(100).optional(),
    reason: prose,
  })
  .refine(
    ({ points, factor }) => (points === undefined) !== (factor === undefined),
    "Say either points or a factor",
  );

/** None without who answers for it, why, and when it ends. */
const waiver = z.strictObject({
  technology: line,
  owner: line,
  reason: prose,
  until: z.iso.date("Is no date: write it as 2027-01-31"),
});

const radar = z.strictObject(
  {
    /** Where it was read from, for messages. */
    file: line.optional(),
    blips: z.array(blipSchema).max(2000).readonly(),
    /** What rings mean, by name in lower case, over the usual meaning. */
    rings: z.record(line, z.enum([...statuses, "none"])).optional(),
  },
  {
    error: ({ input }) =>
      typeof input === "string"
        ? "Names a file that nobody has read: give its points as blips"
        : undefined,
  },
);

export const stackOptions = z
  .strictObject({
    staleAfterDays: z
      .int()
      .min(1)
      .default(365)
      .describe(
        "Age in days from which facts of the catalogue are reported as old, counted to the as-of date.",
      ),
    technologies: few(technologyPolicy).describe(
      "By name: preferred, approved, on hold or forbidden, with the reason, owner and source.",
    ),
    entries: few(ownEntrySchema, key).describe(
      "By key: technologies of the organisation, in the form of the catalogue's entries.",
    ),
    slots: few(ownSlot, key).describe(
      "By key: needs of the organisation that products have always or under conditions.",
    ),
    weights: z
      .partialRecord(z.enum(Object.keys(criteria) as CriterionId[]), weight)
      .default({})
      .describe("By criterion: points in place of those that follow from the brief, or a factor."),
    waivers: few(waiver).describe(
      "By a name of one's own: leave to use what a policy refuses, with reason, owner and last day.",
    ),
    radar: radar
      .default({ blips: [] })
      .describe("A technology radar, whose rings say what is preferred, approved or on hold."),
    turns: z
      .boolean()
      .default(true)
      .describe(
        "Whether decisions say what would turn them; searching for that takes longer than deciding.",
      ),
    origins: z
      .record(line, z.union([layers, z.record(line, layers)]))
      .default({})
      .describe("The layer that each setting stands in; the configuration fills it in."),
    locks: z
      .record(line, z.union([layers, z.record(line, layers)]))
      .default({})
      .describe("The layer that locks a setting; the configuration fills it in."),
  })
  .superRefine(checkOptions);

export type StackOptions = z.output<typeof stackOptions>;
/** Options as one writes them. */
export type StackInput = z.input<typeof stackOptions>;
export type Status = (typeof statuses)[number];
