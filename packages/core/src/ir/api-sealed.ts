import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { one } from "../slot.ts";
import { figure, identifier, label, prose } from "./shapes.ts";

/** What end-to-end encryption leaves to the server, and what it takes from it. */
export const sealed = one(
  "api/sealed",
  z.strictObject({
    technology: label,
    /** Keys of two devices each, or keys of a group. */
    keys: z.enum(["pairs", "groups"]),
    /** What the server keeps and cannot read. */
    contents: z.array(
      z.strictObject({
        field: ref("data/field"),
        as: z.enum(["message", "file"]),
        /** What a content of a given size comes to when it is sealed and sent as text. */
        size: figure.optional(),
      }),
    ),
    /** What the server reads, entity by entity. */
    seen: z.array(
      z.strictObject({
        entity: ref("data/entity"),
        fields: z.array(identifier).min(1),
        tells: label,
      }),
    ),
    /** Words of people that are open beside what is sealed. */
    open: z.array(z.strictObject({ field: ref("data/field"), because: prose })),
    /** What a server does elsewhere, and where it is done here. */
    moved: z.array(
      z.strictObject({ what: label, where: prose, of: z.array(anyRef()), asked: z.boolean() }),
    ),
    /** What happens to devices and groups, with the operations that it takes. */
    events: z.array(
      z.strictObject({
        when: label,
        done: prose,
        operations: z.array(ref("api/operation")),
        /** Nothing in the plan does it yet. */
        missing: z.literal(true).optional(),
      }),
    ),
  }),
  { summary: "what end-to-end encryption changes" },
);
