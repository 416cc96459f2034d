import * as z from "zod";
import { identifier } from "./shapes.ts";

/** Where a client says that a request is a repeat. */
export const repeatKey = z.strictObject({
  name: identifier,
  in: z.enum(["header", "query"]),
  uuid: z.literal(true).optional(),
});
