import { spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { property } from "../naming.ts";
import type { Together } from "./availability.ts";

type Field = ViewOf<typeof data.field>;

const quantities = /^(?:count|number of pieces|pieces|quantity)$/i;

/** A line that is there once for each thing it holds: what is put in once more is added to it, and not refused. */
export interface AddedTo {
  readonly rule: Together;
  readonly quantity: Field;
}

export function addedTo(
  { effect }: { readonly effect: string },
  together: readonly Together[],
  own: readonly Field[],
): AddedTo | undefined {
  if (effect !== "create") return undefined;
  const quantity = own.find(
    ({ data }) => data.type === "integer" && !data.generated && quantities.test(data.name),
  );
  const lines = own.filter(({ data }) => data.references && data.required);
  const rule = together.find(
    ({ fields, active }) =>
      !active && lines.length > 1 && lines.every(({ ref }) => fields.includes(ref)),
  );
  return quantity && rule ? { rule, quantity } : undefined;
}

export function addedTold(
  added: AddedTo | undefined,
  name: string,
  propertyCase: "camel" | "snake",
): readonly string[] {
  if (added === undefined) return [];
  const { rule, quantity } = added;
  return [
    `Where the ${spoken(name)} of the same ${rule.names} is there already, \`${property(quantity.data.name, propertyCase)}\` is added to its own in one statement, and it is answered with 200.`,
  ];
}
