/**
 * Finds the members of a list that have a key, with one walk over each list instead of one for each question:
 * lists of a plan are frozen, and the same for all who read them. A list that is not frozen is walked each time.
 */
export function lookup<T>(
  keyOf: (member: T) => string | undefined,
): (list: readonly T[], key: string | undefined) => readonly T[] {
  const known = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (list, key) => {
    if (key === undefined) return [];
    if (!Object.isFrozen(list)) return list.filter((member) => keyOf(member) === key);
    const groups = known.get(list) ?? grouped(list, keyOf);
    known.set(list, groups);
    return groups.get(key) ?? [];
  };
}

function grouped<T>(
  list: readonly T[],
  keyOf: (member: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}
