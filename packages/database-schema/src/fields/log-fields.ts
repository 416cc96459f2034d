import { type Ref, refOf, type ViewOf } from "@planc/core";
import { type brief, data } from "@planc/core/ir";
import { usualLength } from "../catalog/type-limits.ts";
import { logFields, logs } from "../catalog/usual-fields.ts";
import { assumed } from "../kit.ts";
import { spaced, withArticle } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";

type Entity = ViewOf<typeof data.entity>;

/** Whether the text names a record of what was done, and says nothing of what is in it. */
export function isBareLog(entity: Entity, told: number): boolean {
  return told === 0 && logs.test(spaced(entity.data.name));
}

/** Who did what to which thing, and what it was before and after. */
export function logFieldsOf(
  entity: Entity,
  entities: readonly Entity[],
  concepts: readonly ViewOf<typeof brief.concept>[],
): readonly FieldDraft[] {
  const name = spaced(entity.data.name);
  const from: readonly [Ref] = [entity.ref];
  const reason = `The text says nothing of what ${withArticle(name)} holds; a record of what was done usually holds who did what to which thing.`;
  const account = entities.find(({ id }) => id === accountId);
  const who: readonly FieldDraft[] = account
    ? [
        fieldNode(
          entity.id,
          {
            entity: entity.ref,
            name: "actor",
            type: "uuid",
            required: false,
            unique: false,
            generated: true,
            references: {
              entity: refOf(data.entity, account.id),
              onDelete: "set-null",
              because: `Stays without whoever acted.`,
            },
          },
          assumed("usual-of-log", reason, from),
        ),
      ]
    : actedElsewhere(entity, concepts, assumed("usual-of-log", reason, from));
  return [
    ...who,
    ...logFields.map((field) =>
      fieldNode(
        entity.id,
        { ...field, entity: entity.ref, unique: false, generated: true },
        assumed("usual-of-log", reason, from),
      ),
    ),
  ];
}

/** Whoever acted, where another system keeps who there is. */
function actedElsewhere(
  entity: Entity,
  concepts: readonly ViewOf<typeof brief.concept>[],
  why: FieldDraft["why"],
): readonly FieldDraft[] {
  const people = concepts.find(({ id, data: { role } }) => id === accountId && role === "external");
  if (people === undefined) return [];
  const field = fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name: "actor id",
      type: "text",
      maxLength: usualLength("text") ?? 200,
      required: false,
      unique: false,
      generated: true,
      outside: people.ref,
    },
    why,
  );
  return [field];
}
