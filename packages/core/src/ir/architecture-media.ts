import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, label, prose } from "./shapes.ts";

/** The way of the files of one field: sent, looked at, made smaller, delivered, deleted. */
export const mediaPipeline = many(
  "architecture/media-pipeline",
  z.strictObject({
    name: label,
    field: ref("data/field"),
    holds: z.array(z.enum(["picture", "video", "audio", "file"])).min(1),
    store: ref("architecture/component"),
    upload: z.strictObject({
      by: z.enum(["signed-put", "multipart", "through-program"]),
      begins: z.array(ref("api/operation")),
      ends: z.array(ref("api/operation")),
      types: z.array(label).min(1),
      most: figure,
      part: figure.optional(),
      parts: figure.optional(),
      rules: z.array(prose),
    }),
    checks: z.array(
      z.strictObject({ what: label, by: label, at: ref("architecture/component"), fails: prose }),
    ),
    forms: z.strictObject({
      by: label,
      choice: ref("decision/choice").optional(),
      at: ref("architecture/component").optional(),
      made: z.array(label),
      because: prose,
    }),
    /** From one state of the file to the next; those of the thing itself where it has any. */
    states: z.array(
      z.strictObject({ name: label, of: anyRef().optional(), until: prose, people: prose }),
    ),
    delivery: z.strictObject({
      access: z.enum(["public", "signed"]),
      by: ref("architecture/component"),
      cache: prose,
      because: prose,
    }),
    deletion: z.array(prose).min(1),
    /** Who hands what to whom, from the first request to the first look. */
    steps: z
      .array(
        z.strictObject({
          from: ref("architecture/component"),
          to: ref("architecture/component"),
          message: prose,
          mode: z.enum(["sync", "async", "reply"]),
        }),
      )
      .min(2),
    failures: z.array(
      z.strictObject({ at: ref("architecture/component"), when: prose, handling: prose }),
    ),
    /** Sealed on the device: no server reads it. */
    sealed: prose.optional(),
    stored: figure.optional(),
  }),
  { summary: "the way of uploaded files" },
);
