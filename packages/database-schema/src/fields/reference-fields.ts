import { capital, type Ref, refOf, type ViewOf } from "@planc/core";
import { type brief, data } from "@planc/core/ir";
import { isActing, isAnswering } from "../catalog/acting-roles.ts";
import { gathering, goods } from "../catalog/line-parts.ts";
import { forOneself } from "../catalog/once-each.ts";
import { usualLength } from "../catalog/type-limits.ts";
import { assumed, derived } from "../kit.ts";
import { snake, spaced, withArticle } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import { closedList } from "./closed-list.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { ruleOf } from "./on-delete.ts";
import { filled, type OwnReferences } from "./own-references.ts";
import { type Pair, referenceName } from "./pairs.ts";
import { partField } from "./part-fields.ts";
import { isUsuallyReferred } from "./presence.ts";

type Concept = ViewOf<typeof brief.concept>;
type Entity = ViewOf<typeof data.entity>;
type Relation = ViewOf<typeof brief.relation>;

export interface ReferenceFacts {
  readonly entity: Entity;
  readonly entityOf: ReadonlyMap<string, Entity>;
  readonly concepts: readonly Concept[];
  readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  /** All that there are, of other entities as well. */
  readonly relations: readonly Relation[];
  /** Things that the text deletes. */
  readonly deleted: ReadonlySet<string>;
  /** People may ask for their data to be erased. */
  readonly erasure: boolean;
  /** The concept whose members see only what is theirs. */
  readonly tenancy?: Ref<"brief/concept"> | undefined;
  readonly own: OwnReferences;
  readonly onSelfReference: (role: string, relation: Ref) => void;
}

/** The fields by which an entity refers to others, one per relation that starts at it. */
export function referenceFields(
  relations: readonly Relation[],
  facts: ReferenceFacts,
): readonly FieldDraft[] {
  const roles = relations.map(({ data: { role } }) => role);
  return relations.flatMap((relation) => {
    const { kind, role, to } = relation.data;
    if (kind === "many-to-many") return [];
    const target = facts.entityOf.get(to);
    // One role that several targets have does not tell them apart.
    const shared = role !== undefined && roles.indexOf(role) !== roles.lastIndexOf(role);
    if (target) {
      const name = referenceName(shared ? `${role} ${target.data.name}` : role, target.data.name);
      const field = referenceField(relation, target, name, facts);
      return [filled(field, facts.own.ofRelation(relation, name))];
    }
    const concept = facts.concepts.find(({ ref }) => ref === relation.data.to);
    if (concept === undefined) return [];
    const own = facts.own.ofRelation(relation, role ?? concept.data.name);
    return plainField(relation, concept, facts).map((field) => filled(field, own));
  });
}

function referenceField(
  relation: Relation,
  target: Entity,
  name: string,
  facts: ReferenceFacts,
): FieldDraft {
  const { entity, onSelfReference } = facts;
  const { owned, outlives, kind } = relation.data;
  const isSelf = target.ref === entity.ref;
  // What is of no tenant could be seen by nobody.
  const ofTenant =
    facts.tenancy !== undefined && target.data.concept === facts.tenancy && entity.id !== accountId;
  const acting =
    target.id === accountId &&
    relation.data.chosen !== true &&
    (isActing(name) ||
      (relation.data.role === undefined && forOneself.test(spaced(entity.data.name))));
  const needed =
    !isSelf &&
    (relation.data.required ?? (owned === true || ofTenant || (acting && isAnswering(name))));
  const presumed =
    !isSelf &&
    !needed &&
    relation.data.required === undefined &&
    isUsual(relation, { id: target.id, name }, facts);
  const wanted = needed || presumed;
  const rule = ruleOf({
    entity,
    target,
    name,
    required: wanted,
    owned: owned === true,
    outlives: outlives === true,
    acting,
    facts,
  });
  const lapses = wanted && rule.onDelete === "set-null";
  const required = wanted && !lapses;
  if (isSelf && relation.data.required === true) onSelfReference(name, relation.ref);
  return fieldNode(
    entity.id,
    {
      entity: entity.ref,
      name,
      type: "uuid",
      required,
      ...(presumed && required ? { presumed } : {}),
      ...(lapses ? { lapses } : {}),
      unique: kind === "one-to-one",
      references: {
        entity: target.ref,
        relation: relation.ref,
        ...rule,
      },
      generated: acting,
      ...(ofTenant ? { fixed: true } : {}),
    },
    derived("reference-per-relation", [relation.ref]),
  );
}

/** More references than this tell which things touched it, not what it needs. */
const mostNeeded = 3;

/** Whether a row is usually never without it, where the text does not say. */
function isUsual(
  { data: { from, to } }: Relation,
  target: { readonly id: string; readonly name: string },
  { entity, relations }: ReferenceFacts,
): boolean {
  const single = relations.filter(({ data: { kind } }) => kind !== "many-to-many");
  // Of two rows that need each other, none could be made first.
  if (single.some(({ data }) => data.from === to && data.to === from)) return false;
  const targets = new Set(single.flatMap(({ data }) => (data.from === from ? [data.to] : [])));
  const isAccount = target.id === accountId;
  // What goes to a destination comes from a source.
  const goesOn =
    beginning.test(target.name) &&
    single.some(({ data }) => data.from === from && end.test(data.role ?? ""));
  return (
    goesOn ||
    (targets.size <= mostNeeded &&
      isUsuallyReferred({ role: target.name, entity: entity.data.name, isAccount }))
  );
}

const beginning = /^(?:from|origin|source)\b/i;
const end = /^(?:destination|target|to)\b/i;

/** A closed list as its own concept, or the key of something that another system keeps. */
function plainField(
  relation: Relation,
  concept: Concept,
  facts: ReferenceFacts,
): readonly FieldDraft[] {
  const { entity, attributes, tenancy } = facts;
  const { role, required, kind, owned } = relation.data;
  const name = referenceName(role, concept.data.name);
  const shared = {
    entity: entity.ref,
    required: required === true,
    unique: kind === "one-to-one",
    generated: false,
  };
  const acting = concept.id === accountId && isActing(name) && relation.data.chosen !== true;
  const why = derived("reference-per-relation", [relation.ref]);
  const maxLength = usualLength("text") ?? 200;
  switch (concept.data.role) {
    case "enumeration": {
      const listed = attributes.find(
        ({ data: { concept: of, values } }) => of === concept.ref && values !== undefined,
      );
      const states = concept.data.states?.map((state) => state.name);
      const values = closedList(listed?.data.values ?? states ?? []);
      const type =
        values.length > 0 ? { type: "enum" as const, values } : { type: "text" as const };
      return [fieldNode(entity.id, { ...shared, name, ...type, maxLength }, why)];
    }
    case "external": {
      const needed =
        required ?? (concept.ref === tenancy || owned === true || (acting && isAnswering(name)));
      const presumed =
        !needed && required === undefined && isUsual(relation, { id: concept.id, name }, facts);
      return [
        fieldNode(
          entity.id,
          {
            ...shared,
            name: `${name} id`,
            ...(isOfProduct(concept) ? { type: "uuid" } : { type: "text", maxLength }),
            // What is of no tenant could be seen by nobody.
            required: needed || presumed,
            ...(presumed ? { presumed } : {}),
            outside: concept.ref,
            ...(concept.ref === tenancy ? { fixed: true } : {}),
            generated: acting,
          },
          why,
        ),
      ];
    }
    default:
      return [];
  }
}

/**
 * What another part of the same product keeps, as its own keys are. Accounts and what a text says more of
 * may be another system's, whose keys can be of any shape.
 */
function isOfProduct({ id, data: { description } }: Concept): boolean {
  if (id === accountId) return false;
  return description === undefined || otherPart.test(description);
}

const otherPart =
  /\b(?:another|other|separate|different|existing)\s(?:[\p{L}-]{1,20}\s){0,2}(?:feature|module|part|slice)s?\b|\b(?:feature|module)s?\s(?:owns?|keeps?|manages?)\b/iu;

/** The two references of a join and what each link has; `known` are those that the brief relates already. */
export function pairFields(
  pair: Pair,
  join: Entity,
  known: readonly Ref[],
  entities: readonly Entity[],
): readonly FieldDraft[] {
  const { from, to, relation } = pair;
  const role = relation.data.role ?? (from === to ? `related ${to.data.name}` : undefined);
  const sides = [
    { target: from, name: referenceName(undefined, from.data.name) },
    { target: to, name: referenceName(role, to.data.name) },
  ];
  const references = sides
    .filter(({ target }) => !known.includes(target.ref))
    .map(({ target, name }) =>
      fieldNode(
        join.id,
        {
          entity: join.ref,
          name,
          type: "uuid",
          required: true,
          unique: false,
          references: {
            entity: refOf(data.entity, target.id),
            relation: relation.ref,
            onDelete: "cascade",
            because: `Link of ${from.data.name.toLowerCase()} and ${to.data.name.toLowerCase()}.`,
          },
          generated: false,
        },
        derived("join-per-many-to-many", [relation.ref]),
      ),
    );
  const told = (relation.data.parts ?? []).map((name) =>
    partField(name, join, from, entities, derived("part-of-link", [relation.ref])),
  );
  const gathers =
    gathering.test(snake(from.data.name)) && goods.includes(to.data.name.toLowerCase());
  if (!gathers || told.some(({ data: { name } }) => /quantity|amount/.test(name)))
    return [...references, ...told];
  const reason = `${capital(withArticle(from.data.name.toLowerCase()))} may have several of one ${to.data.name.toLowerCase()}.`;
  return [
    ...references,
    ...told,
    fieldNode(
      join.id,
      {
        entity: join.ref,
        name: "quantity",
        type: "integer",
        required: true,
        unique: false,
        minimum: 1,
        default: 1,
        generated: false,
      },
      assumed("usual-part", reason, [relation.ref]),
    ),
  ];
}
