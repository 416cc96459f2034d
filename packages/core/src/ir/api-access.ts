import * as z from "zod";
import { ref } from "../ref.ts";
import { identifier, label, logicalType, prose } from "./shapes.ts";

/** A value that comes with a request beside its body. */
export const parameter = z.strictObject({
  name: identifier,
  in: z.enum(["path", "query", "header"]),
  type: logicalType,
  required: z.boolean(),
  description: prose,
  values: z.array(label).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.int().min(1).optional(),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  /** The field that a query parameter filters or sorts by. */
  field: ref("data/field").optional(),
  /** A part of what the field has is given. */
  part: z.literal(true).optional(),
});

/** Whom an operation is open to: everybody, with the reason, or those who hold a policy. */
export const access = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("public"),
    because: prose,
    /** The cookie by which who has not signed in comes back to a thing: set when it is made, shown afterwards. */
    guest: z.enum(["set", "shown"]).optional(),
    /** Who is signed in all the same is known: they are shown more, or what they make is theirs. */
    signedIn: z.literal("optional").optional(),
    /** What decides which of it a guest, and who is signed in, may reach. */
    policies: z.array(ref("security/policy")).min(1).optional(),
  }),
  z.strictObject({
    kind: z.literal("authenticated"),
    roles: z.array(ref("brief/actor")),
    policies: z.array(ref("security/policy")),
    /** Parts of the body that fewer may give than may call it, by role with what has to hold. */
    parts: z
      .array(
        z.strictObject({
          names: z.array(identifier).min(1),
          role: ref("brief/actor"),
          when: prose,
        }),
      )
      .min(1)
      .optional(),
  }),
]);
