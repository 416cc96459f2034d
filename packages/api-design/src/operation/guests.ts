import type { DraftOf, ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = DraftOf<typeof api.operation>;
type Resource = ViewOf<typeof api.resource>;

/** By which somebody who has not signed in comes back to what they made. */
export const guestCookie = "__Host-guest";

/**
 * What makes a thing that a guest comes back to sets the cookie that shows whose it is: that which makes the thing
 * itself, else the nearest thing that it lies in.
 */
export function withGuests(
  operations: readonly Operation[],
  resources: readonly Resource[],
): readonly Operation[] {
  const byRef = new Map<string, Resource>(resources.map((each) => [each.ref, each]));
  const making = Map.groupBy(
    operations.filter(
      ({ data: { access, effect } }) =>
        effect === "create" && access.kind === "public" && access.guest === undefined,
    ),
    ({ data }): string => data.resource,
  );
  const setting = new Set<string>();
  for (const { data } of operations) {
    if (data.access.kind !== "public" || data.access.guest !== "shown") continue;
    const seen = new Set<string>();
    let at: string | undefined = data.resource;
    while (at !== undefined && !seen.has(at) && !making.has(at)) {
      seen.add(at);
      at = byRef.get(at)?.data.parent;
    }
    for (const each of making.get(at ?? "") ?? []) setting.add(each.id);
  }
  return operations.map((each) => {
    const { access } = each.data;
    return access.kind === "public" && setting.has(each.id)
      ? { ...each, data: { ...each.data, access: { ...access, guest: "set" as const } } }
      : each;
  });
}
