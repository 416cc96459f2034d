import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, figure, label, prose } from "./shapes.ts";

/** What of a concept works without a connection. */
export const offline = many(
  "client/offline",
  z.strictObject({
    surface: ref("client/surface"),
    concept: ref("brief/concept"),
    /** Which of it is on the device: all, the last so many, what was opened. */
    held: prose,
    /** How much that is on one device. */
    size: figure.optional(),
    readable: z.boolean(),
    /** Operations that wait in the queue until there is a connection. */
    writes: z.array(ref("api/operation")),
    /** Operations that are refused without one, and why. */
    refused: z.array(z.strictObject({ operation: ref("api/operation"), because: prose })),
    conflict: z.enum(["last-write", "merge", "ask", "server-wins", "none"]),
    because: prose,
    /** Two devices that change the same, and what is there in the end. */
    example: z
      .strictObject({
        before: prose,
        one: prose,
        other: prose,
        after: prose,
      })
      .optional(),
  }),
  { summary: "what works offline" },
);

/** How what is on the device and what the server keeps come together again. */
export const sync = many(
  "client/sync",
  z.strictObject({
    surface: ref("client/surface"),
    /** What sets it off. */
    sets: z.array(prose).min(1),
    queue: z.strictObject({
      /** In which order changes are sent. */
      order: prose,
      /** By which a repeat is known. */
      key: prose,
      attempts: prose,
      /** What becomes of what is refused for good. */
      refused: prose,
      most: figure.optional(),
    }),
    pull: z.strictObject({
      cursor: prose,
      deleted: prose,
      /** How long what was deleted is told of; a device that was away longer starts anew. */
      horizon: z.strictObject({ ...amount.shape, because: prose }).optional(),
      first: prose,
      partly: prose,
    }),
    /** How what lies on the device is kept from others. */
    atRest: prose,
    /** What becomes of it at sign-out. */
    signOut: prose,
    tests: z.array(z.strictObject({ name: label, given: prose, expects: prose })),
  }),
  { summary: "synchronisation" },
);
