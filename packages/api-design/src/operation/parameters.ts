import type { DataOf, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { camel, property } from "../naming.ts";
import type { AskedFilters } from "./asked-filters.ts";
import type { AskedOrder } from "./asked-order.ts";
import { type Form, pathOf } from "./form.ts";
import { versionParameters } from "./keys.ts";
import { orderParameters, wordsParameter } from "./order-parameters.ts";
import { pageParameters } from "./page-parameters.ts";
import { isToldBySystem } from "./system-set.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Field = ViewOf<typeof data.field>;

/** Parameters of the path, and for a list its page, its filters and its order. */
export function parametersOf(about: {
  readonly form: Form;
  readonly resource: ViewOf<typeof api.resource>;
  /** What the path says already whose it is. */
  readonly within?: string | undefined;
  readonly fields: readonly Field[];
  readonly convention: ViewOf<typeof api.convention>;
  readonly options: {
    readonly pageSize: number;
    readonly largestPage: number;
    readonly largestOffset: number;
  };
  /** What the text asks to find some of it by. */
  readonly asked: AskedFilters;
  /** How it asks for a list to be ordered and searched. */
  readonly order: AskedOrder;
  /** Somebody looks for words in it. */
  readonly searched: boolean;
  /** By the name of the parameter, where it is of another type than ids of new things. */
  readonly idTypes: ReadonlyMap<string, Parameter["type"]>;
}): readonly Parameter[] {
  const { form, resource, within, fields, convention, options, asked, order, searched, idTypes } =
    about;
  const code = typeof form.on !== "string" && "code" in form.on ? form.on.code : undefined;
  const inPath = [...pathOf(form, resource.data).matchAll(/\{([^{}]+)\}/g)].map(
    ([, name = ""]): Parameter => ({
      name,
      in: "path",
      type: code ? "text" : (idTypes.get(name) ?? "uuid"),
      required: true,
      description: code
        ? `The ${code.toLowerCase()} of the ${spoken(resource.data.name)}.`
        : `Id of the ${name
            .replace(/Id$/, "")
            .replace(/([A-Z])/g, " $1")
            .toLowerCase()}.`,
    }),
  );
  if (form.answer !== "page") return [...inPath, ...versionParameters(form, fields)];
  const propertyCase = convention.data.propertyCase;
  const nested = new Set(inPath.map((each) => each.name));
  const filters = fields
    .filter(
      (each) =>
        (within === undefined || each.data.references?.entity !== within) &&
        (filterable(each) || (asked.fields.has(each.ref) && !order.ranges.includes(each))) &&
        !nested.has(camel(`${each.data.name} id`)),
    )
    .map((each): Parameter => {
      const name =
        each.data.references && !/\bid$/i.test(each.data.name)
          ? `${each.data.name} id`
          : each.data.name;
      return {
        name: property(name, propertyCase),
        in: "query",
        // A part of an address or a number has the form of neither.
        type: asked.partial && isSpelled(each) ? "text" : each.data.type,
        required: false,
        description:
          asked.partial && isSpelled(each)
            ? `Only those of which the ${each.data.name.toLowerCase()} contains this, whatever the case.`
            : `Only those with this ${each.data.name.toLowerCase()}.`,
        ...(each.data.values ? { values: each.data.values } : {}),
        field: each.ref,
        ...(asked.partial && isSpelled(each) ? { part: true as const } : {}),
      };
    });
  const [cursor, size] = pageParameters(convention, options);
  if (form.whole) return [...inPath, cursor];
  return [
    ...inPath,
    cursor,
    size,
    ...(searched || order.searched ? [wordsParameter(order.searched ?? [])] : []),
    ...filters,
    ...orderParameters(order, propertyCase),
  ];
}

/** What lists are narrowed by: closed lists of values that tell rows apart, and whom or what an item belongs to. */
function filterable({ data: field }: Field): boolean {
  // Nobody looks for what the product wrote among what people say.
  if (isToldBySystem(field.name)) return false;
  return (
    field.references !== undefined ||
    field.outside !== undefined ||
    (field.type === "enum" && (field.values?.length ?? 0) > 1)
  );
}

function isSpelled({ data: { name, type, references } }: Field): boolean {
  if (name === "id") return false;
  return references === undefined && (type === "text" || type === "email" || type === "phone");
}
