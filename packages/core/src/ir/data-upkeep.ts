import * as z from "zod";
import { anyRef } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, prose } from "./shapes.ts";

/** Late: how data is run, each decided from a number or a statement. */
export const upkeep = many(
  "data/upkeep",
  z.strictObject({
    topic: z.enum(["partitioning", "retention", "archiving", "replicas", "pooling", "backup"]),
    /** The store or the table that it is about. */
    of: anyRef(),
    decision: prose,
    /** It is done from the first release on. */
    now: z.boolean(),
    /** The number that decides, as planned. */
    figure: figure.optional(),
    /** The number from which it is decided anew, or until which it holds. */
    until: figure.optional(),
    /** Of a backup: how it is made, for how long it is kept, what of the last changes it can lose, and in which time it is back. */
    means: prose.optional(),
    kept: figure.optional(),
    recoveryPoint: figure.optional(),
    recoveryTime: figure.optional(),
    because: prose,
  }),
  { summary: "how data is kept, copied, saved and split, and from which number on" },
);
