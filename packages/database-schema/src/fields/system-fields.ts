import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { identityNames, systemDates } from "../catalog/system-names.ts";
import { derived } from "../kit.ts";
import { snake, spaced } from "../naming/identifier.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

/** Names of the fields that the system sets on every entity. */
export const systemFieldNames = { id: "id", created: "created at", updated: "updated at" } as const;

type SystemName = (typeof systemFieldNames)[keyof typeof systemFieldNames];
/** "timestamps", "audit fields": when a row was made and changed, together. */
const allDates =
  /^(?:audit_(?:field|timestamp)s|(?:created?_updated?_)?timestamps|creation_update_timestamps)$/;

/** Things that are written down at the moment at which they happen: their time is that of the row. */
const momentOf =
  /\b(?:activity|adjustment|audit|change|comment|consent|entry|event|history|log|merge|message|notification|record|transition|view)s?$/i;

type Attribute = ViewOf<typeof brief.attribute>;

/** The field of the system that an attribute asks for under another name: `unique identifier`, `date created`. */
export function systemMeaning(
  { name, type, maxLength }: Pick<DataOf<typeof brief.attribute>, "name" | "type" | "maxLength">,
  entity: string,
): SystemName | undefined {
  const column = snake(name);
  const own = snake(entity);
  const bare = column.startsWith(`${own}_`) ? column.slice(own.length + 1) : column;
  if (allDates.test(column)) return systemFieldNames.updated;
  const isKeyType = type === undefined || type === "uuid" || maxLength !== undefined;
  const isOwn = ownIds(own).has(column);
  if (isOwn && (type === "uuid" || (type === undefined && madeByPrograms.test(own))))
    return systemFieldNames.id;
  if (column === "id" || (identityNames.has(bare) && isKeyType)) return systemFieldNames.id;
  if (type !== undefined && type !== "timestamp" && type !== "date") return undefined;
  // "account creation date" of an account.
  const dated = /^(?:account|profile|record|user)_/.test(column)
    ? column.replace(/^[a-z]+_/, "")
    : bare;
  if (systemDates.created.has(column) || systemDates.created.has(dated))
    return systemFieldNames.created;
  if (column === "timestamp" && momentOf.test(spaced(entity))) return systemFieldNames.created;
  return systemDates.updated.has(column) || systemDates.updated.has(dated)
    ? systemFieldNames.updated
    : undefined;
}

/** Things that no person numbers: their id is that of the row. A job that nothing calls one of a program may be work of people, who say its number. */
const madeByPrograms =
  /(?:^|_)(?:attempt|message|notification|passkey|session|token)$|(?:^|_)(?:access|activity|audit|change|error|event|request|system)_log$|(?:^|_)(?:background|batch|cleanup|cron|export|import|indexing|processing|queued?|render|scheduled|sync|transcoding|upload|worker)_job$/;

/** Words that say no more than that something is kept. */
const wrapper = /_(?:core|entity|entry|object|record|row)$/;

/** What texts call the key of a thing by a part of its name: `task_id` of a queue task, `dlq_id` of an entry of a dead letter queue. */
function ownIds(own: string): ReadonlySet<string> {
  const bare = own.replace(wrapper, "");
  const words = own.split("_");
  const initials = bare
    .split("_")
    .map((word) => word[0] ?? "")
    .join("");
  const last = wrapper.test(own) ? [] : words.map((_, at) => words.slice(at).join("_"));
  return new Set(
    [own, bare, ...last, ...(initials.length > 2 ? [initials] : [])].map((each) => `${each}_id`),
  );
}

/** The attribute by which people know it, where the text gives it a form: "identifier (6 characters)". */
export function formedIdentity(
  entity: { readonly data: Pick<DataOf<typeof data.entity>, "name"> },
  attributes: readonly Attribute[],
): Attribute | undefined {
  return attributes.find(
    ({ data }) =>
      data.maxLength !== undefined &&
      data.type !== "uuid" &&
      systemMeaning(data, entity.data.name) === systemFieldNames.id,
  );
}

/**
 * Identity and dates. A join of two things is identified by them; what is never changed after it was made
 * has no date of change.
 */
export function systemFields(
  entity: {
    readonly id: string;
    readonly ref: Ref<typeof data.entity.id>;
    readonly data: Pick<DataOf<typeof data.entity>, "name">;
  },
  has: {
    readonly id: boolean;
    readonly changes: boolean;
    /** Nothing refers to it, so that its key may be of the form that the text gives it. */
    readonly alone?: boolean;
  },
  attributes: readonly Attribute[],
): readonly FieldDraft[] {
  const { id, created, updated } = systemFieldNames;
  const asked = new Map(
    attributes.map((each) => [systemMeaning(each.data, entity.data.name), each.ref]),
  );
  // "part identifier (6 characters)": who reads the text expects that one.
  const formed = formedIdentity(entity, attributes);
  const form = has.alone ? formed?.data : undefined;
  const field = (name: SystemName, kind: "uuid" | "timestamp"): FieldDraft => {
    const asking = asked.get(name);
    // Beside a key that others refer to, the one of the text is a field of its own.
    const attribute = !has.alone && formed?.ref === asking ? undefined : asking;
    const isFormed = name === id && form !== undefined;
    const type = isFormed ? "text" : kind;
    return fieldNode(
      entity.id,
      {
        entity: entity.ref,
        name,
        type,
        required: true,
        unique: false,
        generated: true,
        ...(isFormed ? { maxLength: form.maxLength, minLength: form.minLength } : {}),
        ...(attribute ? { attribute } : {}),
      },
      derived("system-field", [entity.ref, ...(attribute ? [attribute] : [])]),
    );
  };
  return [
    ...(has.id ? [field(id, "uuid")] : []),
    field(created, "timestamp"),
    ...(has.changes || asked.has(updated) ? [field(updated, "timestamp")] : []),
  ];
}
