import type { NodeView, PlanNode } from "../node.ts";
import type { Board, SlotState } from "./board.ts";
import type { Log } from "./log.ts";
import type { PartEntry, ReadEntry } from "./setup.ts";

type Value = NodeView | PlanNode | readonly NodeView[] | undefined;
export type Inputs = Readonly<Record<string, Value>>;
export type Gathered =
  | { readonly state: "ready"; readonly inputs: Inputs }
  /** A node that it needs is absent, so the part has nothing to say. */
  | { readonly state: "not-applicable" }
  | { readonly state: "blocked" };

type Read =
  | { readonly state: "present"; readonly value: Value }
  | { readonly state: "absent" }
  | { readonly state: "blocked"; readonly cause: string };

/** Collects what a part reads, without reasons for steps, with them for all others. */
export function gather(part: PartEntry, board: Board, log: Log): Gathered {
  const inputs: Record<string, Value> = {};
  let blocked: { slot: string; cause: string } | undefined;
  let absent = false;
  const incomplete: SlotState[] = [];
  for (const read of part.reads) {
    const state = board.slots.get(read.slot.id);
    const found = lookUp(read, state, board, part.part.kind === "step");
    if (found.state === "present") inputs[read.name] = found.value;
    else if (found.state === "absent") absent = true;
    else if (!blocked || read.slot.id < blocked.slot) {
      blocked = { slot: read.slot.id, cause: found.cause };
    }
    if (state && state.entry.slot.cardinality !== "one" && state.lost.length > 0) {
      incomplete.push(state);
    }
  }
  if (absent) return { state: "not-applicable" };
  if (blocked) {
    board.blame.set(part, blocked.cause);
    log.report("step-skipped", { part: part.label, ...blocked });
    return { state: "blocked" };
  }
  for (const state of incomplete) tellPartial(state, log);
  return { state: "ready", inputs };
}

function lookUp(
  { optional }: ReadEntry,
  state: SlotState | undefined,
  board: Board,
  forStep: boolean,
): Read {
  const single = state?.entry.slot.cardinality === "one";
  const nodes = (forStep ? state?.views : state?.nodes) ?? none;
  if (single && nodes.length > 0) return { state: "present", value: nodes[0] };
  if (!optional && state && isLost(state)) {
    const writer = state.lost[0];
    const cause = (writer && board.blame.get(writer)) ?? writer?.label ?? "a conflict";
    return { state: "blocked", cause };
  }
  if (!single) return { state: "present", value: nodes };
  return optional ? { state: "present", value: undefined } : { state: "absent" };
}

const none: readonly never[] = Object.freeze([]);

/** Nothing can be said about the slot, because none of its writers succeeded. */
function isLost({ entry, lost }: SlotState): boolean {
  if (lost.length === 0) return false;
  if (entry.slot.cardinality === "one") return true;
  return !entry.given && lost.length === entry.writers.length;
}

function tellPartial(state: SlotState, log: Log): void {
  if (state.partialTold) return;
  state.partialTold = true;
  log.report("partial-slot", {
    slot: state.entry.slot.id,
    writers: state.lost.map((step) => step.label).join(", "),
  });
}
