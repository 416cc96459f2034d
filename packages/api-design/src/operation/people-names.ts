import type { DataOf, ViewOf } from "@planc/core";
import type { api, architecture, data } from "@planc/core/ir";
import { property } from "../naming.ts";
import { keeperOf } from "./gone.ts";
import { entityBy, fieldsOf } from "./lookups.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

interface Facts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

const account = "data/entity#user";
/** What others call somebody. */
const called = /^(?:(?:display|full) )?name$/i;

/** The field by which people know an account. */
export function nameField({ fields }: Pick<Facts, "fields">): Field | undefined {
  return fieldsOf(fields, account).find(
    ({ data: { name, type } }) => type === "text" && called.test(name),
  );
}

/**
 * Names of the people that a thing leads to, beside their ids: a list that people read shows no ids, and one
 * more request for each row would be one too many. Not where another program keeps the accounts, or the thing
 * is to be nameless.
 */
export function peopleNames(
  own: readonly Field[],
  holder: Entity | undefined,
  facts: Facts,
  propertyCase: "camel" | "snake",
): readonly Property[] {
  const name = nameField(facts);
  const person = entityBy(facts.entities, account);
  if (name === undefined || person === undefined || holder === undefined) return [];
  if (holder.ref === account) return [];
  if (keeperOf(holder, facts.components) !== keeperOf(person, facts.components)) return [];
  if (own.some(({ data }) => /\banonym/i.test(data.name))) return [];
  const taken = new Set(own.map(({ data }) => property(data.name, propertyCase)));
  return own.flatMap(({ data: { name: to, references, required, lapses } }) => {
    if (references?.entity !== account) return [];
    const role = to.replace(/ id$/i, "");
    const made = property(`${role} name`, propertyCase);
    if (taken.has(made)) return [];
    return [
      {
        name: made,
        type: "text" as const,
        list: false,
        required: true,
        nullable: !required || lapses === true || !name.data.required,
        readOnly: true,
        writeOnly: false,
        // What is personal there stays so here.
        field: name.ref,
        ...(name.data.maxLength === undefined ? {} : { maxLength: name.data.maxLength }),
        description: `Name of the ${role.toLowerCase()}, as the account has it.`,
      },
    ];
  });
}

/** Whether somebody picks accounts for something, and so has to find them by what they are called. */
export function arePicked(entity: Entity | undefined, { fields }: Pick<Facts, "fields">): boolean {
  return (
    entity?.ref === account &&
    nameField({ fields }) !== undefined &&
    fields.some(
      ({ data: { references, generated } }) => references?.entity === account && !generated,
    )
  );
}
