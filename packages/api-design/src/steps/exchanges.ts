import { byRef, byTarget, mark, optional, type Ref, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, decision, security } from "@planc/core/ir";
import { cachingOf, fieldsShown } from "../exchange/cache.ts";
import { validatorOf } from "../exchange/validator.ts";
import { derived, step } from "../kit.ts";
import { assignedMeanwhile } from "../operation/assigned-meanwhile.ts";
import { ifMatch } from "../operation/keys.ts";
import { measuredBy } from "../operation/measured.ts";
import { signsUploads } from "../operation/uploads.ts";

type Field = ViewOf<typeof data.field>;

/** What HTTP itself says of each operation: who may keep an answer, its validator, the order of a list. */
export const exchanges = step("exchanges", {
  reads: {
    operations: api.operation,
    resources: api.resource,
    schemas: api.schema,
    fields: optional(data.field),
    attributes: optional(brief.attribute),
    classes: optional(security.classification),
    entities: optional(data.entity),
    policies: optional(security.policy),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
  },
  writes: { exchanges: api.exchange },
  run: ({
    operations,
    resources,
    schemas,
    fields,
    attributes,
    classes,
    entities,
    policies,
    ...facts
  }) => {
    const schemaByRef = byRef(schemas);
    const signs = signsUploads(facts.components);
    const fieldByRef = byRef(fields);
    const resourceByRef = byRef(resources);
    const entityByRef = byRef(entities);
    const sensitivity = byTarget(classes);
    const fieldsOf = new Map<string, Field[]>();
    for (const each of fields) {
      const same = fieldsOf.get(each.data.entity);
      if (same) same.push(each);
      else fieldsOf.set(each.data.entity, [each]);
    }
    const owned = new Set<string>(
      policies.flatMap(({ data: { concept, condition } }) =>
        condition === "always" ? [] : [concept],
      ),
    );
    const personal = new Set<string>(
      attributes.flatMap(({ ref }) => {
        const found = sensitivity.get(ref);
        return found && (found.personal || found.class === "restricted") ? [ref] : [];
      }),
    );
    return {
      exchanges: operations.flatMap((operation) => {
        const answer = operation.data.response && schemaByRef.get(operation.data.response);
        const shown = fieldsShown(answer || undefined, schemaByRef).flatMap(
          (ref) => fieldByRef.get(ref) ?? [],
        );
        const resource = resourceByRef.get(operation.data.resource);
        const concept = entityByRef.get(resource?.data.entity ?? "")?.data.concept;
        // Who has no account shows by the id whose it is.
        const isOwned = concept !== undefined && owned.has(concept);
        const caching = cachingOf(operation.data, { shown, personal, isOwned, signs });
        const validator = validatorOf(
          operation.data,
          answer || undefined,
          caching?.cache !== undefined && caching.cache !== "no-store",
        );
        const own = (resource?.data.entity && fieldsOf.get(resource.data.entity)) ?? [];
        const times = measuredBy(concept, own, { ...facts, attributes });
        const order = operation.data.paginated && resource?.data.entity ? orderOf(own, times) : [];
        const wins = lastWins(operation.data, resource?.data.name);
        if (!caching && !validator && order.length === 0 && !wins) return [];
        return [
          mark(
            api.exchange,
            operation.ref,
            {
              ...(caching ?? {}),
              ...(validator ? { validator } : {}),
              ...(order.length > 0 ? { order: [...order] } : {}),
              ...(wins ? { lastWins: wins } : {}),
            },
            derived("exchange-per-operation", [
              operation.ref,
              ...(operation.data.response ? [operation.data.response] : []),
              ...order.map(({ field }): Ref => field),
            ]),
          ),
        ];
      }),
    };
  },
});

/**
 * The newest first, and of two of one moment the one with the greater id: as the index of the list has it. What
 * is measured is as new as the measuring.
 */
function orderOf(own: readonly Field[], [measured]: readonly Field[]) {
  const made = (name: string) => own.find(({ data }) => data.name === name && data.generated);
  return [measured ?? made("created at"), made("id")].flatMap((field) =>
    field ? [{ field: field.ref, direction: "desc" as const }] : [],
  );
}

/** A change that nobody makes beside another names no version. */
function lastWins(
  { effect, method, parameters, errors }: ViewOf<typeof api.operation>["data"],
  name: string | undefined,
): string | undefined {
  if (effect !== "update" || method === "post" || name === undefined) return undefined;
  if (parameters.some((each) => each.name === ifMatch.name)) return undefined;
  // Two who take one thing at once are told apart.
  if (errors.some(({ problem }) => problem === assignedMeanwhile))
    return "Of two changes made at once the last one stays, but for whom it is with: that is compared with what the caller saw. No ETag is asked for.";
  return "Of two changes made at once the last one stays: no ETag is asked for.";
}
