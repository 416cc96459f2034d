import * as z from "zod";
import { many } from "../slot.ts";
import { label, prose } from "./shapes.ts";

/** What became different in the interface since an earlier plan; those of plans before it are kept. */
export const change = many(
  "api/change",
  z.strictObject({
    /** Counted from 1: which of the changed interfaces it came with. */
    edition: z.int().min(1).max(9999),
    /** For programs written for the interface before: they break, go on, or it depends on how they are written. */
    effect: z.enum(["breaking", "unclear", "compatible"]),
    kind: z.enum([
      "operation-added",
      "operation-removed",
      "operation-renamed",
      "path-changed",
      "parameter-added",
      "parameter-removed",
      "parameter-required",
      "parameter-changed",
      "property-added",
      "property-removed",
      "property-required",
      "property-optional",
      "type-changed",
      "values-widened",
      "values-narrowed",
      "limit-tightened",
      "limit-loosened",
      "limit-changed",
      "default-changed",
      "error-added",
      "error-removed",
      "access-tightened",
      "access-loosened",
      "answer-changed",
      "paging-changed",
      "idempotency-changed",
    ]),
    /** `GET /v1/tasks`, or the name of a body. */
    subject: z.string().min(1).max(500),
    /** The property, parameter or status. */
    part: label.optional(),
    direction: z.enum(["request", "response", "both"]).optional(),
    from: z.string().max(4000).optional(),
    to: z.string().max(4000).optional(),
    /** What a client sees, or has to do. */
    because: prose,
    /** Major version of the paths before and after it. */
    versions: z.strictObject({ from: label, to: label }),
  }),
  { summary: "what became different in the interface" },
);
