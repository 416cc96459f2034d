import { type DataOf, spoken, type ViewOf } from "@planc/core";
import type { api, architecture, brief, data } from "@planc/core/ir";
import { plural, property } from "../naming.ts";
import { keptBy } from "./gone.ts";
import { actionsOn, entityBy, fieldsOf, fieldsTo } from "./lookups.ts";
import { pictureOf } from "./quote.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

interface Facts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

const price = /^(?:(?!unit).*\b)?(?:fare|fee|price|rent)$/i;
const onHand = /^(?:(?:quantity )?on hand|stock(?: quantity)?|(?:quantity |units )?in stock)$/i;
const spokenFor = /\b(?:allocated|held|reserved)$/i;
const alternative = /^alt(?:ernative)?(?: text)?$/i;

/**
 * What people choose by that its parts have: the least price, the first picture, and whether one can be had. A list
 * that leaves them out costs a request for each row of it. Not where another program keeps the parts.
 */
export function chosenBy(
  own: readonly Field[],
  holder: Entity | undefined,
  facts: Facts,
  propertyCase: "camel" | "snake",
  /** Parts that come whole with the thing. */
  within: readonly Entity[] = [],
): readonly Property[] {
  if (holder === undefined || !isLookedThrough(holder, facts)) return [];
  const keeper = keptBy(holder, facts);
  const parts = fieldsTo(facts.fields, holder.ref).flatMap(({ data }) => {
    const part = entityBy(facts.entities, data.entity);
    return part && data.required && data.references?.onDelete === "cascade" ? [part] : [];
  });
  const near = parts.filter((each) => keptBy(each, facts) === keeper && !within.includes(each));
  const taken = new Set(own.map(({ data }) => property(data.name, propertyCase)));
  return [
    ...priceOf(own, near, facts, propertyCase),
    ...pictures(own, holder, near, facts, propertyCase),
    ...stock(holder, near, facts, propertyCase),
  ].filter(({ name }) => !taken.has(name));
}

const isLookedThrough = ({ data }: Entity, { actions }: Facts): boolean =>
  actionsOn(actions, data.concept).some(
    ({ data: { actors, effect } }) => actors.length > 0 && /^(?:list|search)$/.test(effect),
  );

/** The part that is chosen, as others refer to it: a variant that is put into carts, and no line of an order. */
function offered(near: readonly Entity[], { fields }: Facts) {
  return near.flatMap((part) => {
    const found = fieldsOf(fields, part.ref).find(
      ({ data }) => data.type === "money" && price.test(data.name),
    );
    const isChosen = fieldsTo(fields, part.ref).some(({ data }) => data.entity !== part.ref);
    return found && isChosen ? [{ part, price: found }] : [];
  })[0];
}

function priceOf(
  own: readonly Field[],
  near: readonly Entity[],
  facts: Facts,
  propertyCase: "camel" | "snake",
): readonly Property[] {
  const found = offered(near, facts);
  if (found === undefined || own.some(({ data }) => data.type === "money")) return [];
  const many = plural(spoken(found.part.data.name));
  const currency = fieldsOf(facts.fields, found.part.ref).find(
    ({ data }) => data.type === "currency",
  );
  return [
    made(
      "price from",
      found.price,
      `Least ${found.price.data.name} of its ${many} that can be had; null without one.`,
    ),
    ...(currency ? [made(currency.data.name, currency, "That of the least price.")] : []),
  ].map((each) => ({ ...each, name: property(each.name, propertyCase) }));
}

function pictures(
  own: readonly Field[],
  holder: Entity,
  near: readonly Entity[],
  facts: Facts,
  propertyCase: "camel" | "snake",
): readonly Property[] {
  if (own.some(({ data }) => data.type === "file")) return [];
  const picture = pictureOf(holder, facts.fields);
  const part = near.find(({ ref }) => ref === picture?.data.entity);
  if (picture === undefined || part === undefined) return [];
  const beside = fieldsOf(facts.fields, part.ref);
  const text = beside.find(({ data }) => alternative.test(data.name));
  const first = beside.some(({ data }) => /^(?:order|position|rank)$/i.test(data.name))
    ? "of the least position"
    : "made first";
  const name = /image|photo|picture/i.exec(part.data.name)?.[0].toLowerCase() ?? "picture";
  return [
    made(name, picture, `Address of its ${spoken(part.data.name)} ${first}; null without one.`),
    ...(text ? [made(`${name} ${text.data.name}`, text, `What stands for that ${name}.`)] : []),
  ].map((each) => ({ ...each, name: property(each.name, propertyCase) }));
}

function stock(
  holder: Entity,
  near: readonly Entity[],
  facts: Facts,
  propertyCase: "camel" | "snake",
): readonly Property[] {
  const part = offered(near, facts)?.part;
  if (part === undefined) return [];
  const keeper = keptBy(holder, facts);
  const counting = fieldsTo(facts.fields, part.ref).flatMap(({ data }) => {
    const entity = entityBy(facts.entities, data.entity);
    return entity && data.required && keptBy(entity, facts) === keeper ? [entity] : [];
  });
  for (const { ref } of [part, ...counting]) {
    const beside = fieldsOf(facts.fields, ref);
    const held = beside.find(({ data }) => data.type === "integer" && onHand.test(data.name));
    if (held === undefined) continue;
    const less = beside.find(({ data }) => data.type === "integer" && spokenFor.test(data.name));
    const { field: _, ...free } = made(
      "available",
      held,
      `Whether one of its ${plural(spoken(part.data.name))} has ${less ? `more ${held.data.name} than ${less.data.name}` : `any ${held.data.name}`}.`,
    );
    return [
      { ...free, name: property("available", propertyCase), type: "boolean", nullable: false },
    ];
  }
  return [];
}

const made = (name: string, field: Field, description: string): Property => ({
  name,
  type: field.data.type,
  list: false,
  required: true,
  nullable: true,
  readOnly: true,
  writeOnly: false,
  description,
  ...(field.data.minimum === undefined ? {} : { minimum: field.data.minimum }),
  ...(field.data.maxLength === undefined ? {} : { maxLength: field.data.maxLength }),
  field: field.ref,
});
