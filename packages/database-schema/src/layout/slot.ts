import { anyRef, facet, ref } from "@planc/core";
import { data, shapes } from "@planc/core/ir";
import * as z from "zod";

const { identifier, prose } = shapes;

/** How the table of an entity is laid out: decided once, before its columns and keys. */
export const layout = facet(
  "database/layout",
  [data.entity],
  z.strictObject({
    table: identifier,
    store: ref("data/store"),
    /** The component that alone writes it. */
    owner: ref("architecture/component").optional(),
    /** How long rows are kept, where the input says so. */
    keep: z
      .strictObject({
        /** In days. */
        days: z.int().min(1),
        afterwards: z.enum(["delete", "archive", "anonymise"]),
        because: prose,
        from: z.array(anyRef()).min(1),
      })
      .optional(),
    /** Why it is split by time, where it is. */
    partition: z
      .strictObject({
        /** Name of the column. */
        by: identifier,
        /** A month where nothing else is said. */
        grain: z.literal("week").optional(),
        because: prose,
        from: z.array(anyRef()).min(1),
      })
      .optional(),
  }),
  { summary: "how the table of an entity is laid out", kept: false },
);
