import * as z from "zod";
import { isConstant } from "../constant.ts";
import { nodeId } from "../grammar.ts";
import { soleId } from "../node.ts";
import type { Plugin } from "../part.ts";
import { anyRef, parseRef, type Ref, refOf, type SlotId } from "../ref.ts";
import type { Slot } from "../slot.ts";
import { type DraftWhy, whySchema } from "../why.ts";
import { describeIssues } from "./issues.ts";
import { type Budget, freezePlain, isPlainObject, outputBudget } from "./plain-data.ts";
import type { StepEntry } from "./setup.ts";

/** A draft that fits its slot: plain, frozen, its reason still as the author gave it. */
export interface ParsedDraft {
  readonly slot: SlotId;
  readonly id: string;
  readonly ref: Ref;
  readonly data: unknown;
  readonly why: DraftWhy;
}

/**
 * Parses what a step returned.
 * @throws Error with the reason, naming the node, where it does not fit what the step declares.
 */
export function parseOutput(step: StepEntry, value: unknown): readonly ParsedDraft[] {
  if (!isPlainObject(value)) throw new Error(`${describe(value)} where an object was expected`);
  const declared = new Map(step.writes.map(({ name, slot }) => [name, slot]));
  for (const name of Object.keys(value)) {
    if (!declared.has(name)) throw new Error(`it writes "${name}", which it does not declare`);
  }
  const budget = outputBudget();
  const drafts: ParsedDraft[] = [];
  for (const [name, slot] of declared) {
    const written = value[name];
    if (slot.cardinality === "one") {
      if (written === undefined) continue;
      drafts.push(parseDraft(slot, written, name, step.plugin, budget));
    } else if (Array.isArray(written)) {
      for (let i = 0; i < written.length; i++) {
        drafts.push(parseDraft(slot, written[i], `${name}.${i}`, step.plugin, budget));
      }
    } else {
      throw new Error(`"${name}" is ${describe(written)}, not a list`);
    }
  }
  return drafts;
}

interface ParsedBefore {
  readonly parsed: ParsedDraft;
  readonly slot: Slot;
  readonly plugin: Plugin | undefined;
}
const parsedBefore = new WeakMap<object, ParsedBefore>();

/** @throws Error with the reason, where the draft does not fit the slot. */
export function parseDraft(
  slot: Slot,
  draft: unknown,
  where: string,
  plugin: Plugin | undefined,
  budget: Budget,
): ParsedDraft {
  if (!isPlainObject(draft)) throw new Error(`"${where}" is ${describe(draft)}, not a node`);
  const before = parsedBefore.get(draft);
  if (before?.slot === slot && before.plugin === plugin) return before.parsed;
  const parsed = parseFresh(slot, draft, where, plugin, budget);
  if (isConstant(draft)) parsedBefore.set(draft, { parsed, slot, plugin });
  return parsed;
}

function parseFresh(
  slot: Slot,
  draft: Record<string, unknown>,
  where: string,
  plugin: Plugin | undefined,
  budget: Budget,
): ParsedDraft {
  const { slot: named, id, data, why, ...rest } = draft;
  const extra = Object.keys(rest)[0];
  if (extra !== undefined) throw new Error(`the node in "${where}" has a property "${extra}"`);
  if (named !== slot.id) {
    throw new Error(`"${where}" holds a node of ${text(named)}, not of ${slot.id}`);
  }
  const problem = whatIsWrongWithId(slot, id);
  if (problem !== undefined || typeof id !== "string") {
    throw new Error(`${slot.id}#${text(id)}: ${problem}`);
  }
  const ref = refOf(slot, id);
  const parsed = slot.schema.safeParse(data);
  if (!parsed.success) throw new Error(`${ref}: ${describeIssues(parsed.error, "data")}`);
  const reason = draftWhySchema.safeParse(why);
  if (!reason.success) throw new Error(`${ref}: ${describeIssues(reason.error, "why")}`);
  if (plugin) checkDerivation(ref, reason.data, plugin);
  try {
    return {
      slot: slot.id,
      id,
      ref,
      data: freezePlain(parsed.data, budget),
      why: freezePlain(reason.data, budget) as DraftWhy,
    };
  } catch (error) {
    throw new Error(`${ref}: ${error instanceof Error ? error.message : "is not plain data"}`);
  }
}

const draftWhySchema = z.discriminatedUnion("kind", [
  ...whySchema.options,
  z.strictObject({ kind: z.literal("carried"), from: z.array(anyRef()).min(1) }),
]);

function checkDerivation(ref: Ref, why: z.output<typeof draftWhySchema>, plugin: Plugin): void {
  if (why.kind !== "derived" && why.kind !== "assumed") return;
  const [area, derivation = ""] = why.by.split("/", 2);
  if (area !== plugin.area || !Object.hasOwn(plugin.derivations, derivation)) {
    throw new Error(`${ref}: its why names "${why.by}", no derivation that the plugin declares`);
  }
}

const longestId = 500;

function whatIsWrongWithId(slot: Slot, id: unknown): string | undefined {
  if (typeof id !== "string") return "its id is not text";
  if (id.length > longestId) return `its id has more than ${longestId} characters`;
  if (id !== id.normalize("NFC")) return "its id is not in Unicode's composed form (see slug)";
  if (slot.cardinality === "one") {
    return id === soleId(slot) ? undefined : `the id of this slot's node is "${soleId(slot)}"`;
  }
  if (slot.cardinality === "facet") {
    return parseRef(id) && !/[\s\p{Cc}]/u.test(id)
      ? undefined
      : "its id is not the address of the node that it sits on";
  }
  return nodeId.test(id) ? undefined : "its id is not made of words joined by - or . (see slug)";
}

function text(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 80) : describe(value);
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object") return `a ${typeof value}`;
  return isPlainObject(value) ? "an object" : "an instance of a class";
}
