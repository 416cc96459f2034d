import { type DataOf, spoken, type ViewOf } from "@planc/core";
import type { api, brief, data, decision } from "@planc/core/ir";
import { property } from "../naming.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];
type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;
type PropertyCase = "camel" | "snake";

/** How a list is asked for where a search engine finds what is in it. */
export interface InEngine {
  /** Things that it can be narrowed by, of which each has several: the categories of a product. */
  readonly groups: readonly ViewOf<typeof data.entity>[];
  /** What it or one of its parts costs, by which it is narrowed as well. */
  readonly price?: Field | undefined;
  readonly propertyCase: PropertyCase;
}

interface Facts {
  readonly convention: ViewOf<typeof api.convention>;
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly Field[];
}

/** Nothing where nobody looks for words of the thing, or the database finds them. */
export function inEngine(
  entity: ViewOf<typeof data.entity> | undefined,
  facts: Facts,
): InEngine | undefined {
  if (entity === undefined || facts.convention.data.style !== "rest") return undefined;
  const isFound =
    facts.choices.some(({ data: { topic } }) => topic === "decision/topic#search-engine") &&
    facts.actions.some(
      ({ data: { effect, concept } }) => effect === "search" && concept === entity.data.concept,
    );
  if (!isFound) return undefined;
  const joins = facts.fields.filter(
    ({ data: { references, required } }) => required && references?.entity === entity.ref,
  );
  const groups = joins.flatMap(({ ref, data: { entity: join } }) => {
    const own = facts.fields.filter(({ data }) => data.entity === join);
    const isJoin = own.every(({ data }) => data.references || data.generated);
    const [other, more] = own.filter((each) => each.ref !== ref && each.data.references);
    const group = facts.entities.find((each) => each.ref === other?.data.references?.entity);
    return isJoin && group && more === undefined && group.ref !== entity.ref ? [group] : [];
  });
  return {
    groups,
    price: priceOf(entity.ref, facts.fields),
    propertyCase: facts.convention.data.propertyCase,
  };
}

const price = /^(?!unit).*\b(?:fare|price|rent)$/i;

/** Its own price, or that of the one kind of part that has one. */
function priceOf(entity: string, fields: readonly Field[]): Field | undefined {
  const parts = fields.flatMap(({ data: { entity: part, references, required } }) =>
    required && references?.entity === entity && references.onDelete === "cascade" ? [part] : [],
  );
  const priced = fields.filter(
    ({ data }) =>
      data.type === "money" &&
      price.test(data.name) &&
      [entity, ...parts].some((each) => each === data.entity),
  );
  return (
    priced.find(({ data }) => data.entity === entity) ??
    (priced.length === 1 ? priced[0] : undefined)
  );
}

/** The words, and what else the engine does with a request: it narrows by groups and counts what it found. */
export function engineParameters(
  parameters: readonly Parameter[],
  engine: InEngine | undefined,
): readonly Parameter[] {
  if (engine === undefined) return parameters;
  const { groups, propertyCase } = engine;
  const taken = new Set(parameters.map(({ name }) => name));
  const more = groups.map((group): Parameter => {
    const name = spoken(group.data.name);
    return {
      name: property(`${name} id`, propertyCase),
      in: "query",
      type: "uuid",
      required: false,
      description: `Only those of this ${name}.`,
    };
  });
  return [
    ...parameters.map((each) =>
      each.name === "q" && each.in === "query"
        ? {
            ...each,
            description: `${each.description.replace(/\.$/, "")}, few wrong letters are forgiven, and those that fit best come first${parameters.some(({ name }) => /^(?:sort|order)/i.test(name)) ? ", unless an order is asked for" : ""}. With a limit of 8 at most it is a suggestion: the last word is taken as a beginning.`,
          }
        : each,
    ),
    ...[...more, ...(engine.price ? bounds(engine.price, propertyCase) : [])].filter(
      ({ name }) => !taken.has(name),
    ),
    {
      name: countsName,
      in: "query",
      type: "boolean",
      required: false,
      description: "With how many of all that was found have each value, beside the page.",
    },
  ];
}

/** The range that a price lies in. */
const bounds = (field: Field, propertyCase: PropertyCase): readonly Parameter[] =>
  (["min", "max"] as const).map((end) => ({
    name: property(`${end} ${field.data.name}`, propertyCase),
    in: "query",
    type: "money",
    required: false,
    description: `Only those to be had at a ${field.data.name} of this or ${end === "min" ? "more" : "less"}.`,
    minimum: 0,
    field: field.ref,
  }));

const countsName = "facets";

/** What a page says of all that was found; nothing where no engine finds it. */
export function engineProperties(
  entity: ViewOf<typeof data.entity> | undefined,
  facts: Facts,
): readonly Property[] {
  if (entity === undefined || inEngine(entity, facts) === undefined) return [];
  return [
    {
      name: countsName,
      type: "json",
      list: false,
      required: false,
      nullable: false,
      readOnly: true,
      writeOnly: false,
      description: `How many of all ${spoken(entity.data.name)} records found have each value: by the name of the field, a list of value and count, or the least and the most. There where it is asked for.`,
    },
  ];
}
