import type { Ref, ViewOf } from "@planc/core";
import type { api, brief, security } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;

export interface WeightReads {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
}

/** What people do with an account once, or hardly ever. */
const beforeSignIn = /^\/auth\/(?!sessions)/;

/** Everything of a person or of the product in one go. */
const isWhole = ({ id }: Operation): boolean => id.startsWith("whole-data.");

/** How often an operation is called beside others of its kind: judgements, told with the mix. */
export const weights = { critical: 2, other: 1, seldom: 0.1, whole: 0.001 } as const;

/** Gives each operation its weight among reads or writes. */
export function weighing({
  actions,
  actors,
  policies,
}: WeightReads): (operation: Operation) => number {
  const critical = new Set<Ref>(actions.filter(({ data }) => data.critical).map(({ ref }) => ref));
  const few = new Set<Ref>([
    ...actors.filter(({ data }) => data.privileged).map(({ ref }) => ref),
    ...staff(policies),
  ]);
  return (operation) => {
    const { effect, access, path, realises } = operation.data;
    if (isWhole(operation)) return weights.whole;
    const isOfFew =
      access.kind === "authenticated" &&
      access.roles.length > 0 &&
      access.roles.every((role) => few.has(role));
    if (effect === "delete" || isOfFew || beforeSignIn.test(path)) return weights.seldom;
    return realises.some((ref) => critical.has(ref)) ? weights.critical : weights.other;
  };
}

/** Who may do with all of a thing what others do with their own serves those others, who are more. */
function staff(policies: WeightReads["policies"]): readonly Ref[] {
  const owned = new Map<Ref, Set<Ref>>();
  for (const { data } of policies) {
    if (data.condition === "own")
      owned.set(data.concept, (owned.get(data.concept) ?? new Set<Ref>()).add(data.role));
  }
  const owners = new Set<Ref>([...owned.values()].flatMap((roles) => [...roles]));
  return policies
    .filter(({ data }) => data.condition === "always" && owned.has(data.concept))
    .map(({ data }) => data.role)
    .filter((role) => !owners.has(role));
}
