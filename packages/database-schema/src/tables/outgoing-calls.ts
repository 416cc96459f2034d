import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, perProgram, place, primary, storeOfGroup } from "./forced-tables.ts";
import { claimColumns, traceColumns } from "./job-tables.ts";
import type { TablePlan } from "./plan.ts";

/**
 * Calls to systems of others that a service makes by itself and that nobody waits for. They are written in the
 * transaction that causes them, since a program that ends after it would lose them.
 */
export function outgoingCalls(facts: ForcedFacts): readonly TablePlan[] {
  const { components, flows = [] } = facts;
  const find = (ref: string) => components.find((each) => each.ref === ref);
  const calls = flows.flatMap((flow) =>
    flow.data.steps.flatMap(({ from, to, mode }) => {
      const caller = find(from);
      const isOutside = find(to)?.data.kind === "external-system";
      return mode === "async" && isOutside && caller?.data.kind === "service"
        ? [{ of: flow, by: caller }]
        : [];
    }),
  );
  return perProgram(calls, facts).map((group) => {
    const columns = columnsFor(group.of, storeOfGroup(group, facts).data.version);
    const { id, text, uuid, created, time } = columns;
    const comment =
      "Calls to systems of others that nobody waits for, written in the transaction that causes them. The program claims the next one with FOR UPDATE SKIP LOCKED; its id is the key of the call.";
    const data = place(group, facts, "outgoing_calls", comment);
    return {
      data,
      columns: [
        id(),
        text("kind", 128, { comment: "What is to be done there." }),
        uuid("subject_id", { comment: "Id of the row that the call is about." }),
        ...claimColumns(columns),
        ...traceColumns(columns, facts),
        created(),
        time("finished_at", {
          nullable: true,
          comment: "Empty until it was done.",
        }),
      ],
      keys: [primary(data.name, ["id"], group.of)],
      why: columns.why,
    };
  });
}
