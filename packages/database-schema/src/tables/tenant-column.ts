import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { withArticle } from "../naming/identifier.ts";
import { columnNameOf } from "./column-of.ts";
import { countersTable, isCounted } from "./counted-numbers.ts";
import type { Laid, Model } from "./model.ts";
import type { ColumnPlan } from "./plan.ts";

type Field = ViewOf<typeof data.field>;

/** Values are unique within a tenant, except what an account is found by before its tenant is known. */
export function tenantColumn(
  { entity, fields }: Laid,
  { identity, laid }: Pick<Model, "identity" | "laid">,
): string | undefined {
  const tenancy = identity?.data.tenancy;
  if (tenancy === undefined) return undefined;
  if (entity.id === accountId && identity?.data.owner === "system") return undefined;
  const field = fields.find(
    ({ data: { outside, references } }) =>
      outside === tenancy ||
      (references !== undefined && laid.get(references.entity)?.entity.data.concept === tenancy),
  );
  return field && columnNameOf(field);
}

/** Among what a value is there once, and why; who counts where it is a number that people read. */
export function withScope(
  column: ColumnPlan,
  field: Field,
  laid: Laid,
  facts: Pick<Model, "identity" | "laid">,
): ColumnPlan {
  const scope = tenantColumn(laid, facts);
  if (isCounted(field)) {
    const thing = laid.entity.data.name.toLowerCase();
    const gap = `${withArticle(thing)} that is not written in the end leaves a gap, and nobody waits for it.`;
    if (!scope) {
      const said = commented(column, `By a sequence: ${gap}`);
      return { ...said, data: { ...said.data, type: "bigserial" } };
    }
    const whose = scope.replace(/_id$/, "").replaceAll("_", " ");
    return commented(column, `Next of its ${whose}, by ${countersTable}: ${gap}`);
  }
  const isAddress =
    field.data.type === "email" && field.data.unique && laid.entity.id === accountId;
  if (!isAddress || facts.identity?.data.tenancy === undefined) return column;
  return commented(
    column,
    scope
      ? "In lower case; one address is one account of its tenant. Nobody signs in by it, so no tenant learns what accounts another has."
      : "In lower case; one address is one account of one tenant, as who signs in by it is found before a tenant is known.",
  );
}

function commented(column: ColumnPlan, comment: string): ColumnPlan {
  return { ...column, data: { ...column.data, comment } };
}
