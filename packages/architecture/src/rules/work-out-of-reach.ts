import { byRef, isClient, optional } from "@planc/core";
import { architecture, brief, data, decision } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { isTelling } from "../model/place-of-action.ts";
import { archivesInFiles } from "../model/retentions.ts";
import { changing, reachOf } from "./reach.ts";

/** What a component does, it does on what a connection leads it to: in duties, in flows, and when rows are archived. */
export const workOutOfReach = rule("work-out-of-reach", {
  reads: {
    components: architecture.component,
    connections: optional(architecture.connection),
    duties: optional(architecture.duty),
    flows: optional(architecture.flow),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    retentions: optional(data.retention),
    tables: optional(data.table),
    entities: optional(data.entity),
    choices: optional(decision.choice),
  },
  check: ({ components, connections, duties, flows, report, ...plan }) => {
    const reach = reachOf(components, connections);
    const action = byRef(plan.actions);
    const concept = byRef(plan.concepts);
    const nameOf = (ref: string) => concept.get(ref)?.data.name ?? ref;
    for (const { ref, data: duty } of duties) {
      const done = action.get(duty.action)?.data;
      if (!done || !duty.component || !changing.includes(done.effect)) continue;
      if (isTelling({ verb: done.verb, automatic: duty.setOffBy })) continue;
      if (!reach.isKept(done.concept)) continue;
      if (reach.toKeepers(reach.programOf(duty.component), done.concept).length > 0) continue;
      const component = reach.nameOf(duty.component);
      const work = { component, work: duty.name, target: `what keeps ${nameOf(done.concept)}` };
      report("work-out-of-reach", work, { ref });
    }
    for (const { ref, data: flow } of flows) {
      const missing = flow.steps.find(
        ({ from, to }) => !reach.areConnected(reach.programOf(from), reach.programOf(to)),
      );
      if (!missing) continue;
      const { from, to, message } = missing;
      const work = { component: reach.nameOf(from), work: message, target: reach.nameOf(to) };
      report("work-out-of-reach", work, { ref });
    }
    if (!archivesInFiles(plan)) return;
    const files = new Set<string>(
      components.flatMap(({ ref, data: { kind } }) => (kind === "object-store" ? [ref] : [])),
    );
    const inHands = new Set<string>(
      components.flatMap(({ ref, data: { kind } }) => (isClient(kind) ? [ref] : [])),
    );
    const table = byRef(plan.tables);
    const entity = byRef(plan.entities);
    for (const { ref, data: retention } of plan.retentions) {
      if (retention.afterwards !== "archive") continue;
      const kept = table.get(retention.table)?.data;
      const about = kept?.entity && entity.get(kept.entity)?.data.concept;
      if (!kept || !about) continue;
      const isReached = connections.some(
        ({ data: { from, to, carries } }) =>
          files.has(to) &&
          !inHands.has(from) &&
          carries.includes(about) &&
          reach.toKeepers(reach.programOf(from), about).some((each) => !files.has(each.data.to)),
      );
      if (isReached) continue;
      const component = kept.owner ? reach.nameOf(kept.owner) : "Nothing";
      const work = { component, work: `archive ${kept.name}`, target: "a store of files" };
      report("work-out-of-reach", work, { ref });
    }
  },
});
