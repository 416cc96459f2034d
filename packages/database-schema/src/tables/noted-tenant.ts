import type { ViewOf } from "@planc/core";
import type { data, decision } from "@planc/core/ir";
import { machineryOf } from "../catalog/machinery.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { derived } from "../kit.ts";
import { dialectOf } from "../layout/store-of.ts";
import { fit, snake } from "../naming/identifier.ts";
import type { Laid, Model } from "./model.ts";
import type { ColumnPlan, TablePlan } from "./plan.ts";

/** Of what the rows of such a table are, and why they note whose it is. */
const noting: Readonly<Record<string, string>> = {
  audit_entries: "An audit is asked for by it; an entry outlives it.",
  idempotency_keys: "An answer holds rows of it alone.",
  jobs: "The worker sets it before it reads or writes.",
  outbox_events: "Who handles the event sets it before it reads or writes.",
  outbox_jobs: "The worker sets it before it reads or writes.",
  outgoing_calls: "The worker sets it before it reads or writes.",
};

/** What has a row per tenant; nothing where another table or system keeps them, or their key is no UUID. */
export function rootOf({ identity, laid }: Pick<Model, "identity" | "laid">): Laid | undefined {
  const tenancy = identity?.data.tenancy;
  const root = [...laid.values()].find(
    ({ entity }) => tenancy !== undefined && entity.data.concept === tenancy,
  );
  const key = root?.fields.find(({ data: { name } }) => name === systemFieldNames.id);
  return root?.existing || key?.data.type !== "uuid" ? undefined : root;
}

/** The database notes down for which tenant a transaction is, where that is set for its policies. */
export function noted(
  store: ViewOf<typeof data.store> | undefined,
  choices: readonly ViewOf<typeof decision.choice>[],
): Pick<ColumnPlan["data"], "default"> {
  const isSet = choices.some(({ data: { technology } }) => technology === "row-level-security");
  return isSet && store && dialectOf(store) === "postgresql"
    ? { default: { kind: "call", call: "tenant" } }
    : {};
}

/**
 * Tables that no entity stands behind, with the tenant that each row is of: workers take the rows of all, and have to
 * know for whom they work. The database notes it down where a transaction says for whom it is.
 */
export function notingTenants(
  plans: readonly TablePlan[],
  { identity, laid, storeOf }: Pick<Model, "identity" | "laid" | "storeOf">,
  choices: readonly ViewOf<typeof decision.choice>[],
): readonly TablePlan[] {
  const root = rootOf({ identity, laid });
  if (!identity || !root) return plans;
  const name = fit(snake(root.entity.id), "id");
  return plans.map((plan) => {
    const reason = noting[machineryOf(plan.data.name)?.table ?? ""];
    const isNew = plan.columns.every(({ data }) => data.name !== name);
    if (!reason || plan.data.store !== root.layout.store || !isNew) return plan;
    const told = noted(storeOf(plan.data.store), choices);
    const column: ColumnPlan = {
      data: {
        name,
        type: "uuid",
        logical: "uuid",
        nullable: true,
        generated: true,
        ...told,
        comment: `Id of the ${root.entity.data.name.toLowerCase()}${told.default ? " that the transaction is for" : ""}, without a foreign key. ${reason}`,
      },
      why: derived("tenant-noted", [identity.ref, root.entity.ref]),
    };
    return { ...plan, columns: [...plan.columns, column] };
  });
}
