import * as z from "zod";
import { lowerWords, slotName } from "../grammar.ts";
import type { Plugin, RawContext } from "../part.ts";
import type { SlotId } from "../ref.ts";
import { threw } from "./invoke.ts";
import { describeIssues } from "./issues.ts";

const words = z.string().regex(lowerWords, "is not lower-case-words");
const slotId = z.custom<SlotId>(
  (value) => typeof value === "string" && slotName.test(value),
  "is not owner/noun",
);
// zod knows the schemas of its other copies by their traits, so this is no question of identity.
const parser = z.custom<z.ZodType>(
  (value) => value instanceof z.core.$ZodType && "safeParse" in value,
  "is not a zod 4 schema",
);
const run = z.custom<(context: RawContext) => unknown>(
  (value) => typeof value === "function",
  "is not a function",
);
const text = z.string().min(1);

const slot = z.object({
  id: slotId,
  cardinality: z.enum(["one", "many", "facet"]),
  revision: z.int().min(1),
  summary: z.string(),
  schema: parser,
  on: z.array(slotId),
  kept: z.boolean(),
  deprecated: z.object({ since: text, use: text }).exactOptional(),
});
const reads = z.record(z.string(), z.union([slot, z.object({ optional: slot })]));
const artifact = z.object({ kind: z.literal("artifact"), name: words, reads, run });
const part = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("step"),
    name: words,
    reads,
    writes: z.record(z.string(), slot),
    run,
  }),
  z.object({ kind: z.literal("rule"), name: words, reads, run }),
  z.object({ kind: z.literal("section"), name: words, reads, document: text, title: text, run }),
  artifact,
  z.object({
    kind: z.literal("probe"),
    name: words,
    reads,
    run,
    tool: text,
    when: z.enum(["compile", "verify"]),
    of: z.record(z.string(), artifact),
  }),
]);
const shape = z.object({
  api: z.literal(1, "is made for another version of the engine"),
  name: text,
  version: text,
  area: words,
  summary: z.string(),
  options: parser,
  originsIn: text.exactOptional(),
  locksIn: text.exactOptional(),
  slots: z.array(slot),
  findings: z.record(
    words,
    z.object({
      severity: z.enum(["error", "warning", "info"]),
      message: text,
      cause: text,
      fix: text,
    }),
  ),
  derivations: z.record(words, text),
  parts: z.array(part),
});

const reservedNames = new Set(["options", "report", "signal", "files", "findings", "servers"]);
const reservedAreas = new Set(["core", "host"]);
/** Plugins are frozen data, so one look at each is enough. */
const read = new WeakMap<object, Plugin>();

const unnamed = "An entry without a name";

export type ReadPlugin =
  | { readonly plugin: Plugin }
  | { readonly plugin?: never; readonly name: string; readonly reason: string };

/**
 * A copy of the plugin that was looked at in full, or what keeps the value from being one. Never throws,
 * whatever the value does when it is looked at.
 */
export function readPlugin(value: unknown): ReadPlugin {
  try {
    return lookAt(value);
  } catch (error) {
    return { name: unnamed, reason: threw(error).reason };
  }
}

function lookAt(value: unknown): ReadPlugin {
  if (typeof value !== "object" || value === null) {
    return { name: unnamed, reason: "it is nothing" };
  }
  const known = read.get(value);
  if (known) return { plugin: known };
  const name = "name" in value && typeof value.name === "string" ? value.name : unnamed;
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { name, reason: describeIssues(parsed.error) };
  const reason = contradictionIn(parsed.data);
  if (reason) return { name, reason };
  const plugin = Object.freeze(parsed.data);
  if (Object.isFrozen(value)) read.set(value, plugin);
  return { plugin };
}

function contradictionIn(plugin: Plugin): string | undefined {
  if (reservedAreas.has(plugin.area)) return `the area ${plugin.area} belongs to the engine`;
  const seen = new Set<string>();
  for (const { kind, name } of plugin.parts) {
    if (seen.has(`${kind} ${name}`)) return `it has two ${kind}s named ${name}`;
    seen.add(`${kind} ${name}`);
  }
  for (const each of plugin.parts) {
    const taken = Object.keys(each.reads).find((name) => reservedNames.has(name));
    if (taken) return `${each.kind} ${each.name} reads under the name ${taken}, which is taken`;
    const given =
      each.kind === "step" && Object.values(each.writes).find(({ id }) => id.startsWith("host/"));
    if (given) return `step ${each.name} writes ${given.id}, which only the host gives`;
    if (each.kind !== "probe") continue;
    const stranger = Object.values(each.of).find(({ name }) => !seen.has(`artifact ${name}`));
    if (stranger) return `probe ${each.name} is of ${stranger.name}, no artifact of the plugin`;
  }
  return undefined;
}
