import { derived } from "../kit.ts";
import { fit } from "../naming/identifier.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, perProgram, place, primary, storeOfGroup } from "./forced-tables.ts";
import { claimColumns, traceColumns } from "./job-tables.ts";
import type { TablePlan } from "./plan.ts";
import { ofAccount } from "./sync-tables.ts";

/**
 * Who is told by webhook, and the calls that wait to be made: a row for each receiver, written in the transaction
 * of what happened, as what is called after a commit is lost with the program that ends in between.
 */
export function webhookTables(facts: ForcedFacts): readonly TablePlan[] {
  const registering = facts.operations.filter(
    ({ data: { path, method } }) => path === "/webhook-receivers" && method === "post",
  );
  return perProgram(
    registering.map((each) => ({
      of: each,
      by: facts.components.find(({ ref }) => ref === each.data.component),
    })),
    facts,
  ).flatMap((group) => {
    const columns = columnsFor(group.of, storeOfGroup(group, facts).data.version);
    const { id, text, uuid, json, integer, created, time, why } = columns;
    const receivers = place(
      group,
      facts,
      "webhook_receivers",
      "Whom the system calls when something happens, by who registered them.",
    );
    const deliveries = place(
      group,
      facts,
      "webhook_deliveries",
      "Calls to receivers, written in the transaction of what happened. The next one is claimed with FOR UPDATE SKIP LOCKED; its id is the webhook-id of every attempt.",
    );
    return [
      {
        data: receivers,
        columns: [
          id(),
          uuid("user_id", { comment: "Who registered it: nobody else finds it." }),
          text("url", 2000),
          json("types", { comment: "The kinds of events that it is told of." }),
          text("secret_encrypted", 500, {
            comment: "The key of the signature, encrypted: a hash could sign nothing.",
          }),
          text("former_secret_encrypted", 500, {
            nullable: true,
            comment: "Signs beside the new one while a secret is replaced.",
          }),
          text("status", 16, {
            values: ["active", "paused", "ended"],
            default: { kind: "value", value: "active" },
          }),
          integer("failures_in_a_row", { minimum: 0, default: { kind: "value", value: 0 } }),
          text("last_failure", 2000, { nullable: true }),
          created(),
        ],
        keys: [
          primary(receivers.name, ["id"], group.of),
          ...ofAccount(receivers.name, group, facts),
        ],
        why,
      },
      {
        data: deliveries,
        columns: [
          id(),
          uuid("receiver_id"),
          text("type", 128),
          uuid("subject_id", { comment: "Id of the row that the event is about." }),
          ...claimColumns(columns),
          ...traceColumns(columns, facts),
          created(),
          time("finished_at", { nullable: true, comment: "Empty until it was answered with 2xx." }),
        ],
        keys: [
          primary(deliveries.name, ["id"], group.of),
          {
            name: fit(deliveries.name, "receiver_id", "fkey"),
            kind: "foreign",
            columns: ["receiver_id"],
            references: {
              table: receivers.name,
              columns: ["id"],
              onDelete: "cascade",
              because: "Nobody is left to be called.",
            },
            why: derived("foreign-key", group.of),
          },
        ],
        why,
      },
    ] satisfies readonly TablePlan[];
  });
}
