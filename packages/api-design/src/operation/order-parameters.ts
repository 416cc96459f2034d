import type { DataOf, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { rangeEnds } from "../catalog/list-words.ts";
import { property } from "../naming.ts";
import type { AskedOrder } from "./asked-order.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Field = ViewOf<typeof data.field>;
type PropertyCase = "camel" | "snake";

/** Looking for words in what is listed. */
export function wordsParameter(searched: readonly Field[]): Parameter {
  const where = searched.map(({ data }) => spoken(data.name));
  return {
    name: "q",
    in: "query",
    type: "text",
    required: false,
    description: `Only those in which all of these words occur${
      where.length > 0 ? `, in ${where.join(" or ")}` : ""
    }.`,
    maxLength: 200,
  };
}

/** Both ends of what is listed, and in which order it comes. */
export function orderParameters(
  { order, ranges }: AskedOrder,
  propertyCase: PropertyCase,
): readonly Parameter[] {
  const bounds = ranges.flatMap((field): readonly Parameter[] => {
    const [from, to] = rangeEnds.get(field.data.type) ?? ["from", "to"];
    const isTime = from === "from";
    const end = (name: string, most: boolean): Parameter => ({
      name: property(
        isTime ? `${field.data.name} ${name}` : `${name} ${field.data.name}`,
        propertyCase,
      ),
      in: "query",
      type: field.data.type,
      required: false,
      description: `Only those of which the ${spoken(field.data.name)} is ${
        isTime ? (most ? "not after" : "not before") : most ? "at most" : "at least"
      } this.`,
    });
    return [end(from, false), end(to, true)];
  });
  if (order.length === 0) return bounds;
  const values = order.flatMap(({ data: { name } }) =>
    ["asc", "desc"].map((way) => property(`${name} ${way}`, propertyCase)),
  );
  return [
    ...bounds,
    {
      name: "sort",
      in: "query",
      type: "enum",
      required: false,
      description: "In which order they come, rising or falling. Left out, the newest come first.",
      values,
    },
  ];
}
