import { isRun, optional, type Ref, type ViewOf } from "@planc/core";
import { brief, data, decision, host, security } from "@planc/core/ir";
import { auditTrail } from "../catalog/audit-names.ts";
import { asExisting, existingKey, withKeyType } from "../existing/existing-fields.ts";
import { existingTables } from "../existing/existing-table.ts";
import { accountId, credentialFields } from "../fields/account.ts";
import { roleField } from "../fields/account-role.ts";
import { attributeFields } from "../fields/attribute-fields.ts";
import { withCounted } from "../fields/counted.ts";
import { collect, type FieldDraft } from "../fields/draft.ts";
import { fieldTimes } from "../fields/field-times.ts";
import { isBareLog, logFieldsOf } from "../fields/log-fields.ts";
import {
  actionsOn,
  attributesOf,
  conceptsBy,
  relationsFrom,
  relationsTo,
} from "../fields/lookups.ts";
import { moveFields } from "../fields/move-fields.ts";
import { movedQuantity } from "../fields/moved-quantity.ts";
import { nameOfLinked } from "../fields/name-of-linked.ts";
import { namedAfter } from "../fields/named-after.ts";
import { alternativeFields, alternativesOf } from "../fields/one-of.ts";
import { ownReferences } from "../fields/own-references.ts";
import { pairs } from "../fields/pairs.ts";
import { isParent, parentFields } from "../fields/parent-field.ts";
import { partFields } from "../fields/part-fields.ts";
import { listedElsewhere, partLists } from "../fields/part-lists.ts";
import { pairFields, referenceFields } from "../fields/reference-fields.ts";
import { isPassword } from "../fields/secret-name.ts";
import { withStates } from "../fields/states-of-changes.ts";
import { systemFields, systemMeaning } from "../fields/system-fields.ts";
import { tokenFields, withEnd } from "../fields/token-fields.ts";
import { withTombstone } from "../fields/tombstone.ts";
import { versionField } from "../fields/version-field.ts";
import { wordsGoneAsked } from "../fields/words-gone.ts";
import { step } from "../kit.ts";
import { spaced } from "../naming/identifier.ts";

const changing = new Set(["update", "transition", "command"]);

/** The fields of each entity: what the system sets, whom it refers to, and its attributes. */
export const fields = step("fields", {
  reads: {
    entities: data.entity,
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    relations: optional(brief.relation),
    actions: optional(brief.action),
    actors: optional(brief.actor),
    requirements: optional(brief.requirement),
    questions: optional(brief.question),
    policies: optional(security.policy),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
    facts: optional(host.fact),
    choices: optional(decision.choice),
  },
  writes: { fields: data.field },
  run: ({ report, ...given }) => {
    const { entities, concepts, attributes, relations, actions, actors, identity, obligations } =
      given;
    const tables = existingTables(entities, concepts, given.facts);
    const entityOf = new Map(
      entities.flatMap((entity) => (entity.data.concept ? [[entity.data.concept, entity]] : [])),
    );
    const stored = concepts.filter(({ ref }) => entityOf.has(ref));
    const joined = pairs(stored, relations);
    const lists = partLists(stored, attributes);
    const listed = listedElsewhere(attributes, lists, entities);
    const own = ownReferences(given);
    const deleted = new Set<string>(
      actions.flatMap(({ data }) => (data.effect === "delete" ? [data.concept] : [])),
    );
    const wordsGo = wordsGoneAsked(
      given.requirements,
      entities.map(({ data: { name } }) => name),
    );
    const erasure = obligations.some(({ data: { kind } }) => kind === "erasure");
    return {
      fields: entities.flatMap((entity) => {
        const { concept } = entity.data;
        const isThing = concept !== undefined || entity.id === accountId;
        const list = lists.find(({ attribute }) => attribute.ref === entity.data.listedBy);
        if (list) {
          return collect(
            systemFields(entity, { id: true, changes: false }, []),
            partFields(list, entity, entities),
          );
        }
        const pair = joined.find(({ id, via }) =>
          concept === undefined ? id === entity.id : via?.ref === concept,
        );
        const from = relationsFrom(relations, concept);
        const about = actionsOn(actions, concept);
        const isFixed =
          conceptsBy(concepts, concept).some(({ data }) => data.fixed === true) ||
          (concept !== undefined && auditTrail.test(spaced(entity.data.name)));
        const targets: readonly Ref[] = from.map(({ data }) => data.to);
        const effects = about.map(({ data }) => data.effect);
        const table = tables.get(entity.ref);
        const told = withStates(attributesOf(attributes, concept), entity, given).filter(
          ({ ref, data }) =>
            !listed.has(ref) &&
            // Whom somebody else signs in has no secret here.
            !(
              entity.id === accountId &&
              identity?.data.owner !== "system" &&
              isPassword(data.name)
            ),
        );
        const isReferred = relationsTo(relations, concept).length > 0;
        const tellingMore = told.filter(
          ({ data: each }) => systemMeaning(each, entity.data.name) === undefined,
        );
        const plain = table
          ? told
          : told.filter(({ data: each }) => !isParent(each, entity.data.name));
        const arc = table || !concept ? undefined : alternativesOf(entity, given);
        const isRelated = from.length > 0 || isReferred;
        const isBare = concept !== undefined && !table && !arc && !isRelated && told.length === 0;
        const drafts = collect(
          // What an existing table has of its own is not made again.
          table
            ? existingKey(entity, table)
            : systemFields(
                entity,
                {
                  id: isThing,
                  alone: !isReferred,
                  changes:
                    isThing &&
                    !isFixed &&
                    (effects.length === 0 || effects.some((effect) => changing.has(effect))),
                },
                told,
              ),
          arc ? alternativeFields(entity, arc, relations) : [],
          table ? [] : parentFields(entity, told),
          isBare ? namedAfter(entity, entities) : [],
          referenceFields(from, {
            entity,
            entityOf,
            concepts,
            attributes,
            relations,
            deleted,
            erasure,
            own,
            tenancy: identity?.data.tenancy,
            onSelfReference: (role, ref) =>
              report("self-reference-optional", { role, entity: entity.data.name }, { ref }),
          }),
          table || tellingMore.length > 0 || from.some(({ data }) => data.kind !== "many-to-many")
            ? []
            : nameOfLinked(entity, relations),
          pair ? pairFields(pair, entity, targets, entities) : [],
          concept !== undefined && !table && isBareLog(entity, tellingMore.length + from.length)
            ? logFieldsOf(entity, entities, concepts)
            : [],
          table ? [] : credentialFields(entity, identity, told, about, actors),
          table ? [] : tokenFields(entity, told),
          table
            ? []
            : roleField(entity, told, { identity, actors, concepts, attributes, relations }),
          attributeFields(entity, plain, {
            own,
            guarded: effects.includes("transition") && !isFree(entity),
            moves: effects.includes("update")
              ? about.flatMap(({ data: { effect, verb } }) =>
                  effect === "transition" ? [verb] : [],
                )
              : undefined,
            run: table === undefined && isRun(about),
            inTable: table !== undefined,
            referred: isReferred,
          }),
          table
            ? []
            : movedQuantity({ ...entity, name: entity.data.name }, told, {
                relations: from,
                concepts,
                attributes,
              }),
          table ? [] : moveFields(entity, about, told),
          table || isFixed || !effects.some((effect) => changing.has(effect))
            ? []
            : versionField(entity, told, [...given.requirements, ...given.questions], from),
          fieldTimes(entity, !table && !isFixed && effects.includes("update"), given.choices),
        ).map((field) =>
          field.data.references
            ? withKeyType(field, tables.get(field.data.references.entity))
            : withEnd(entity, field),
        );
        return table
          ? onceEach(drafts.map((field) => asExisting(field, table)))
          : withTombstone(
              withCounted(drafts, entity, { about, requirements: given.requirements }),
              effects,
              () => wordsGo({ entity, about, concept: conceptsBy(concepts, concept)[0] }),
            );
      }),
    };
  },
});

/** People choose among several states between which no move is forbidden; on and off have actions. */
function isFree({ data: { states = [] } }: ViewOf<typeof data.entity>): boolean {
  return states.length > 2 && states.every(({ next }) => next.length === states.length - 1);
}

/** A column of an existing table is one field, the first that means it. */
function onceEach(fields: readonly FieldDraft[]): readonly FieldDraft[] {
  return fields.filter(
    ({ data: { existing } }, i) =>
      existing === undefined || fields.findIndex((each) => each.data.existing === existing) === i,
  );
}
