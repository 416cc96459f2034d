import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { styleOf } from "../house/style-of.ts";
import { plural, property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];

/** What every page has: its items, and where the next one begins. */
export function pageProperties(
  items: Ref<"api/schema">,
  { data: convention }: { readonly data: ViewOf<typeof api.convention>["data"] },
  /** What they are. */
  name: string,
  /** What else it says of all that was found. */
  found: readonly Property[] = [],
): readonly Property[] {
  const { page } = styleOf({ data: convention });
  const { propertyCase } = convention;
  const isLink = page.leads === "link";
  const cursor = property(page.cursor, propertyCase);
  const held = {
    list: false,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: false,
  } as const;
  const listed: Property = {
    name: property(page.items ?? plural(name), propertyCase),
    type: "list",
    schema: items,
    list: true,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description: "The items, in the order asked for.",
  };
  if (convention.paging === "offset")
    return [
      listed,
      {
        ...held,
        name: "total",
        type: "integer",
        minimum: 0,
        description: "How many there are in all, with the same filters.",
      },
      ...found,
    ];
  return [
    listed,
    {
      name: property(page.next, propertyCase),
      type: isLink ? "url" : "text",
      list: false,
      required: true,
      nullable: true,
      readOnly: false,
      writeOnly: false,
      maxLength: isLink ? 2000 : 512,
      description: isLink
        ? "Address of the next page, to be followed as it is; null on the last one."
        : `Give it as \`${cursor}\` to get the next page; null on the last one.`,
    },
    ...found,
  ];
}
