import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, figure, identifier, label, prose } from "./shapes.ts";

export const provider = many(
  "integration/provider",
  z.strictObject({
    system: ref("brief/system"),
    component: ref("architecture/component"),
    name: label,
    purpose: prose,
    protocol: label,
    credentials: prose,
    sandbox: prose,
    exit: prose,
  }),
  { summary: "external systems as they are integrated" },
);

export const call = many(
  "integration/call",
  z.strictObject({
    provider: ref("integration/provider"),
    caller: ref("architecture/component"),
    operation: label,
    action: ref("brief/action").optional(),
    timeout: amount,
    retry: z.strictObject({ attempts: z.int().min(0), first: amount, cap: amount, when: prose }),
    idempotencyKey: identifier.optional(),
    breaker: prose,
    /** What the user sees while it is down. */
    fallback: prose,
    quota: figure.optional(),
  }),
  { summary: "calls to external systems" },
);

export const inbound = many(
  "integration/inbound",
  z.strictObject({
    provider: ref("integration/provider"),
    event: label,
    verification: prose,
    replayWindow: amount.optional(),
    dedupeBy: identifier,
    handling: prose,
  }),
  { summary: "webhooks that the system receives" },
);
