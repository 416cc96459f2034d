import { personalColumns, refOf, type ViewOf } from "@planc/core";
import { data, type decision, type security } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { accountId } from "../fields/account.ts";
import type { ErasureFacts } from "../postgresql/erasure.ts";

/** How a person is erased in one store, where that is asked for and no key is thrown away instead. */
export function erasureOf(
  views: readonly TableView[],
  given: {
    readonly columns: readonly ViewOf<typeof data.column>[];
    readonly classes: readonly ViewOf<typeof security.classification>[];
    readonly obligations: readonly ViewOf<typeof security.obligation>[];
    readonly choices: readonly ViewOf<typeof decision.choice>[];
  },
): ErasureFacts | undefined {
  const account = refOf(data.entity, accountId);
  const accounts = views.find(({ table }) => table.data.entity === account);
  const way = given.choices.find(({ data: { topic } }) => topic === "decision/topic#personal-data")
    ?.data.technology;
  const isAsked = given.obligations.some(({ data: { kind } }) => kind === "erasure");
  if (!accounts || !isAsked || accounts.column("id")?.data.type !== "uuid") return undefined;
  if (way !== "erase-or-empty" && way !== "empty-all") return undefined;
  return {
    views,
    accounts,
    personal: personalColumns(given.columns, given.classes),
    deletes: way === "erase-or-empty",
  };
}
