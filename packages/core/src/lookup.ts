/**
 * Finds the members of a list that have a key, with one walk over each list instead of one for each question:
 * lists of a plan are frozen, and the same for all who read them. A list that is not frozen is walked each time.
 */
export function lookup<T>(
  keyOf: (member: T) => string | undefined,
): <Member extends T>(list: readonly Member[], key: string | undefined) => readonly Member[] {
  const known = new WeakMap<object, ReadonlyMap<string, readonly number[]>>();
  return (list, key) => {
    if (key === undefined) return [];
    if (!Object.isFrozen(list)) return list.filter((member) => keyOf(member) === key);
    const places = known.get(list) ?? placesIn(list, keyOf);
    known.set(list, places);
    return (places.get(key) ?? []).flatMap((at) => list[at] ?? []);
  };
}

function placesIn<T>(
  list: readonly T[],
  keyOf: (member: T) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, member] of list.entries()) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const those = places.get(key);
    if (those) those.push(at);
    else places.set(key, [at]);
  }
  return places;
}
