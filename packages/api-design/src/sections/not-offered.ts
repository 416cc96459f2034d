import type { ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";

export interface Kept {
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly schemas: readonly ViewOf<typeof api.schema>[];
}

/** What is kept and cannot be reached over the interface, by why that is so: `Vendor, Site, as …`. */
export function notOffered(plan: Kept): readonly string[] {
  const reached = new Set<string>([
    ...plan.resources.flatMap(({ data: { entity } }) => entity ?? []),
    // Shown within another thing.
    ...plan.schemas.flatMap(({ data: { entity } }) => entity ?? []),
  ]);
  const byReason = new Map<string, string[]>();
  for (const entity of plan.entities) {
    const concept = plan.concepts.find(({ ref }) => ref === entity.data.concept);
    // Accounts are reached by signing in; what joins two things is laid out by the plan itself.
    if (reached.has(entity.ref) || concept?.data.role !== "stored" || entity.id === "user")
      continue;
    const why = reasonOf(entity, plan);
    const same = byReason.get(why);
    if (same) same.push(entity.data.name);
    else byReason.set(why, [entity.data.name]);
  }
  return [...byReason].map(([why, names]) => `${names.join(", ")}, as ${why}`);
}

function reasonOf(entity: Kept["entities"][number], plan: Kept): string {
  const on = plan.actions.filter(({ data: { concept } }) => concept === entity.data.concept);
  if (on.some(({ data }) => data.automatic === undefined))
    return "what people do with it is done by the operations of accounts";
  if (on.length > 0) return "only the system itself writes it, and nobody is said to look at it";
  const naming = plan.fields
    .filter(({ data: { references } }) => references?.entity === entity.ref)
    .flatMap(({ data: { entity: of } }) =>
      reachedName(
        plan.entities.find(({ ref }) => ref === of),
        plan,
      ),
    );
  const names = [...new Set(naming)].sort();
  return names.length > 0
    ? `nobody is said to make or look at one, though ${names.join(", ")} ${names.length > 1 ? "name" : "names"} it by its id`
    : "nobody is said to make or look at one";
}

function reachedName(
  entity: Kept["entities"][number] | undefined,
  { resources }: Kept,
): readonly string[] {
  const isReached = resources.some(({ data }) => data.entity === entity?.ref);
  return entity !== undefined && isReached ? [entity.data.name] : [];
}
