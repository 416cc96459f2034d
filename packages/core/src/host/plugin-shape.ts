import * as z from "zod";
import type { Plugin } from "../part.ts";
import { describeIssues } from "./issues.ts";

const words = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "is not lower-case-words");
const slotId = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, "is not owner/noun");
const parser = z.custom<z.ZodType>(
  (value) => typeof value === "object" && value !== null && "_zod" in value && "safeParse" in value,
  "is not a zod 4 schema",
);
const run = z.custom((value) => typeof value === "function", "is not a function");
const text = z.string().min(1);

const slot = z.object({
  id: slotId,
  cardinality: z.enum(["one", "many", "facet"]),
  revision: z.int().min(1),
  schema: parser,
  on: z.array(slotId),
  kept: z.boolean(),
});
const reads = z.record(z.string(), z.union([slot, z.object({ optional: slot })]));
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
  z.object({ kind: z.literal("artifact"), name: words, reads, run }),
  z.object({
    kind: z.literal("probe"),
    name: words,
    reads,
    run,
    tool: text,
    when: z.enum(["compile", "verify"]),
    of: z.record(z.string(), z.object({ kind: z.literal("artifact"), name: words })),
  }),
]);
const shape = z.object({
  api: z.literal(1, "is made for another version of the engine"),
  name: text,
  version: text,
  area: words,
  summary: z.string(),
  options: parser,
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

const reservedNames = new Set(["options", "report", "signal", "files", "findings"]);
const reservedAreas = new Set(["core", "host"]);
/** Plugins are frozen data, so one look at each is enough. */
const sound = new WeakSet<object>();

export const unnamed = "An entry without a name";

/** What keeps this value from being a plugin; `undefined` where it is one. */
export function whatIsWrongWith(value: unknown): { plugin: string; reason: string } | undefined {
  if (typeof value !== "object" || value === null) {
    return { plugin: unnamed, reason: "it is nothing" };
  }
  if (sound.has(value)) return undefined;
  const plugin = "name" in value && typeof value.name === "string" ? value.name : unnamed;
  const parsed = shape.safeParse(value);
  if (!parsed.success) return { plugin, reason: describeIssues(parsed.error) };
  const reason = contradictionIn(parsed.data);
  if (reason) return { plugin, reason };
  if (Object.isFrozen(value)) sound.add(value);
  return undefined;
}

function contradictionIn(plugin: z.output<typeof shape>): string | undefined {
  if (reservedAreas.has(plugin.area)) return `the area ${plugin.area} belongs to the engine`;
  const seen = new Set<string>();
  for (const { kind, name } of plugin.parts) {
    if (seen.has(`${kind} ${name}`)) return `it has two ${kind}s named ${name}`;
    seen.add(`${kind} ${name}`);
  }
  for (const each of plugin.parts) {
    const taken = Object.keys(each.reads).find((name) => reservedNames.has(name));
    if (taken) return `${each.kind} ${each.name} reads under the name ${taken}, which is taken`;
    if (each.kind !== "probe") continue;
    const stranger = Object.values(each.of).find(({ name }) => !seen.has(`artifact ${name}`));
    if (stranger) return `probe ${each.name} is of ${stranger.name}, no artifact of the plugin`;
  }
  return undefined;
}

/** The type that the shape stands for, so that the two cannot drift apart. */
export type Shaped = Plugin extends z.input<typeof shape> ? true : never;
