import { idOf, judging, type PlanNodeOf, type Ref } from "@planc/core";
import type { api, security } from "@planc/core/ir";
import { fromMost } from "../operation/ranks.ts";

type Operation = PlanNodeOf<typeof api.operation>["data"];
type Policy = PlanNodeOf<typeof security.policy>;

export interface HeldContext {
  /** Name by actor. */
  readonly roles: ReadonlyMap<string, string>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly groupRoles: ReadonlyMap<string, PlanNodeOf<typeof security.groupRole>>;
}

/** The policies by which a role may call an operation: those by which the table of permissions is made too. */
export function heldBy(
  role: Ref,
  operation: PlanNodeOf<typeof api.operation>["data"],
  { policies }: HeldContext,
): readonly Policy["data"][] {
  if (operation.access.kind === "public") return [];
  const named = operation.access.policies.flatMap((ref) => policies.get(ref) ?? []);
  return judging({ data: operation }, named).flatMap(({ data }) =>
    data.role === role ? data : [],
  );
}

/**
 * Per role of the product the roles in the group that will do, from the one that may most. A role that may in
 * another way as well is left out: whoever checks by this list alone would refuse it what is its own.
 */
export function groupRolesOf(
  operation: Operation,
  context: HeldContext,
): { readonly "x-group-roles"?: Readonly<Record<string, readonly string[]>> } {
  if (operation.access.kind === "public") return {};
  const all = [...context.groupRoles.values()];
  const found = operation.access.roles.flatMap((role) => {
    const held = heldBy(role, operation, context);
    const least = held.flatMap(
      ({ least: asked }) => context.groupRoles.get(asked ?? "")?.data ?? [],
    );
    const [first, ...others] = least;
    if (first === undefined || least.length < held.length) return [];
    if (others.some(({ membership }) => membership !== first.membership)) return [];
    const rank = Math.min(...least.map((each) => each.rank));
    const may = all.filter(({ data }) => data.membership === first.membership && data.rank >= rank);
    const name = context.roles.get(role) ?? idOf(role);
    return [[name, fromMost(may).map(({ data }) => data.value)] as const];
  });
  return found.length > 0 ? { "x-group-roles": Object.fromEntries(found) } : {};
}
