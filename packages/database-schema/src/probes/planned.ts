import type { TenantScope, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, isThere, newKeys, tableViews, targetOf } from "../access/table-view.ts";
import { allChecks } from "../postgresql/ddl.ts";
import { countedTriggers } from "../postgresql/guards.ts";
import type { Catalogue } from "./postgres-run.ts";
import { policiesIn } from "./tenant-trial.ts";

/** What the catalogue of a database has to hold more once the plan of a store is in it. */
export function planned(
  tables: readonly ViewOf<typeof data.table>[],
  columns: readonly ViewOf<typeof data.column>[],
  keys: readonly ViewOf<typeof data.key>[],
  indexes: readonly ViewOf<typeof data.index>[],
  guards: readonly ViewOf<typeof data.guard>[] = [],
  scope?: TenantScope,
): Catalogue {
  const views = tableViews(tables, columns, keys);
  const keysOf = (kind: "primary" | "unique" | "foreign") =>
    views.flatMap((view) =>
      newKeys(view).filter(
        (key) => key.data.kind === kind && (kind !== "foreign" || targetOf(key, views)),
      ),
    ).length;
  return {
    tables: views.filter((view) => !isThere(view)).length,
    indexes: views.flatMap((view) => indexesOf(view, indexes)).length,
    primary: keysOf("primary"),
    unique: keysOf("unique"),
    foreign: keysOf("foreign"),
    checks: views.flatMap((view) => allChecks(view, guards)).length,
    triggers: countedTriggers(views, guards),
    policies: policiesIn(scope, views),
  };
}
