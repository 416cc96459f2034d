import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many, one } from "../slot.ts";
import { amount, figure, identifier, label, prose } from "./shapes.ts";

/** What a provider takes for one unit, without free amounts, discounts for volume or taxes. */
export const price = many(
  "cost/price",
  z.strictObject({
    /** Key of the service in the catalogue: `aws-lambda`. */
    technology: identifier,
    /** `AWS Lambda`. */
    service: label,
    /** What is counted: `requests`, `memory-time`. */
    kind: identifier,
    /** What the price is of: `a million requests`. */
    of: label,
    price: amount,
    /** As the provider calls it; nothing where it is one price everywhere. */
    region: label.optional(),
    /** Day on which it was read. */
    read: z.iso.date(),
    /** The provider's price list, or whose setting it is. */
    source: label,
    /** Read on the list itself or from it by machine; as others repeat it; or of one size for those beside it. */
    confidence: z.enum(["high", "medium", "low"]).optional(),
  }),
  { summary: "prices of a unit" },
);

/** What a function that is paid by the call takes. */
export const call = many(
  "cost/call",
  z.strictObject({
    component: ref("architecture/component"),
    /** How long a call is paid for. */
    duration: figure,
    /** Of a million calls. */
    million: figure,
    /** At the average of the planned load; nothing where no share of it is known. */
    monthly: figure.optional(),
  }),
  { summary: "cost of a call" },
);

/** From which load on a program that always runs costs less than calls. */
export const breakEven = many(
  "cost/break-even",
  z.strictObject({
    /** A function, or the product where one program does the work of all. */
    of: anyRef(),
    /** Key of what would run the program. */
    technology: identifier,
    /** `AWS Fargate`. */
    service: label,
    /** Of one instance. */
    container: figure,
    /** Requests a second on average at which both cost the same. */
    rate: figure,
    /** What one instance serves on average, so that its peaks fit; beyond, each further one costs as much again. */
    serves: figure,
    /** Which one costs less at the planned load. */
    cheaper: z.enum(["functions", "containers"]),
  }),
  { summary: "load from which containers cost less than calls" },
);

export const line = many(
  "cost/line",
  z.strictObject({
    name: label,
    of: anyRef(),
    /** What is paid for; what is kept back of each payment is no cost of running, and in no total. */
    kind: z
      .enum(["programs", "stores", "messages", "network", "watching", "services", "payments"])
      .optional(),
    monthly: figure,
    /** The prices in it; a person's own for what no list has. */
    prices: z.array(ref("cost/price")),
    /** Price list, region and date that the unit price was read from. */
    price: prose,
    /** What was taken that nothing of the plan says. */
    taken: z.array(label).optional(),
  }),
  { summary: "cost per month" },
);

/** All lines together. What has no price is a finding, and stands here. */
export const total = one(
  "cost/total",
  z.strictObject({
    monthly: figure,
    perThousand: figure.optional(),
    /** A registered or an active user's part. */
    perUser: figure.optional(),
    /** The lines that are most of it, greatest first. */
    drivers: z.array(ref("cost/line")),
    /** What no price is known of: in no sum. */
    unpriced: z.array(anyRef()),
    /** The same at so many times the planned load. */
    grown: z
      .array(z.strictObject({ factor: z.number().gt(1), monthly: figure, mostly: label }))
      .optional(),
    /** What it is the cost of, and what comes on top. */
    covers: prose.optional(),
    /** What may be spent, and whether it suffices. */
    budget: z.strictObject({ figure, met: z.enum(["yes", "in-part-of-range", "no"]) }).optional(),
  }),
  { summary: "cost per month of the whole" },
);
