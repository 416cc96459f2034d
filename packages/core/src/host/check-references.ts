import type { PlanNode } from "../node.ts";
import { parseRef } from "../ref.ts";
import type { Board } from "./board.ts";
import type { SlotEntry } from "./graph.ts";
import { threw } from "./invoke.ts";
import type { Log } from "./log.ts";
import { eachReference } from "./references.ts";

/** Reports each reference to a node that is not in the plan: in data, in reasons, under facets. */
export function checkReferences(board: Board, log: Log): void {
  for (const { entry, nodes } of board.slots.values()) {
    for (const node of nodes) {
      try {
        checkNode(entry, node, board, log);
      } catch (error) {
        tellUnreadable(entry, node, board, log, threw(error).reason);
      }
    }
  }
}

/** Reports each finding about a node that is not in the plan. */
export function checkFindings(board: Board, log: Log): void {
  for (const { code, ref } of [...log.findings]) {
    if (ref === undefined || board.nodes.has(ref)) continue;
    log.report("dangling-ref", { holder: `finding ${code}`, target: ref, problem: missing });
  }
}

/** The slot's schema does not let itself be read. */
function tellUnreadable(
  { slot }: SlotEntry,
  { ref, by }: PlanNode,
  board: Board,
  log: Log,
  why: string,
): void {
  const step = board.makers.get(by);
  const reason = `the references of ${ref} cannot be found (${why})`;
  if (!step) log.report("invalid-input", { slot: slot.id, reason });
  else log.report("invalid-output", { part: step.label, version: step.plugin.version, reason });
}

const missing = "which is not in the plan";

function checkNode(entry: SlotEntry, node: PlanNode, board: Board, log: Log): void {
  const dangles = (target: string, where: string, problem = missing): void => {
    log.report(
      "dangling-ref",
      { holder: `${node.ref} (${where})`, target, problem },
      { ref: node.ref },
    );
  };
  eachReference(entry.slot, node.data, (target, path) => {
    if (!board.nodes.has(target)) dangles(target, path);
  });
  for (const target of node.why.from ?? []) {
    if (!board.nodes.has(target)) dangles(target, "why.from");
  }
  if (entry.slot.cardinality !== "facet") return;
  const target = parseRef(node.id);
  if (target && !entry.slot.on.includes(target.slot)) {
    dangles(node.id, "target", `but sits on nodes of ${entry.slot.on.join(", ")} alone`);
  } else if (!board.nodes.has(node.id)) dangles(node.id, "target");
}
