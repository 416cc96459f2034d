import { type DataOf, node, spoken, type ViewOf } from "@planc/core";
import { api, type data } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { derived } from "../kit.ts";
import { pascal, property } from "../naming.ts";
import { capitalised, propertyOf } from "./property-of.ts";
import type { Quote, Rows } from "./quote.ts";

type Field = ViewOf<typeof data.field>;
type Property = DataOf<typeof api.schema>["properties"][number];
type Case = "camel" | "snake";

/** Sums that hang on where the thing goes. */
const byPlace = /^(?!sub).*\b(?:delivery|duty|freight|postage|shipping|tax|total|vat)\b/i;
export const schemaIds = ({ resource }: Quote) => ({
  whole: `${resource.id}.quote`,
  line: `${resource.id}.quote-line`,
});

/** The body that tells the sums, and that of a line in it. */
export function quoteSchemas(quote: Quote, propertyCase: Case) {
  const { rows, sums, currency, place, resource, making } = quote;
  const ids = schemaIds(quote);
  const why = derived("sum-told-first", [
    resource.ref,
    making.ref,
    ...sums.map(({ ref }) => ref),
    ...(rows ? [rows.price.ref] : []),
  ]);
  const read = (field: Field) => propertyOf(field, true, propertyCase, new Map());
  const sum = (field: Field): Property => {
    const open = place.length > 0 && byPlace.test(field.data.name);
    const told = open ? " Null where the query does not say where it goes." : "";
    return {
      ...read(field),
      required: true,
      nullable: open,
      description: `${capitalised(field.data.name)} as of now.${told}`,
    };
  };
  const lines: Property[] = rows
    ? [
        text(property("lines", propertyCase), `Every ${spoken(rows.entity.data.name)}, priced.`, {
          type: "list",
          list: true,
          readOnly: true,
          schema: `api/schema#${ids.line}`,
        }),
      ]
    : [];
  return [
    ...(rows ? [lineSchema(rows, ids.line, propertyCase, why)] : []),
    node(
      api.schema,
      ids.whole,
      {
        name: pascal(quote.name),
        purpose: "resource",
        description: `What the ${spoken(quote.bought.data.name)} would cost as of now.`,
        properties: [
          ...lines,
          ...sums.map(sum),
          // Where nothing of what is bought keeps a sum, that of the lines is all there is.
          ...(sums.length === 0
            ? [
                text(property("subtotal", propertyCase), "Sum of the lines, as of now.", {
                  type: "money",
                  readOnly: true,
                }),
              ]
            : []),
          ...(currency ? [{ ...read(currency), required: true, nullable: true }] : []),
        ],
      },
      why,
    ),
  ];
}

function lineSchema(
  { entity, to, quantity, priced, price, names, picture }: Rows,
  id: string,
  propertyCase: Case,
  why: ReturnType<typeof derived>,
) {
  const thing = spoken(priced.data.name);
  const entityName = new Map<string, string>([[priced.ref, priced.data.name]]);
  const read = (field: Field) => ({
    ...propertyOf(field, true, propertyCase, entityName),
    required: true,
  });
  const of = (field: Field): Property => ({
    ...read(field),
    name: property(
      `${spoken(field.data.entity.slice(12).replaceAll("-", " "))} ${field.data.name}`,
      propertyCase,
    ),
  });
  return node(
    api.schema,
    id,
    {
      name: pascal(`${entity.data.name} price`),
      purpose: "resource",
      description: `A ${spoken(entity.data.name)} with its price as of now.`,
      properties: [
        text(
          property(`${entity.data.name} id`, propertyCase),
          `Id of the ${spoken(entity.data.name)}.`,
          {
            type: "uuid",
            readOnly: true,
          },
        ),
        read(to),
        ...names.map(of),
        ...(picture
          ? [
              {
                ...of(picture),
                nullable: true,
                description: "Its first picture; null without one.",
              },
            ]
          : []),
        ...(quantity ? [read(quantity)] : []),
        {
          ...read(price),
          name: property("unit price", propertyCase),
          description: `Price of one ${thing}.`,
        },
        {
          ...read(price),
          name: property("line total", propertyCase),
          description: `${quantity ? `${capitalised(quantity.data.name)} × unit price` : "The unit price"}.`,
        },
        // What is never withdrawn can always be had.
        ...(priced.data.states
          ? [
              text(
                property("orderable", propertyCase),
                `False where the ${thing} cannot be had any more: it is taken out before the rest is ordered.`,
                { type: "boolean", readOnly: true },
              ),
            ]
          : []),
      ],
    },
    why,
  );
}
