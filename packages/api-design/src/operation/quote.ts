import { groupedBy, type Ref, type ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { entityBy, entityFor, fieldsOf, fieldsTo } from "./lookups.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;
type Resource = ViewOf<typeof api.resource>;

/** What of an address decides them. */
const deciding = /\b(?:post(?:al )?code|zip(?: code)?|region|state|province)$/i;
const title = /^(?:(?:display|full) )?(?:name|title)$/i;

interface Given {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly resources: readonly Resource[];
}

/** What something costs before it is made from what was put together, as an order from a cart. */
export interface Quote {
  readonly name: string;
  readonly bought: Entity;
  readonly source: Entity;
  readonly resource: Resource;
  /** The sum that is sent as it was shown, else the thing that is bought: what a read of sums is there for. */
  readonly tells: Ref<"brief/attribute"> | Ref<"brief/concept">;
  readonly making: ViewOf<typeof brief.action>;
  readonly sums: readonly Field[];
  readonly currency: Field | undefined;
  readonly place: readonly Field[];
  readonly rows: Rows | undefined;
}

export interface Rows {
  readonly entity: Entity;
  readonly to: Field;
  readonly quantity: Field | undefined;
  readonly priced: Entity;
  readonly price: Field;
  readonly names: readonly Field[];
  readonly picture: Field | undefined;
}

/** Where a sum that was shown is sent, or what costs something is bought, something has to show what it comes to. */
export function quotesIn(given: Given): readonly Quote[] {
  const all = quotesOfMakings(given);
  // Who orders and who checks out make the same: one read tells its sums, and the one that is agreed to counts.
  return [
    ...groupedBy(all, ({ bought, resource }) => `${resource.ref} ${bought.ref}`).values(),
  ].map(
    ([first, ...others]) =>
      [first, ...others].find(({ making }) => making.data.agrees !== undefined) ?? first,
  );
}

function quotesOfMakings({ actions, entities, fields, resources }: Given): readonly Quote[] {
  return actions.flatMap((making): Quote[] => {
    const { agrees, concept, effect, from } = making.data;
    if (effect !== "create" || from === undefined) return [];
    const bought = entityFor(entities, concept);
    const source = entityFor(entities, from);
    const resource = resources.find(({ data }) => data.entity === source?.ref);
    if (!bought || !source || !resource) return [];
    const own = fieldsOf(fields, bought.ref);
    const sums = own.filter(
      ({ data }) => data.type === "money" && data.attribute !== agrees && !isAfterwards(data.name),
    );
    const rows = rowsOf(source, entities, fields);
    const hasSums = agrees !== undefined && sums.length > 0;
    if (!hasSums && rows === undefined) return [];
    return [
      {
        name: `${bought.data.name} quote`,
        bought,
        source,
        resource,
        tells: agrees ?? bought.data.concept ?? concept,
        making,
        sums,
        currency: own.find(({ data }) => data.type === "currency"),
        place: own.filter(
          ({ data }) =>
            !data.generated &&
            (data.type === "country" || (data.type === "text" && deciding.test(data.name))),
        ),
        rows,
      },
    ];
  });
}

const isAfterwards = (name: string): boolean => /\b(?:paid|refunded|returned)\b/i.test(name);

/** What lies in the source and has a price where it comes from. */
function rowsOf(
  source: Entity,
  entities: readonly Entity[],
  fields: readonly Field[],
): Rows | undefined {
  for (const part of fieldsTo(fields, source.ref)) {
    const entity = entityBy(entities, part.data.entity);
    if (!entity || !part.data.required || part.data.references?.onDelete !== "cascade") continue;
    const own = fieldsOf(fields, entity.ref);
    for (const to of own) {
      const priced = entityBy(entities, to.data.references?.entity);
      if (!priced || priced === source) continue;
      const theirs = fieldsOf(fields, priced.ref);
      const price = theirs.find(({ data }) => data.type === "money" && /\bprice$/i.test(data.name));
      if (price === undefined) continue;
      const whole = wholeOf(priced, entities, fields);
      const named = [whole, priced].flatMap((each) =>
        each
          ? fieldsOf(fields, each.ref)
              .filter(({ data }) => title.test(data.name))
              .slice(0, 1)
          : [],
      );
      return {
        entity,
        to,
        quantity: own.find(
          ({ data }) => data.type === "integer" && /^(?:amount|count|quantity)$/i.test(data.name),
        ),
        priced,
        price,
        names: named,
        picture: pictureOf(priced, fields) ?? (whole && pictureOf(whole, fields)),
      };
    }
  }
  return undefined;
}

/** What a thing is a part of, as a variant of its product. */
function wholeOf(part: Entity, entities: readonly Entity[], fields: readonly Field[]) {
  const above = fieldsOf(fields, part.ref).find(
    ({ data }) => data.required && data.references?.onDelete === "cascade",
  );
  return entityBy(entities, above?.data.references?.entity);
}

/** The file of a picture that a thing has, or that lies within it. */
export function pictureOf(entity: Entity, fields: readonly Field[]): Field | undefined {
  const within = fieldsTo(fields, entity.ref).flatMap(({ data }) =>
    data.required && data.references?.onDelete === "cascade" ? [data.entity] : [],
  );
  for (const each of [entity.ref, ...within])
    for (const field of fieldsOf(fields, each))
      if (
        field.data.type === "file" &&
        /image|photo|picture/i.test(`${each} ${field.data.name}`.replaceAll("-", " "))
      )
        return field;
  return undefined;
}
