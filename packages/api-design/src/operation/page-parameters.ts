import type { DataOf, ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { styleOf } from "../house/style-of.ts";
import { property } from "../naming.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];

/** Where a page starts, and how much it may have; one answer that has everything is not sized. */
export function pageParameters(
  convention: ViewOf<typeof api.convention>,
  options: {
    readonly pageSize: number;
    readonly largestPage: number;
    readonly largestOffset: number;
  },
): readonly [start: Parameter, size: Parameter] {
  const { propertyCase, paging } = convention.data;
  const { page } = styleOf(convention);
  const start: Parameter =
    paging === "offset"
      ? {
          name: "offset",
          in: "query",
          type: "integer",
          required: false,
          description: "How many items to leave out, in the order asked for.",
          minimum: 0,
          maximum: options.largestOffset,
          default: 0,
        }
      : {
          name: property(page.cursor, propertyCase),
          in: "query",
          type: "text",
          required: false,
          description:
            page.leads === "link"
              ? "Where the page starts; it stands in the address of the next page."
              : `Where the page starts: the ${page.next} of the page before, with the same filters and order.`,
          maxLength: 512,
        };
  const size: Parameter = {
    name: property(page.limit, propertyCase),
    in: "query",
    type: "integer",
    required: false,
    description: "How many items the page may have; more than the most is refused with 400.",
    minimum: 1,
    maximum: options.largestPage,
    default: options.pageSize,
  };
  return [start, size];
}
