import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, perProgram, place, primary, storeOfGroup } from "./forced-tables.ts";
import type { TablePlan } from "./plan.ts";

/** What was handed over for which device, where a program sends pushes: some of them fail and others do not. */
export function pushTables(facts: ForcedFacts): readonly TablePlan[] {
  const { connections, components } = facts;
  const find = (ref: string) => components.find((each) => each.ref === ref);
  const sending = connections.filter(
    ({ data: { from, to, purpose } }) =>
      /\bhands over (?:push )?notifications\b/.test(purpose) &&
      find(from)?.data.kind === "worker" &&
      find(to)?.data.kind === "external-system",
  );
  return perProgram(
    sending.map((each) => ({ of: each, by: find(each.data.from) })),
    facts,
  ).map((group) => {
    const { why, text, uuid, created, time, integer } = columnsFor(
      group.of,
      storeOfGroup(group, facts).data.version,
    );
    const data = place(
      group,
      facts,
      "push_deliveries",
      "What was handed over for which device: what failed for one is repeated for that one alone, and the latest due_at is where the next run begins.",
    );
    return {
      data,
      columns: [
        uuid("message_id", {
          comment: "The key under which it is handed over, the same each time.",
        }),
        uuid("device_id"),
        time("due_at", { comment: "The minute for which it is meant." }),
        created(),
        integer("attempts", { default: { kind: "value", value: 0 }, minimum: 0 }),
        time("sent_at", { nullable: true, comment: "Empty until the other side has taken it." }),
        text("last_error", 500, { nullable: true }),
      ],
      keys: [primary(data.name, ["message_id", "device_id"], group.of)],
      why,
    };
  });
}
