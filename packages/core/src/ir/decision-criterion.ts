import * as z from "zod";
import { anyRef } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

export const criterion = many(
  "decision/criterion",
  z.strictObject({
    name: label,
    /** 0 to 1, for needs that all of the brief bears on; all weights of a need add up to 1. */
    weight: z.number().min(0).max(1),
    because: prose,
    drivers: z.array(anyRef()),
    /** Needs for which it has another weight, as other facts of the brief bear on them. */
    apart: z
      .array(
        z.strictObject({
          /** Keys of needs; `client-language` is the client's part of one. */
          needs: z.array(identifier).min(1),
          weight: z.number().min(0).max(1),
          because: prose,
          drivers: z.array(anyRef()),
          /** What moves the weight for other needs, and has no part in these. */
          uncounted: z.array(anyRef()),
        }),
      )
      .optional(),
    /** The layer of an organisation's configuration that sets or changes it. */
    layer: label.optional(),
  }),
  { summary: "what choices are judged by, weighted" },
);
