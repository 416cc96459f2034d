import type { DraftOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = DraftOf<typeof api.operation>;

/** By which somebody who has not signed in comes back to what they made. */
export const guestCookie = "__Host-guest";

/** What makes a thing that a guest comes back to sets the cookie that shows whose it is. */
export function withGuests(operations: readonly Operation[]): readonly Operation[] {
  const roots = new Set(
    operations.flatMap(({ data: { access, path } }) =>
      access.kind === "public" && access.guest === "shown" ? [rootOf(path)] : [],
    ),
  );
  if (roots.size === 0) return operations;
  return operations.map((each) => {
    const { access, effect, path } = each.data;
    const isMaking = effect === "create" && !path.includes("{") && roots.has(rootOf(path));
    return access.kind === "public" && access.guest === undefined && isMaking
      ? { ...each, data: { ...each.data, access: { ...access, guest: "set" as const } } }
      : each;
  });
}

/** The collection in which a path begins. */
function rootOf(path: string): string {
  return path.split("/")[1] ?? "";
}
