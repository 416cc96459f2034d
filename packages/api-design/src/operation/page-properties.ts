import type { DataOf, Ref } from "@planc/core";
import type { api } from "@planc/core/ir";
import { property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];

/** What every page has: its items, and where the next one begins. */
export function pageProperties(
  items: Ref<"api/schema">,
  propertyCase: "camel" | "snake",
): readonly Property[] {
  return [
    {
      name: "data",
      type: "list",
      schema: items,
      list: true,
      required: true,
      nullable: false,
      readOnly: false,
      writeOnly: false,
      description: "The items, in the order asked for.",
    },
    {
      name: property("next cursor", propertyCase),
      type: "text",
      list: false,
      required: true,
      nullable: true,
      readOnly: false,
      writeOnly: false,
      maxLength: 512,
      description: "Give it as `cursor` to get the next page; null on the last one.",
    },
  ];
}
