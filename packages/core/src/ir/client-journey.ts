import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { label, prose } from "./shapes.ts";

/** Several screens on the way to one end: a checkout, a sign-in elsewhere, a booking. */
export const journey = many(
  "client/journey",
  z.strictObject({
    name: label,
    surface: ref("client/surface"),
    kind: z.enum(["sign-in", "sign-up", "payment", "ordering", "making", "import", "setup"]),
    actors: z.array(ref("brief/actor")),
    steps: z
      .array(
        z.strictObject({
          name: label,
          screen: ref("client/screen").optional(),
          /** A page or a sheet of others: the payment page of the provider. */
          elsewhere: ref("architecture/component").optional(),
          operations: z.array(ref("api/operation")),
          /** What is kept at this point, and where. */
          keeps: prose.optional(),
          /** What lets people go on. */
          passes: prose.optional(),
        }),
      )
      .min(2),
    /** What happens when it breaks off: the window closed, the network gone, the app stopped. */
    resumes: z.array(z.strictObject({ after: label, at: prose })),
    /** What can go wrong, what people see, what they can do. */
    failures: z.array(z.strictObject({ at: label, when: prose, shows: prose })),
    /** Why it can be repeated without being done twice. */
    once: prose.optional(),
  }),
  { summary: "what takes several screens" },
);
