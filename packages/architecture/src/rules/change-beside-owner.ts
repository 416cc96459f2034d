import { byRef, optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { isTelling } from "../model/place-of-action.ts";
import { changing, reachOf } from "./reach.ts";

/** Who alone writes a thing is its owner; what else changes it is named by its connection, and granted that. */
export const changeBesideOwner = rule("change-beside-owner", {
  reads: {
    duties: architecture.duty,
    components: architecture.component,
    connections: optional(architecture.connection),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
  },
  check: ({ duties, components, connections, actions, concepts, report }) => {
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
  },
});
