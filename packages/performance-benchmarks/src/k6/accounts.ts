import { idOf, isCalledByScript, type ViewOf } from "@planc/core";
import type { api, workload } from "@planc/core/ir";

type Operation = Pick<ViewOf<typeof api.operation>, "ref" | "data">;

/** In which role a script makes each call, by the ref of the operation; nothing where one account may make all. */
export interface Roles {
  readonly names: readonly string[];
  readonly as: ReadonlyMap<string, string>;
}

/**
 * As few roles as are enough, the one that may make most of the mix first. What is open, or for whoever has signed in,
 * asks for none.
 */
export function rolesOf(
  operations: readonly Operation[],
  shareOf: (operation: string) => number,
): Roles {
  const as = new Map<string, string>();
  let left = operations.flatMap(({ ref, data }) =>
    data.access.kind === "authenticated" && data.access.roles.length > 0 && isCalledByScript(data)
      ? [{ ref, roles: data.access.roles.map((each) => idOf(each)) }]
      : [],
  );
  const names: string[] = [];
  while (left.length > 0) {
    const sums = new Map<string, number>();
    for (const { ref, roles } of left)
      for (const role of roles) sums.set(role, (sums.get(role) ?? 0) + shareOf(ref) + 1e-6);
    const [first] = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (first === undefined) break;
    const [role] = first;
    names.push(role);
    for (const { ref, roles } of left) if (roles.includes(role)) as.set(ref, role);
    left = left.filter(({ roles }) => !roles.includes(role));
  }
  return names.length > 1 ? { names, as } : { names: [], as: new Map() };
}

/** Which roles a run shows, by what the mix gives each operation. */
export function rolesOfMix(
  operations: readonly Operation[],
  mix: readonly Pick<ViewOf<typeof workload.mix>, "data">[],
): readonly string[] {
  const share = new Map<string, number>(mix.map(({ data }) => [data.operation, data.share.value]));
  return rolesOf(operations, (ref) => share.get(ref) ?? 0).names;
}
