import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, identifier, label, prose } from "./shapes.ts";

/** One kind of thing that a surface knows, and where it knows it from. */
export const state = many(
  "client/state",
  z.discriminatedUnion("kind", [
    /** A copy of what the server keeps. */
    z.strictObject({
      kind: z.literal("server"),
      name: label,
      surface: ref("client/surface"),
      /** The read that fills it. */
      operation: ref("api/operation"),
      /** By which it is found in the cache: `["tasks", projectId, filter]`. */
      key: z.array(identifier).min(1),
      screens: z.array(ref("client/screen")),
      /** For how long it is shown without asking again, and why. */
      staleness: z.strictObject({ ...amount.shape, because: prose }),
      /** Pages one after the other, as a list scrolls. */
      paged: z.literal(true).optional(),
      /** Changes that make it out of date. */
      invalidatedBy: z.array(
        z.strictObject({
          by: anyRef(),
          /** Asked anew, changed in place from the answer, or taken out. */
          how: z.enum(["refetch", "replace", "remove", "insert"]),
        }),
      ),
    }),
    /** What only this device knows. */
    z.strictObject({
      kind: z.enum(["local", "shared", "stored", "address"]),
      name: label,
      surface: ref("client/surface"),
      /** What it holds. */
      holds: prose,
      screens: z.array(ref("client/screen")),
      /** What of the library holds it: `a slice`, `a store`, `the URL`. */
      where: label,
      /** When it goes. */
      until: prose,
      because: prose,
    }),
  ]),
  { summary: "client and server state" },
);

/** A change that a surface asks for: what is shown before the answer, and what is taken back without one. */
export const mutation = many(
  "client/mutation",
  z.strictObject({
    operation: ref("api/operation"),
    surface: ref("client/surface"),
    screens: z.array(ref("client/screen")),
    /** What is shown at once, and how it is taken back; or why nothing is. */
    optimistic: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("at-once"), shows: prose, takenBack: prose }),
      z.strictObject({ kind: z.literal("after-answer"), because: prose }),
    ]),
    changes: z.array(ref("client/state")),
    /** How a repeat is known: the key that is made once for each intent. */
    repeat: prose.optional(),
    /** What people see upon each refusal of the contract that they can do something about. */
    refusals: z.array(z.strictObject({ problem: identifier, shows: prose })),
  }),
  { summary: "changes that clients ask for" },
);
