import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { typeLimits } from "../catalog/type-limits.ts";
import { assumed, derived } from "../kit.ts";
import { snake } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import { closedList } from "./closed-list.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { inferType, type LogicalType } from "./infer-type.ts";
import { systemFieldNames, systemMeaning } from "./system-fields.ts";

type Attribute = ViewOf<typeof brief.attribute>;
type Entity = ViewOf<typeof data.entity>;

/** Values of which a database keeps no order, so that it cannot keep them apart. */
const incomparable: ReadonlySet<LogicalType> = new Set(["geo-point"]);

/**
 * The fields of an entity that its attributes ask for, its status among them. `guarded`: the status is
 * changed by actions of its own, never set like other fields; `inTable`: the repository has a table of it.
 */
export function attributeFields(
  entity: Entity,
  attributes: readonly Attribute[],
  { guarded, inTable }: { readonly guarded: boolean; readonly inTable: boolean },
): readonly FieldDraft[] {
  const states = closedList(entity.data.states?.map(({ name }) => name) ?? []);
  const own = attributes.flatMap((each) => {
    const meaning = systemMeaning(each.data, entity.data.name);
    if (meaning === undefined) return [each];
    // The system sets it in its own tables; one that exists may still lack it.
    return inTable && meaning !== systemFieldNames.id
      ? [{ ...each, data: { ...each.data, name: meaning } }]
      : [];
  });
  const status =
    own.find(({ data: { name } }) => ["status", "state"].includes(snake(name))) ??
    own.find(({ data: { values } }) => lists(values, states));
  const plain = states.length === 0 ? own : own.filter((each) => each !== status);
  return [
    ...(states.length === 0 ? [] : [statusField(entity, states, status, guarded)]),
    ...plain.map((attribute) => attributeField(entity, attribute)),
  ];
}

/** "stage (lead, won, lost)" is the state under another name. */
function lists(values: readonly string[] | undefined, states: readonly string[]): boolean {
  const known = new Set(closedList(values ?? []));
  return (
    states.length > 0 && known.size === states.length && states.every((name) => known.has(name))
  );
}

function statusField(
  entity: Entity,
  states: readonly string[],
  attribute: Attribute | undefined,
  guarded: boolean,
): FieldDraft {
  const from: readonly Ref[] = [entity.ref, ...(attribute ? [attribute.ref] : [])];
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name: attribute?.data.name ?? "status",
      type: "enum",
      required: true,
      unique: false,
      values: states,
      ...(attribute ? { attribute: attribute.ref } : {}),
      generated: guarded,
    },
    derived("status-of-life-cycle", from),
  );
}

function attributeField(entity: Entity, attribute: Attribute): FieldDraft {
  const { name, values, minimum, maximum } = attribute.data;
  const known = attribute.data.type ?? (values ? "enum" : undefined);
  const named = known === undefined ? inferType(name) : undefined;
  const closed = values === undefined ? [] : closedList(values);
  const type = settle(known ?? named?.entry.type ?? "text", closed);
  const maxLength =
    attribute.data.maxLength ?? typeLimits.find((each) => each.type === type)?.maxLength;
  const facts = inferType(name)?.entry;
  const isLogin = entity.id === accountId && type === "email";
  const isCode = facts?.type === type && facts.unique === true;
  const unique = (attribute.data.unique ?? (isLogin || isCode)) && !incomparable.has(type);
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name,
      type,
      required: attribute.data.required ?? (facts?.required === true || unique),
      unique,
      ...(type === "enum" ? { values: closed } : {}),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
      attribute: attribute.ref,
      generated: false,
    },
    whyOf(attribute, known !== undefined, named),
  );
}

/** A closed list without values is open after all. */
function settle(type: LogicalType, values: readonly string[]): LogicalType {
  if (type === "enum" && values.length === 0) return "text";
  return type;
}

function whyOf(
  { ref, data: { name } }: Attribute,
  known: boolean,
  named: ReturnType<typeof inferType>,
): FieldDraft["why"] {
  if (known) return derived("field-per-attribute", [ref]);
  if (named === undefined) {
    return assumed("type-unknown", `Nothing says what kind of value “${name}” is.`, [ref]);
  }
  const reason = `“${name}” is read as ${named.entry.means}, by its word “${named.words}”.`;
  return assumed("type-by-name", reason, [ref]);
}
