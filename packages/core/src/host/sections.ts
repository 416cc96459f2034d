import type { PlanNode } from "../node.ts";
import { join } from "../slug.ts";
import { type Board, closeSlot, planNode } from "./board.ts";
import { parseDraft } from "./drafts.ts";
import { sectionSlot } from "./graph.ts";
import type { Log } from "./log.ts";
import type { Made } from "./parts.ts";
import { isPlainObject, outputBudget } from "./plain-data.ts";
import type { EntriesOf } from "./setup.ts";

type SectionEntry = EntriesOf<"section">[number];

/** Parses what a section part returned; nothing where it has nothing to say. */
export function readSection(entry: SectionEntry, value: unknown): PlanNode | undefined {
  if (value === undefined) return undefined;
  if (!isPlainObject(value) || !Array.isArray(value.blocks)) {
    throw new Error("something other than { blocks }");
  }
  const { blocks } = value;
  if (blocks.length === 0) return undefined;
  const { document, title, name } = entry.part;
  const draft = parseDraft(
    sectionSlot,
    {
      slot: sectionSlot.id,
      id: join(entry.plugin.area, name),
      data: { document, key: entry.id, title, blocks },
      why: { kind: "assumed", by: "core/section", reason: "rendered from the plan", from: [] },
    },
    "blocks",
    undefined,
    outputBudget(),
  );
  if (draft.why.kind === "carried") throw new Error("a carried reason");
  return planNode(draft, draft.why, entry.id);
}

/** Makes the rendered sections readable for artifacts. */
export function publishSections(
  made: ReadonlyMap<SectionEntry, Made<PlanNode | undefined>>,
  board: Board,
  log: Log,
): void {
  const state = board.slots.get(sectionSlot.id);
  if (!state) return;
  for (const result of made.values()) {
    if (result.ended === "made" && result.value) state.arrived.push(result.value);
  }
  closeSlot(board, state, log);
}
