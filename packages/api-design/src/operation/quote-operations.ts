import { type DataOf, type DraftOf, node, slug, spoken, type ViewOf } from "@planc/core";
import { api, type architecture, type data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { pascal, property } from "../naming.ts";
import { keptBy } from "./gone.ts";
import { schemaBy } from "./lookups.ts";
import type { Quote } from "./quote.ts";
import { schemaIds } from "./quote-schemas.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Resource = ViewOf<typeof api.resource>;
type Operation = DraftOf<typeof api.operation>;
type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Case = "camel" | "snake";

/** The reads of these sums, open to whoever may read what the thing is made from. */
export function quoteOperations(
  quotes: readonly Quote[],
  made: readonly Operation[],
  facts: {
    readonly schemas: readonly ViewOf<typeof api.schema>[];
    readonly resources: readonly Resource[];
    readonly entities: readonly Entity[];
    readonly components: readonly ViewOf<typeof architecture.component>[];
    readonly propertyCase: Case;
  },
): readonly Operation[] {
  return quotes.flatMap((quote): Operation[] => {
    const schema = schemaBy(facts.schemas, schemaIds(quote).whole);
    const read = made.find(
      ({ data }) =>
        data.resource === quote.resource.ref &&
        data.effect === "read" &&
        data.response === `api/schema#${quote.resource.id}`,
    );
    if (!schema || !read) return [];
    const component =
      facts.resources.find(({ data }) => data.entity === quote.bought.ref)?.data.component ??
      read.data.component;
    const operationId = `quote${pascal(quote.bought.data.name)}`;
    const thing = spoken(quote.bought.data.name);
    const sources = asked(quote, facts);
    const { description: _, ...like } = read.data;
    return [
      node(
        api.operation,
        slug(operationId),
        {
          ...like,
          operationId,
          path: `${read.data.path}/${slug(quote.name)}`,
          summary: `Tell what the ${thing} would cost`,
          description: `What whoever makes the ${thing} has to pay, worked out as its making works it out; nothing is stored or kept free by it.`,
          realises: [quote.tells],
          ...(component ? { component } : {}),
          parameters: [
            ...read.data.parameters,
            ...quote.place.map((field) => placed(field, facts.propertyCase)),
          ],
          response: schema.ref,
          errors: [
            ...read.data.errors,
            ...(sources.length > 0
              ? [
                  {
                    status: 503,
                    problem: "unavailable",
                    when: `${sources.join(" or ")} does not answer in time: no sum is told, and nothing can be ordered by one of before.`,
                  },
                ]
              : []),
          ].toSorted((a, b) => a.status - b.status),
        },
        derived("sum-told-first", [quote.making.ref, quote.resource.ref, schema.ref]),
      ),
    ];
  });
}

/** Programs beside the one that works the sums out. */
function asked(
  { bought, source, rows }: Quote,
  facts: Pick<Parameters<typeof quoteOperations>[2], "entities" | "components">,
): readonly string[] {
  const own = keptBy(bought, facts);
  const others = new Set(
    [source, rows?.priced].map((each) => keptBy(each, facts)).filter((each) => each !== own),
  );
  return facts.components.flatMap(({ ref, data }) => (others.has(ref) ? [data.name] : []));
}

const placed = (field: Field, propertyCase: Case): Parameter => ({
  name: property(field.data.name, propertyCase),
  in: "query",
  type: field.data.type,
  required: false,
  description: "Where it goes.",
  ...(field.data.maxLength === undefined ? {} : { maxLength: field.data.maxLength }),
});
