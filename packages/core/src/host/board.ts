import type { Draft, NodeView, PlanNode } from "../node.ts";
import type { SlotId } from "../ref.ts";
import type { Why } from "../why.ts";
import { type ParsedDraft, parseDraft } from "./drafts.ts";
import type { Graph, SlotEntry } from "./graph.ts";
import { threw } from "./invoke.ts";
import type { Log } from "./log.ts";
import { by, compareText } from "./order.ts";
import { outputBudget } from "./plain-data.ts";
import type { PartEntry, StepEntry } from "./setup.ts";

/** A slot while the plan is being made. */
export interface SlotState {
  readonly entry: SlotEntry;
  /** Writers that are still to settle. */
  pending: number;
  /** Writers that failed or were blocked. */
  readonly lost: StepEntry[];
  readonly arrived: PlanNode[];
  /** Sorted by id, once all writers have settled. */
  nodes: readonly PlanNode[];
  views: readonly NodeView[];
  /** A reader went on without the lost writers' nodes, and a finding says so. */
  partialTold: boolean;
}

/** All that is known so far. */
export interface Board {
  readonly slots: ReadonlyMap<SlotId, SlotState>;
  readonly nodes: Map<string, PlanNode>;
  /** The slots that take a step's nodes. */
  readonly outputs: ReadonlyMap<StepEntry, readonly SlotState[]>;
  /** What is to blame for a step that failed or was blocked. */
  readonly blame: Map<PartEntry, string>;
  /** Steps by their id. */
  readonly makers: ReadonlyMap<string, StepEntry>;
}

export function createBoard(graph: Graph): Board {
  const slots = new Map<SlotId, SlotState>();
  for (const [id, entry] of graph.slots) {
    slots.set(id, {
      entry,
      pending: entry.writers.length,
      lost: [],
      arrived: [],
      nodes: [],
      views: [],
      partialTold: false,
    });
  }
  const outputs = new Map<StepEntry, SlotState[]>(graph.steps.map((step) => [step, []]));
  for (const state of slots.values()) {
    for (const writer of state.entry.writers) outputs.get(writer)?.push(state);
  }
  const makers = new Map(graph.steps.map((step) => [step.id, step]));
  return { slots, nodes: new Map(), outputs, blame: new Map(), makers };
}

/** Puts the host's nodes on the board. */
export function placeInputs(board: Board, inputs: readonly Draft[], log: Log): void {
  const budget = outputBudget();
  for (const input of inputs) {
    const state = board.slots.get(input?.slot);
    if (!state) {
      const slot = String(input?.slot).slice(0, 80);
      log.report("invalid-input", { slot, reason: "no active plugin knows this slot" });
      continue;
    }
    if (!state.entry.hostBound) continue;
    try {
      const draft = parseDraft(state.entry.slot, input, "inputs", undefined, budget);
      if (draft.why.kind === "carried") throw new Error(`${draft.ref}: its why cannot be carried`);
      state.arrived.push(planNode(draft, draft.why, "host"));
    } catch (error) {
      log.report("invalid-input", { slot: state.entry.slot.id, reason: threw(error).reason });
    }
  }
}

export function planNode(draft: ParsedDraft, why: Why, maker: string): PlanNode {
  return Object.freeze({ ref: draft.ref, id: draft.id, data: draft.data, why, by: maker });
}

/** Puts a slot's nodes in order, once all its writers have settled. */
export function closeSlot(board: Board, state: SlotState, log: Log): void {
  // Whoever's name sorts first keeps an id, however the writers' order came about.
  const arrived = state.arrived.sort(
    (a, b) => compareText(a.id, b.id) || compareMakers(a.by, b.by),
  );
  const kept: PlanNode[] = [];
  for (const node of arrived) {
    const last = kept.at(-1);
    if (last?.id === node.id) {
      log.report(
        "duplicate-node",
        {
          first: labelOf(board, last.by),
          second: last.by === node.by ? "the same step again" : labelOf(board, node.by),
          node: node.ref,
        },
        { ref: node.ref },
      );
      continue;
    }
    kept.push(node);
    board.nodes.set(node.ref, node);
  }
  state.lost.sort(by((step) => step.id));
  publish(state, kept);
}

export function publish(state: SlotState, nodes: readonly PlanNode[]): void {
  state.nodes = Object.freeze(nodes);
  state.views = Object.freeze(
    nodes.map(({ ref, id, data }) => Object.freeze({ ref, id, data }) satisfies NodeView),
  );
}

function compareMakers(a: string, b: string): number {
  if (a === b) return 0;
  return a === "host" ? -1 : b === "host" ? 1 : compareText(a, b);
}

function labelOf(board: Board, maker: string): string {
  return board.makers.get(maker)?.label ?? "the host";
}
