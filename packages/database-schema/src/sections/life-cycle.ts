import { listed, type PlanNodeOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { codeBlock, inlineCode, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { actionsOn } from "../fields/lookups.ts";
import { movesFreely } from "../guards/moves-of.ts";
import { reachedBy } from "../guards/reached-by.ts";
import { type DrawnMove, stateDiagram } from "./state-diagram.ts";

interface LifeCycleFacts {
  readonly actions: readonly PlanNodeOf<typeof brief.action>[];
  readonly guards: readonly PlanNodeOf<typeof data.guard>[];
  /** Of the entity. */
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  /** Ids of what asks for it. */
  readonly from: (action: PlanNodeOf<typeof brief.action>) => string;
}

/** The states of an entity: which follow which, by what, and what refuses every other move. */
export function lifeCycle(
  entity: PlanNodeOf<typeof data.entity>,
  table_: string | undefined,
  { actions, guards, fields, from }: LifeCycleFacts,
): readonly RootContent[] {
  const { states, name, concept } = entity.data;
  if (states === undefined || states.length === 0) return [];
  const names = [
    ...new Set([...states.map((state) => state.name), ...states.flatMap(({ next }) => next)]),
  ];
  if (movesFreely(states)) {
    return [
      paragraph(`State transitions: ${listed(names)}, freely. First: ${states[0]?.name ?? ""}.`),
    ];
  }
  const deeds = actionsOn(actions, concept).filter(({ data: { state } }) => state !== undefined);
  const moves: DrawnMove[] = states.flatMap((state) =>
    state.next.map((to) => ({
      from: state.name,
      to,
      by: [
        ...new Set(deeds.flatMap(({ data: { state: into, verb } }) => (into === to ? verb : []))),
      ],
    })),
  );
  const guard = guards.find(
    ({ data: each }) => each.rule.kind === "moves" && `${each.table}` === table_,
  );
  const rows = states.map((state) => {
    const by = deeds.filter(({ data: { state: into } }) => into === state.name);
    const ids = [...new Set(by.map(from).filter((each) => each !== ""))].join(", ");
    return [
      state.name,
      state.next.length === 0 ? "– (final)" : state.next.join(", "),
      reachedBy(state.name, { entity: entity.data, actions: deeds, fields }).join(", ") ||
        "nothing that the text tells",
      ids || "–",
    ];
  });
  const unled = names.slice(1).filter((name) => !moves.some(({ to }) => to === name));
  const told = rows.some(([, , , ids]) => ids !== "–");
  return [
    paragraph(
      `First: ${states[0]?.name ?? ""}${unled.length > 0 ? `, or ${listed(unled)}, to which no move leads` : ""}.`,
      ...(guard
        ? [" Other moves refused: ", inlineCode(guard.data.name), "."]
        : [
            table_ === undefined
              ? " The program refuses every other move: each write has the state before it as its condition."
              : " No trigger stands behind them.",
          ]),
    ),
    codeBlock("mermaid", stateDiagram(name, names, moves)),
    table(
      ["State", "Goes to", "Reached by", ...(told ? ["From"] : [])],
      rows.map((row) => (told ? row : row.slice(0, 3))),
    ),
  ];
}
