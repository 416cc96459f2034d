import type { Finding } from "../finding.ts";
import { standardSlots } from "../ir/standard-slots.ts";
import type { PlanNode } from "../node.ts";
import { refOf, type SlotId } from "../ref.ts";
import type { Slot } from "../slot.ts";
import type { Why } from "../why.ts";
import { threw } from "./invoke.ts";
import { describeIssues } from "./issues.ts";
import { createLog } from "./log.ts";
import { by } from "./order.ts";
import { freezePlain, outputBudget } from "./plain-data.ts";
import { createPlan, type Plan, type PlanSlot } from "./plan.ts";
import { type PlanDocument, planDocumentSchema } from "./plan-document.ts";

export type ReadPlan =
  | { readonly ok: true; readonly plan: Plan; readonly document: PlanDocument }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const longest = 100_000_000;

/**
 * Reads the text of a plan.json, which may be anything. Data is checked by the schemas of the slots
 * that are known; nodes of other slots are kept as they are.
 */
export function readPlanJson(text: string, slots: readonly Slot[] = standardSlots): ReadPlan {
  try {
    const document = parse(text);
    return { ok: true, document, plan: planOf(document, slots) };
  } catch (error) {
    const log = createLog();
    log.report("plan-unreadable", { reason: threw(error).reason });
    return { ok: false, findings: log.findings };
  }
}

function parse(text: string): PlanDocument {
  if (text.length > longest) throw new Error(`it has more than ${longest} characters`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error("it is not JSON");
  }
  const plain = freezePlain(json, outputBudget());
  if (typeof plain !== "object" || plain === null || !("version" in plain)) {
    throw new Error("it names no version");
  }
  if (plain.version !== 1) {
    throw new Error(`it is of version ${String(plain.version)}, and version 1 is what can be read`);
  }
  const parsed = planDocumentSchema.safeParse(plain);
  if (!parsed.success) throw new Error(describeIssues(parsed.error));
  return parsed.data;
}

function planOf(document: PlanDocument, slots: readonly Slot[]): Plan {
  const known = new Map<string, Slot>(slots.map((slot) => [slot.id, slot]));
  const read = Object.entries(document.slots).map(([id, nodes]): PlanSlot => {
    const slot = known.get(id);
    const address = { id: id as SlotId };
    const seen = new Set<string>();
    const kept = nodes.map((node): PlanNode => {
      const ref = refOf(address, node.id);
      if (seen.has(node.id)) throw new Error(`it has two nodes ${ref}`);
      seen.add(node.id);
      const parsed = slot?.schema.safeParse(node.data);
      if (parsed && !parsed.success) {
        throw new Error(`${ref}: ${describeIssues(parsed.error, "data")}`);
      }
      const why = node.why as Why;
      return Object.freeze({ ref, id: node.id, data: node.data, why, by: makerOf(why) });
    });
    return {
      id: address.id,
      cardinality: slot?.cardinality ?? "many",
      kept: true,
      nodes: Object.freeze(kept.sort(by((node) => node.id))),
    };
  });
  return createPlan(read.sort(by((slot) => slot.id)));
}

/** plan.json names derivations, not steps. */
function makerOf(why: Why): string {
  return why.kind === "stated" ? "" : why.by;
}
