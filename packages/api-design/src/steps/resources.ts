import { byRef, join, node, optional, slug } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { derived, step } from "../kit.ts";
import { camel, kebab, plural } from "../naming.ts";
import { fieldsOf } from "../operation/lookups.ts";
import { isSingle } from "../operation/single.ts";

/** A resource per entity that actors act on; one that lives inside another is nested below it. */
export const resources = step("resources", {
  reads: {
    ...accountReads,
    convention: api.convention,
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: brief.concept,
    components: optional(architecture.component),
    giving: optional(security.roleGiving),
    policies: optional(security.policy),
  },
  writes: { resources: api.resource },
  run: ({
    convention,
    entities,
    fields,
    concepts,
    actions: all,
    components,
    giving,
    policies,
    ...about
  }) => {
    const { taken } = accountPlan({ ...about, convention, actions: all });
    const isRoles = new Set<string>(giving?.data.actions);
    const actions = all.filter((each) => !taken.has(each.ref) && !isRoles.has(each.ref));
    const conceptByRef = byRef(concepts);
    const visitors = new Set<string>(
      about.actors.flatMap(({ ref, data }) => (data.anonymous === true ? [ref] : [])),
    );
    // What is used on another thing changes that one.
    const changedBy = ({ data }: (typeof actions)[number]) => data.onto?.concept ?? data.concept;
    const acted = Map.groupBy(actions, changedBy);
    const exposed = entities.filter(
      (each) => each.data.concept !== undefined && acted.has(each.data.concept),
    );
    const exposedRefs = new Set<string>(exposed.map((each) => each.ref));
    // Whoever gives roles has to find the account, which nobody else may ask for.
    const roleField = fields.find(({ ref }) => ref === giving?.data.field);
    const withRole =
      (giving?.data.givers.length ?? 0) > 0
        ? entities.filter(({ ref }) => ref === roleField?.data.entity && !exposedRefs.has(ref))
        : [];
    const collection = (name: string, given: string | undefined) => kebab(given ?? plural(name));
    return {
      resources: [...exposed, ...withRole].map((entity) => {
        const concept = entity.data.concept && conceptByRef.get(entity.data.concept);
        const own = collection(entity.data.name, concept?.data.plural);
        const single = isSingle(entity, { entities, fields, policies, actions });
        const strangers = policies.filter(
          ({ data }) => visitors.has(data.role) && data.concept === entity.data.concept,
        );
        // Whoever has not signed in knows no id of an account, their own least of all.
        const isShown = (whole: string) =>
          strangers.every(({ data: { role } }) =>
            policies.some(
              ({ data }) =>
                data.role === role &&
                entities.some(({ ref, data: of }) => ref === whole && of.concept === data.concept),
            ),
          );
        const wholes = fieldsOf(fields, entity.ref)
          .filter((each) => each.data.required)
          .map((each) => each.data.references)
          .filter(
            (each) =>
              each?.onDelete === "cascade" &&
              each.entity !== entity.ref &&
              exposedRefs.has(each.entity) &&
              isShown(each.entity),
          );
        // Who looks for what a person has laid out knows the person, and none of their things.
        const ofPerson = concept?.data.laidOut
          ? wholes.find((each) =>
              entities.some(
                ({ ref, data: { concept: of } }) =>
                  ref === each?.entity && of === "brief/concept#user",
              ),
            )
          : undefined;
        const parent = ofPerson ?? wholes[0];
        const parentEntity = entities.find((each) => each.ref === parent?.entity);
        const parentConcept =
          parentEntity?.data.concept && conceptByRef.get(parentEntity.data.concept);
        const owner = components.find(
          (each) =>
            entity.data.concept !== undefined && each.data.owns.includes(entity.data.concept),
        );
        const isOfSingle =
          parentEntity && isSingle(parentEntity, { entities, fields, policies, actions });
        const prefix = isOfSingle
          ? `/${kebab(parentEntity.data.name)}`
          : parentEntity
            ? `/${collection(parentEntity.data.name, parentConcept?.data.plural)}/{${camel(parentEntity.data.name)}Id}`
            : "";
        return node(
          api.resource,
          slug(own),
          {
            name: entity.data.name,
            path: single ? `/${kebab(entity.data.name)}` : `${prefix}/${own}`,
            ...(single ? { single } : {}),
            entity: entity.ref,
            ...(parentEntity
              ? {
                  parent: `api/resource#${slug(
                    collection(parentEntity.data.name, parentConcept?.data.plural),
                  )}` as const,
                }
              : {}),
            ...(owner ? { component: owner.ref } : {}),
          },
          derived("resource-per-entity", [
            convention.ref,
            entity.ref,
            ...(acted.get(entity.data.concept ?? "brief/concept#") ?? []).map((each) => each.ref),
            ...(giving && withRole.includes(entity) ? [giving.ref] : []),
          ]),
        );
      }),
    };
  },
});

/** The path of one item of a resource: `/tasks/{taskId}`, or the caller's own of which there is one; short even where the collection is nested. */
export function itemPath(resource: {
  readonly name: string;
  readonly path: string;
  readonly single?: true | undefined;
}): string {
  if (resource.single) return resource.path;
  const own = resource.path.slice(resource.path.lastIndexOf("/"));
  return `${own}/{${camel(resource.name)}Id}`;
}

/** Id of the schema of what was taken of a resource, and of how much of it is left. */
export const claimedId = (
  resourceId: string,
  what: "claimed" | "left" | "keys" | "all-keys",
): string => join(resourceId, what);

/** Id of the schema of a thing as all who listen are told of it, without addresses signed for one of them. */
export const withoutFilesId = (resourceId: string): string => join("live", resourceId, "thing");

/** Id of a schema: `task`, `task.create`. */
export function schemaId(
  resourceId: string,
  purpose?: "create" | "batch" | "update" | "handover" | "page" | `with-${string}`,
): string {
  return purpose === undefined ? resourceId : join(resourceId, purpose);
}
