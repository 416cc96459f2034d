import { optional, type Ref } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { credentialFields, roleField } from "../fields/account.ts";
import { attributeFields } from "../fields/attribute-fields.ts";
import { collect } from "../fields/draft.ts";
import { pairs } from "../fields/pairs.ts";
import { pairFields, referenceFields } from "../fields/reference-fields.ts";
import { systemFields } from "../fields/system-fields.ts";
import { step } from "../kit.ts";

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
    identity: optional(security.identity),
    obligations: optional(security.obligation),
  },
  writes: { fields: data.field },
  run: ({ report, ...given }) => {
    const { entities, concepts, attributes, relations, actions, actors, identity, obligations } =
      given;
    const entityOf = new Map(
      entities.flatMap((entity) => (entity.data.concept ? [[entity.data.concept, entity]] : [])),
    );
    const stored = concepts.filter(({ ref }) => entityOf.has(ref));
    const joined = pairs(stored, relations);
    const erasure = obligations.some(({ data: { kind } }) => kind === "erasure");
    return {
      fields: entities.flatMap((entity) => {
        const { concept } = entity.data;
        const pair = joined.find(({ id, via }) =>
          concept === undefined ? id === entity.id : via?.ref === concept,
        );
        const from = relations.filter(({ data }) => concept !== undefined && data.from === concept);
        const about = actions.filter(({ data }) => data.concept === concept);
        const targets: readonly Ref[] = from.map(({ data }) => data.to);
        const effects = about.map(({ data }) => data.effect);
        return collect(
          systemFields(entity, {
            id: concept !== undefined,
            changes:
              concept !== undefined &&
              (effects.length === 0 || effects.some((effect) => changing.has(effect))),
          }),
          referenceFields(from, {
            entity,
            entityOf,
            concepts,
            attributes,
            erasure,
            onSelfReference: (role, ref) =>
              report("self-reference-optional", { role, entity: entity.data.name }, { ref }),
          }),
          pair ? pairFields(pair, entity, targets) : [],
          credentialFields(entity, identity),
          roleField(entity, identity, actors, concepts),
          attributeFields(
            entity,
            attributes.filter(({ data }) => concept !== undefined && data.concept === concept),
            effects.includes("transition"),
          ),
        );
      }),
    };
  },
});
