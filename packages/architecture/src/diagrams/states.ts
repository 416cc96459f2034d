import type { DataOf, NodeView } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { label, safeId, shown } from "./text.ts";

type Concept = NodeView<"brief/concept", DataOf<typeof brief.concept>>;
type Action = NodeView<"brief/action", DataOf<typeof brief.action>>;

/** The life cycle of a concept, with the actions that move it; nothing where no move is forbidden. */
export function stateDiagram(concept: Concept, actions: readonly Action[]): string | undefined {
  const { name, states } = concept.data;
  const [first] = states ?? [];
  if (!states || !first || states.length < 2) return undefined;
  // Arrows from each to each tell nothing.
  if (states.length > 2 && states.every(({ next }) => next.length === states.length - 1))
    return undefined;
  const all = [...new Set(states.flatMap((state) => [state.name, ...state.next]))];
  const verbs = new Map<string, string[]>();
  for (const { data } of actions) {
    if (data.concept !== concept.ref || !data.state) continue;
    verbs.set(data.state, [...(verbs.get(data.state) ?? []), data.verb]);
  }
  const id = (state: string) => safeId("s", state);
  const ends = states.filter(({ next }) => next.length === 0);
  return [
    "stateDiagram-v2",
    `  accTitle: States of ${shown(name, 90)}`,
    ...all.map((state) => `  state ${label(state)} as ${id(state)}`),
    `  [*] --> ${id(first.name)}`,
    ...states.flatMap(({ name: from, next }) =>
      next.map((to) => {
        const by = verbs.get(to)?.join(" / ");
        return `  ${id(from)} --> ${id(to)}${by ? ` : ${shown(by)}` : ""}`;
      }),
    ),
    ...ends.map((state) => `  ${id(state.name)} --> [*]`),
    "",
  ].join("\n");
}
