import type { Confirmed } from "./drawn.ts";
import type { Line } from "./line.ts";

/** A row of an account needs what its provider gives, and an operation of the contract makes one without it. */
export function accountsMade({ ref, name, drawn }: Confirmed): {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
} {
  const nothing = { positive: [], negative: [], mitigation: [] };
  const own = drawn.choices?.find((each) => each.ref === ref);
  if (own?.data.topic !== "decision/topic#identity-provider") return nothing;
  const subject = drawn.columns.find(
    ({ data }) =>
      /(?:^|_)subject$/.test(data.name) && !data.nullable && data.attribute === undefined,
  );
  const table = drawn.tables.find((each) => each.ref === subject?.data.table);
  const entity = drawn.entities.find((each) => each.ref === table?.data.entity);
  const made = drawn.operations.find(
    ({ data }) =>
      data.effect === "create" &&
      // The first sign-in itself has what the row needs.
      data.session !== "begins" &&
      data.realises.some((action) =>
        drawn.actions.some(
          (each) => each.ref === action && each.data.concept === entity?.data.concept,
        ),
      ),
  );
  if (!subject || !table || entity?.data.concept !== "brief/concept#user" || !made) return nothing;
  return {
    positive: [],
    negative: [
      `${made.data.operationId} makes a row of ${table.data.name}, which needs ${subject.data.name}: who was never at ${name} has none.`,
    ],
    mitigation: [
      `Open: whether ${made.data.operationId} makes the account at ${name} first, by its own interface, or goes, as a first sign-in there makes the row.`,
    ],
  };
}
