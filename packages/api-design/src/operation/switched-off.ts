import type { DataOf, ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/** A property that others see where a switch of the same thing says so: a phone number beside `show phone`. */
export function whereShown(
  made: Property,
  { data: { name } }: Field,
  own: readonly Field[],
  propertyCase: "camel" | "snake",
): Property {
  const shows = own.find(
    ({ data: each }) =>
      each.type === "boolean" && each.name.toLowerCase() === `show ${name.toLowerCase()}`,
  );
  if (shows === undefined) return made;
  const by = property(shows.data.name, propertyCase);
  return {
    ...made,
    required: false,
    description: `${made.description} Left out for others where ${by} is false.`,
  };
}
