import { byRef, takesOne, type ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { userConcept } from "./access.ts";
import { actionsOn, entityBy, fieldsOf } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;

interface LaidOutFacts {
  readonly convention: ViewOf<typeof api.convention>;
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly Field[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

/** What somebody lays out for others who know the person alone, and whose things each of it is. */
export interface LaidOut {
  readonly resource: ViewOf<typeof api.resource>;
  readonly claim: ViewOf<typeof brief.action>;
  /** The thing of the person that each is for: a device. */
  readonly of: Field;
  /** Whether the field tells of the one that is left when all others are taken. */
  readonly lastResort?: Field;
  readonly expires?: Field;
}

/** What others take one by one, each of it once: its operation is on the person, as nobody else knows an id of it. */
export function laidOutOf(facts: LaidOutFacts): readonly LaidOut[] {
  if (facts.convention.data.style !== "rest") return [];
  const concepts = byRef(facts.concepts);
  const resources = byRef(facts.resources);
  return facts.resources.flatMap((resource) => {
    const entity = entityBy(facts.entities, resource.data.entity);
    const concept = entity?.data.concept && concepts.get(entity.data.concept);
    if (concept?.data.laidOut !== true) return [];
    const parent = resource.data.parent && resources.get(resource.data.parent);
    const holder = entityBy(facts.entities, parent?.data.entity);
    const claim = actionsOn(facts.actions, concept.ref).find(
      ({ data }) =>
        data.effect === "command" && data.automatic === undefined && takesOne(data.verb),
    );
    const own = fieldsOf(facts.fields, entity?.ref);
    const of = own.find(
      ({ data: { references, required } }) =>
        required && references !== undefined && references.entity !== holder?.ref,
    );
    if (holder?.data.concept !== userConcept || !claim || !of) return [];
    const lastResort = own.find(
      ({ data: { name, type } }) => type === "boolean" && /^(?:is )?last resort$/i.test(name),
    );
    const expires = own.find(
      ({ data: { name, type } }) => type === "timestamp" && /^expires/i.test(name),
    );
    return [
      {
        resource,
        claim,
        of,
        ...(lastResort ? { lastResort } : {}),
        ...(expires ? { expires } : {}),
      },
    ];
  });
}
