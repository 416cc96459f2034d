import { type Counted, countedInto, type DataOf, spoken, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import type { Form } from "./form.ts";
import { entityBy, fieldsOf } from "./lookups.ts";
import { type Kept, paidBy } from "./taken-from.ts";

type Entity = ViewOf<typeof data.entity>;
type OperationError = DataOf<typeof api.operation>["errors"][number];

interface OfWhole extends Counted {
  readonly other: Entity;
  readonly theirs: readonly ViewOf<typeof data.field>[];
}

/** The numbers of others that a new row moves. */
function movedBy(entity: Entity, kept: Kept): readonly OfWhole[] {
  const own = fieldsOf(kept.fields, entity.ref);
  return own.flatMap(({ data: { references, required } }) => {
    const other = references && required ? entityBy(kept.entities, references.entity) : undefined;
    if (!other) return [];
    const theirs = fieldsOf(kept.fields, other.ref);
    const counted = countedInto(
      { name: entity.data.name, attributes: own.map(({ data }) => data.name) },
      { name: other.data.name, attributes: theirs.map(({ data }) => data.name) },
    );
    return counted ? [{ ...counted, other, theirs }] : [];
  });
}

/** "Its quantity change is added to the quantity on hand of the inventory item, in the same transaction." */
export function ofWholeTold(
  { effect }: Pick<Form, "effect">,
  entity: Entity | undefined,
  kept: Kept,
): readonly string[] {
  if (effect !== "create" || entity === undefined) return [];
  return movedBy(entity, kept).map(
    ({ by, into, other }) =>
      `Its ${by} is added to the ${into} of the ${spoken(other.data.name)}, in the same transaction.`,
  );
}

/** What a new row may not do to the thing that it is of: take more than is left, or pay what is paid. */
export function ofWholeErrors(
  { effect }: Pick<Form, "effect">,
  entity: Entity | undefined,
  kept: Kept,
): readonly OperationError[] {
  if (effect !== "create" || entity === undefined) return [];
  const over = movedBy(entity, kept).map(({ into, other, theirs }) => {
    const most = theirs.find(({ data }) => data.name === into)?.data.notOver;
    const least = theirs.find(({ data }) => data.notOver === into)?.data.name;
    const bound = most ? `over its ${most}` : least ? `under its ${least}` : "under 0";
    return `It would bring the ${into} of the ${spoken(other.data.name)} ${bound}.`;
  });
  const paid = paidBy(entity, kept);
  const [first] = paid?.data.states ?? [];
  const due =
    paid && first && /\b(?:payment|unpaid|pending|held)\b/i.test(first.name)
      ? [
          `The ${spoken(paid.data.name)} is not ${first.name} any more: nothing is asked of whoever pays.`,
        ]
      : [];
  const when = [...due, ...over].join(" ");
  return when === "" ? [] : [{ status: 409, problem: "conflict", when }];
}
