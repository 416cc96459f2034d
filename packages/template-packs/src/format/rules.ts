import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { selectionSchema } from "./conditions.ts";
import { fieldPath, prose, slug } from "./words.ts";

/** Text that calls at least one `{field}`, so that no two findings read the same. */
const message = z
  .string()
  .max(300)
  .regex(/\{[^{}]+\}/, "names no field of the node, such as {label}");

/** Findings that the plugin of a pack makes by itself. */
const takenNames: ReadonlySet<string> = new Set([
  "template-failed",
  "link-outside",
  "rule-goes-on",
]);

/** What an organisation holds against a plan: a finding for each node that the selection finds. */
export const ruleSchema = z.strictObject({
  /** The finding's code is `pack-<name of the pack>/<name of the rule>`. */
  name: slug.refine((name) => !takenNames.has(name), "is the name of a finding of every pack"),
  /** A warning where it says nothing else. */
  severity: z.enum(["error", "warning", "info"]).optional(),
  /** The nodes that it is about. */
  of: selectionSchema,
  /** Of these only the ones to which no node of another slot points. */
  without: selectionSchema.extend({ by: fieldPath }).optional(),
  message,
  cause: prose,
  fix: prose,
});

export type PackRule = DeepReadonly<z.output<typeof ruleSchema>>;

/** What a message can call beside the fields: the name of the node as a reader knows it. */
export const labelArgument = "label";

/** The names that a message calls. */
export function argumentsOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ""))];
}
