import type { DataOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Property = DataOf<typeof api.schema>["properties"][number];

const spoken = /\b(?:messages?|comments?|posts?)$/i;

/** What the product itself says among people is no kind that one of them may send. */
export function saidByPeople(property: Property, concept: string | undefined): Property {
  const { values, name } = property;
  if (!concept || !spoken.test(concept) || !/^(?:kind|type)$/i.test(name)) return property;
  const own = values?.filter((each) => each !== "system") ?? [];
  return own.length > 0 && own.length !== values?.length ? { ...property, values: own } : property;
}
