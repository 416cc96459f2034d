import type { DataOf, DraftOf, ViewOf } from "@planc/core";
import type { api, security } from "@planc/core/ir";

type Operation = DataOf<typeof api.operation>;
type Policy = ViewOf<typeof security.policy>;
type Access = Pick<Operation, "access" | "effect">;

const looking: ReadonlySet<string> = new Set(["read", "list", "search"]);
const related: ReadonlySet<string> = new Set(["own", "member", "tenant"]);

const isBound = (held: readonly Policy[]) =>
  held.length > 0 && held.every(({ data: { condition } }) => related.has(condition));

/** The policies by which an operation may be called. */
function heldBy({ access, effect }: Access, policies: ReadonlyMap<string, Policy>) {
  if (access.kind === "public") return [];
  return access.policies
    .flatMap((ref) => policies.get(ref) ?? [])
    .filter(({ data }) => data.effects.includes(effect));
}

/** Whether everyone who may do it may only with what is theirs, or their group's. */
export function isRelated(operation: Access, policies: ReadonlyMap<string, Policy>): boolean {
  return isBound(heldBy(operation, policies));
}

/**
 * Whether what is somebody else's is not even read by who may do it to their own, so that its id is answered as one
 * that leads to nothing.
 */
export function hidesForeign(
  operation: Access,
  policies: ReadonlyMap<string, Policy>,
  onConcept: (concept: string) => readonly Policy[],
): boolean {
  const { access, effect } = operation;
  const held = heldBy(operation, policies);
  if (access.kind === "public" || !isBound(held)) return false;
  if (looking.has(effect)) return true;
  const roles = new Set<string>(access.roles);
  const concepts = new Set(held.map(({ data }) => data.concept));
  const reading = [...concepts]
    .flatMap(onConcept)
    .filter(({ data }) => roles.has(data.role) && data.effects.some((each) => looking.has(each)));
  return isBound(reading);
}

/** Operations that name a thing by its id, each with one answer to an id of somebody else's. */
export function withForeignIds(
  operations: readonly DraftOf<typeof api.operation>[],
  all: readonly Policy[],
): readonly DraftOf<typeof api.operation>[] {
  const policies = new Map<string, Policy>(all.map((each) => [each.ref, each]));
  const byConcept = Map.groupBy(all, ({ data }): string => data.concept);
  return operations.map((each) => {
    const { errors, effect } = each.data;
    const isNamed = errors.some(({ status }) => status === 404);
    const onConcept = (concept: string) => byConcept.get(concept) ?? [];
    if (!isNamed || !hidesForeign(each.data, policies, onConcept)) return each;
    const told = errors.map((error) => {
      if (error.status === 404)
        return { ...error, when: "No record has this id, or it is none that the caller may read." };
      if (error.status !== 403 || error.problem !== "forbidden") return error;
      // Of a thing that may not be read nothing is refused: it is not found.
      const when = looking.has(effect)
        ? "The caller has no role that may."
        : `${error.when} What the caller may not even read is answered with 404.`;
      return { ...error, when };
    });
    return { ...each, data: { ...each.data, errors: told } };
  });
}
