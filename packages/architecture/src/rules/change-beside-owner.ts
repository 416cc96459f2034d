import { byRef, optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import type { ComponentKind } from "../catalog/component-kinds.ts";
import { rule } from "../kit.ts";
import { isTelling } from "../model/place-of-action.ts";
import { changing, reachOf } from "./reach.ts";

/** Who alone writes a thing is its owner; what else changes it is named by its connection, and granted that. */
export const changeBesideOwner = rule("change-beside-owner", {
  reads: {
    duties: optional(architecture.duty),
    flows: optional(architecture.flow),
    components: architecture.component,
    connections: optional(architecture.connection),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
  },
  check: ({ duties, flows, components, connections, actions, concepts, report }) => {
    const reach = reachOf(components, connections);
    const action = byRef(actions);
    const concept = byRef(concepts);
    for (const { ref, data } of duties) {
      const done = action.get(data.action)?.data;
      if (!done || !data.component || !changing.includes(done.effect)) continue;
      if (isTelling({ verb: done.verb, automatic: data.setOffBy })) continue;
      const owner = components.find((each) => each.data.owns.includes(done.concept));
      const program = reach.programOf(data.component);
      if (!owner || reach.programOf(owner.ref) === program) continue;
      const isNamed = reach
        .toKeepers(program, done.concept)
        .some((each) => each.data.writes?.includes(done.concept));
      if (isNamed) continue;
      report(
        "change-beside-owner",
        {
          component: reach.nameOf(data.component),
          duty: data.name,
          concept: concept.get(done.concept)?.data.name ?? done.concept,
          owner: owner.data.name,
        },
        { ref },
      );
    }
    const owning = new Set(
      components.flatMap(({ ref, data }) => (data.owns.length > 0 ? [reach.programOf(ref)] : [])),
    );
    const kinds = new Map<string, ComponentKind>(
      components.map(({ ref, data }) => [ref, data.kind]),
    );
    for (const { ref, data: flow } of flows) {
      const step = flow.steps.find(({ from, to, mode, message }) => {
        const program = reach.programOf(from);
        return (
          mode !== "reply" &&
          rowKeepers.has(kinds.get(to) ?? "person") &&
          changes.test(message) &&
          !owning.has(program) &&
          !connections.some(
            ({ data }) =>
              data.to === to && data.writes !== undefined && reach.programOf(data.from) === program,
          )
        );
      });
      if (!step) continue;
      report(
        "change-beside-owner",
        {
          component: reach.nameOf(step.from),
          duty: step.message,
          concept: `what ${reach.nameOf(step.to)} keeps`,
          owner: "its owners",
        },
        { ref },
      );
    }
  },
});

/** How steps of flows say that rows of a plan's things change. */
const changes = /^(?:insert|set|update|delete|erase|empty)\b/;

const rowKeepers: ReadonlySet<ComponentKind> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
]);
