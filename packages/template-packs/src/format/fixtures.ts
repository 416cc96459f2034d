import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { filePath, scalar, slug, variable } from "./words.ts";

/** An example: what a plan with this pack is compiled from, and what has to come of it. */
export const fixtureSchema = z
  .strictObject({
    name: slug,
    /** The input as text. */
    input: z.string().min(1).max(20_000).optional(),
    /** A file beside the pack that holds the input. */
    file: filePath.optional(),
    /** A file beside the pack that holds what the pack's sections say of the input. */
    expected: filePath,
    /** Values of the pack's parameters; the others keep their defaults. */
    parameters: z.record(variable, scalar).optional(),
  })
  .refine(({ input, file }) => (input === undefined) !== (file === undefined), {
    error: "needs either input, which is text, or file, which is a path",
  });

export type PackFixture = DeepReadonly<z.output<typeof fixtureSchema>>;
