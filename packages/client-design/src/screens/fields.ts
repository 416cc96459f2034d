import { idOf, keysDueOf, turnedAgainst, type ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import { comesAlong } from "./against.ts";
import type { ActorRef, Audience } from "./audience.ts";
import { isOfProgram } from "./by-client.ts";
import { isMeasured, isSetByClient } from "./device-told.ts";
import {
  type Draft,
  type Entity,
  type Field,
  isList,
  type Operation,
  type Schema,
} from "./draft.ts";
import { measuredIn } from "./measured.ts";

type FieldRef = Field["ref"];
type Property = Schema["data"]["properties"][number];

/** What the fields of a screen are read from. */
export interface FieldFacts {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly fieldsOf: ReadonlyMap<string, readonly Field[]>;
  /** Operations that list or read things of an entity. */
  readonly readsOf: ReadonlyMap<string, readonly ViewOf<typeof api.operation>[]>;
  /** What an operation is about. */
  readonly entityOf: (operation: Operation) => Entity | undefined;
  readonly audience: Audience;
  /** One query answers a thing with what it refers to. */
  readonly isJoined: boolean;
  /** Fields that a thing is given as it moves on. */
  readonly givenLater: ReadonlySet<string>;
  /** Things by their names, as properties of contracts write them: `category` of `categoryIds`. */
  readonly entityNamed: ReadonlyMap<string, string>;
}

export const nameKey = (name: string): string =>
  name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** How many fields a line of a list has at most, the most telling ones: a judgement. */
const inLine = 6;
const titles =
  /^(?:(?:company|display|file|first|full|last|user) )?(?:headline|label|name|number|subject|title)$/i;
/** What only addresses and other programs have a use for. */
const inner =
  /^(?:slug|version|hidden at|client id|identity (?:subject|issuer))$|\b(?:reference|hash|token)$/i;
/** What only who keeps the books or the store has a use for. */
const ofBooks = /\b(?:tax (?:class|code)|barcode|ean|gtin|cost price)$/i;
export const moments = /\b(?:created|updated|edited|deleted)(?: at)?$/i;
const never: ReadonlySet<string> = new Set(["secret-hash", "binary", "json"]);

const isTitle = ({ data }: Field): boolean =>
  titles.test(data.name) ||
  // `order number` of an order
  titles.test(data.name.toLowerCase().replace(`${idOf(data.entity).replaceAll("-", " ")} `, ""));

/** By how much a field tells what something is. */
function rank(field: Field): number {
  const { data } = field;
  if (isTitle(field)) return /number$/i.test(data.name) ? 1 : 0;
  if (data.type === "file" || (data.type === "url" && /image|photo|picture/i.test(data.name)))
    return 1;
  if (data.type === "enum" || /\bstatus$/i.test(data.name)) return 2;
  // When it is due tells more than who once wrote it down.
  if (data.references) return /^(?:creator|author|created by)$/i.test(data.name) ? 6 : 3;
  // An id of what is kept elsewhere tells nobody anything.
  if (data.outside) return 8;
  if (moments.test(data.name)) return 9;
  if (data.type === "date" || data.type === "timestamp" || data.type === "time")
    return data.generated ? 5 : 4;
  if (data.type === "money") return /^(?:grand )?total$/i.test(data.name) ? 4 : 5;
  return data.type === "long-text" ? 7 : 6;
}

export const isSeen = ({ data }: Field): boolean =>
  !never.has(data.type) &&
  !inner.test(data.name) &&
  keysDueOf(data.name) === undefined &&
  (data.type !== "uuid" || data.references !== undefined || data.outside !== undefined);

/** The field that people know a thing by. */
export function titleOf(fields: readonly Field[]): Field | undefined {
  return (
    fields.find((each) => isTitle(each) && each.data.references === undefined && isSeen(each)) ??
    fields.find(({ data }) => data.type === "email")
  );
}

/** What comes back from the reads with which a screen opens, the most telling first. */
export function shownFields(draft: Draft, facts: FieldFacts): FieldRef[] {
  const one = draft.kind === "detail" || draft.kind === "conversation";
  const opening = draft.uses
    .filter(({ when }) => when === "opening")
    .sort((a, b) => (one ? Number(isList(a.operation)) - Number(isList(b.operation)) : 0));
  const groups = opening.map((use) => {
    const { operation } = use;
    const known = knownAnyway(use, facts);
    const { staff } = facts.audience;
    const isOfBuyers = staff.size > 0 && use.actors.every((each) => !staff.has(each));
    const answered = answeredFields(operation, facts);
    const item = facts.entityOf(operation)?.ref;
    const referred = new Set<string | undefined>(
      answered.flatMap(({ data }) => data.references?.entity ?? []),
    );
    const above = aboveOf(operation, facts);
    // Of two people of a line the one whose list it is stands above it, and not the other.
    const isBetween =
      turnedAgainst(answered.map(({ data }) => (data.references ? data.name : ""))) !== undefined;
    const own = answered.filter(
      (field) =>
        // All lines of a list within one thing are of that one.
        !(
          isList(operation) &&
          above.has(field.data.references?.entity) &&
          !(isBetween && !field.data.generated)
        ) &&
        // The name of what is referred to stands for the reference.
        (field.data.entity === item || !referred.has(field.data.entity)) &&
        isSeen(field) &&
        !known(field) &&
        !(isOfBuyers && ofBooks.test(field.data.name)) &&
        // What a list is a part of stands above it.
        (field.data.entity === draft.entity?.ref ||
          draft.entity === undefined ||
          field.data.references?.entity !== draft.entity.ref),
    );
    const told = own.filter(({ data }) => !moments.test(data.name));
    const those =
      told.length > 0 && !own.every(({ data }) => data.type === "long-text") ? told : own;
    const about = those.filter(({ data }) => data.entity === draft.entity?.ref);
    const measured = measuredIn(those);
    const ranked = (field: Field) =>
      field === measured ? 0.5 : measured && /^unit\b/i.test(field.data.name) ? 1 : rank(field);
    const sorted = [...those].sort((a, b) => ranked(a) - ranked(b));
    return one && about.length > 0 && !isList(operation) ? sorted : sorted.slice(0, inLine);
  });
  return unique(groups.flat().map(({ ref }) => ref));
}

/** What the things of a list lie in, by the address of the list. */
const aboveOf = (
  { data }: Operation,
  { entityNamed }: FieldFacts,
): ReadonlySet<string | undefined> =>
  new Set(
    data.parameters.flatMap(({ name, in: place }) =>
      place === "path" ? (entityNamed.get(nameKey(name.replace(/_?ids?$/i, ""))) ?? []) : [],
    ),
  );

/** Nobody is told that their own is theirs, or what state it is in where they see no other. */
function knownAnyway({ operation, actors }: Draft["uses"][number], facts: FieldFacts) {
  const { audience } = facts;
  const people = answeredFields(operation, facts).filter(
    ({ data }) => data.references?.entity === "data/entity#user",
  );
  const all = (condition: string) =>
    actors.length > 0 &&
    actors.every((actor) => audience.conditionOf(operation, actor) === condition);
  const isOwn = all("own");
  const isOneState = all("state");
  return ({ data }: Field): boolean =>
    (isOwn &&
      // Of two people either one may be who looks.
      people.length < 2 &&
      data.references?.entity === "data/entity#user" &&
      data.generated) ||
    (isOneState && data.type === "enum" && /^status$/i.test(data.name));
}

export function answeredFields({ data }: Operation, { schemas, fields }: FieldFacts): Field[] {
  return propertiesOf(itemOf(data.response, schemas)).flatMap(({ field }) => {
    const found = fields.get(field ?? "");
    return found ? [found] : [];
  });
}

/** What lies in the lists of what is read: a name there needs no read of its own. */
export const fieldsOfLines = ({ data }: Operation, { schemas }: FieldFacts): readonly FieldRef[] =>
  propertiesOf(itemOf(data.response, schemas)).flatMap(({ list, schema }) =>
    list ? propertiesOf(schemas.get(schema ?? "")).flatMap(({ field }) => field ?? []) : [],
  );

/** What people fill in, in the order of the contract. */
export function takenFields({ uses, entity, kind }: Draft, facts: FieldFacts): FieldRef[] {
  const { schemas, fieldsOf } = facts;
  const own = new Set<string>((fieldsOf.get(entity?.ref ?? "") ?? []).map(({ ref }) => ref));
  return unique(
    uses.flatMap(({ operation, when }) => {
      if (when !== "acting" || (kind === "board" && operation.data.effect === "update")) return [];
      const sent = facts.entityOf(operation);
      // Keys, and what is sealed by them, are the program's own.
      const programs = sent !== undefined && isOfProgram(sent) ? sent.ref : undefined;
      return propertiesOf(schemas.get(operation.data.request ?? "")).flatMap(
        ({ field, readOnly, required }) =>
          // The client gives a new thing its id, where it does.
          field === undefined ||
          readOnly ||
          facts.fields.get(field)?.data.entity === programs ||
          isSetByClient(facts.fields.get(field)) ||
          // Nobody knows at the start how long it was in the end.
          (operation.data.effect === "create" && !required && facts.givenLater.has(field)) ||
          isMeasured(facts.fields.get(field), facts.fieldsOf) ||
          comesAlong(facts.fields.get(field), kind, facts.fieldsOf) ||
          // It is for the thing that is looked at.
          (entity !== undefined &&
            facts.fields.get(field)?.data.references?.entity === entity.ref &&
            kind !== "form") ||
          (own.has(field) && /\.(?:id|client-id)$/.test(field))
            ? []
            : [field],
      );
    }),
  );
}

export const callable = (entity: string, actors: readonly ActorRef[], facts: FieldFacts) =>
  (facts.readsOf.get(entity) ?? []).filter((operation) => {
    if (operation.data.access.kind === "public") return true;
    const callers = facts.audience.of(operation);
    return actors.every((actor) => callers.includes(actor));
  });

/** The schema of one item, where an answer is a page of them. */
export function itemOf(
  ref: string | undefined,
  schemas: FieldFacts["schemas"],
): Schema | undefined {
  const schema = schemas.get(ref ?? "");
  if (schema?.data.purpose !== "page") return schema;
  const item = schema.data.properties.find((each) => each.list && each.schema !== undefined);
  return schemas.get(item?.schema ?? "");
}

export const propertiesOf = (schema: Schema | undefined): readonly Property[] =>
  (schema?.data.properties ?? []).filter(({ name }) => name !== "id");

const unique = (fields: readonly FieldRef[]): FieldRef[] => [...new Set(fields)];
