import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** A call that the system makes to those who registered for it. */
export const webhook = many(
  "api/webhook",
  z.strictObject({
    name: identifier,
    event: ref("architecture/event").optional(),
    payload: ref("api/schema").optional(),
    signature: prose,
    retry: prose,
    summary: label.optional(),
    /** The kind of event as receivers tell it by: `order.placed`. */
    type: identifier.optional(),
    /** Waits before each further attempt, in seconds. */
    waits: z.array(z.int().positive()).optional(),
    /** Seconds within which a receiver has to answer. */
    timeout: z.int().positive().optional(),
  }),
  { summary: "webhooks that the system sends" },
);
