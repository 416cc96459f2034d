import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { label, prose } from "./shapes.ts";

const said = z.strictObject({ score: z.number().min(0).max(1), note: prose });

/** Who runs a server that was chosen. The id is that of its choice. */
export const hosting = many(
  "decision/hosting",
  z.strictObject({
    choice: ref("decision/choice"),
    by: z.enum(["provider", "team"]),
    /** What the provider sells it as, or that the team runs it: `Amazon RDS for PostgreSQL`. */
    name: label,
    /** What it runs on: `AWS`, `Amazon EKS`, `hosts of the team's own`. */
    on: label,
    /** The provider it was compared at: its choice. */
    provider: ref("decision/choice").optional(),
    /** The newest line that the provider runs, where the plan takes that instead of the newest there is. */
    line: label.optional(),
    because: prose,
    /** What was weighed, where a provider offers it. */
    compared: z
      .strictObject({
        /** What the provider sells. */
        offering: label,
        provider: z.number().min(0).max(1),
        team: z.number().min(0).max(1),
        factors: z
          .array(
            z.strictObject({
              name: label,
              weight: z.number().positive(),
              provider: said,
              team: said,
            }),
          )
          .min(1),
      })
      .optional(),
    consequences: z.strictObject({
      positive: z.array(prose),
      negative: z.array(prose),
      mitigation: z.array(prose),
    }),
  }),
  { summary: "who runs the servers that were chosen" },
);
