/**
 * Of members that cannot hold together, a set of which none can be left out: each is left out in turn, and
 * stays out where the rest still cannot hold. The first are left out first, so that the last remain.
 */
export function irreducible<T>(
  members: readonly T[],
  excludeEachOther: (some: readonly T[]) => boolean,
): readonly T[] {
  let left = members;
  if (!excludeEachOther(left)) return [];
  for (const each of members) {
    const fewer = left.filter((other) => other !== each);
    if (excludeEachOther(fewer)) left = fewer;
  }
  return left;
}
