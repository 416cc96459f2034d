import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { identifier, label, prose } from "./shapes.ts";

/** A kind of problem that some operation answers with: one line of the registry. */
export const problem = many(
  "api/problem",
  z.strictObject({
    /** As errors of operations name it: `key-reused`. */
    key: identifier,
    /** The URI that identifies it: `urn:problem:key-reused`. */
    type: identifier,
    status: z.int().min(400).max(599),
    title: label,
    when: prose,
    /** Whether the same request can succeed later: never, once something else has changed, or after waiting. */
    retry: z.enum(["never", "after-change", "after-wait"]),
    /** What a client does about it. */
    client: prose,
    operations: z.array(ref("api/operation")).min(1),
  }),
  { summary: "registry of problem types" },
);
