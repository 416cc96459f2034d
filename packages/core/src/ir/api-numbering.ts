import * as z from "zod";
import { many } from "../slot.ts";
import { identifier, prose } from "./shapes.ts";

const numbered = z.strictObject({
  name: identifier,
  /** What the bytes under the number are read as; an enumeration's values have none. */
  type: prose.optional(),
  /** 19000 to 19999 are Protocol Buffers' own. */
  number: z.union([z.int().min(1).max(18_999), z.int().min(20_000).max(536_870_911)]),
});

/** The numbers that a message or enumeration of Protocol Buffers goes by on the wire, from plan to plan. */
export const numbering = many(
  "api/numbering",
  z.strictObject({
    kind: z.enum(["message", "enum"]),
    name: identifier,
    numbers: z.array(numbered),
    /** What earlier plans had, whose numbers nothing else may get. */
    retired: z.array(numbered),
  }),
  { summary: "field numbers of messages" },
);
