/** Groups of names that lead to one another; every name is in one group, most alone. Linear. */
export function cyclesOf(
  names: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const reversed = new Map<string, Set<string>>();
  for (const [from, targets] of edges) {
    for (const to of targets) reversed.set(to, (reversed.get(to) ?? new Set()).add(from));
  }
  const finished = [...afterTheirTargets(names, edges)];
  const grouped = new Set<string>();
  return finished
    .reverse()
    .map((name) => visit(name, reversed, grouped).sort())
    .filter((group) => group.length > 0);
}

/** Names in an order in which each comes after all that it leads to, as far as there is one. Linear. */
export function afterTheirTargets(
  names: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => visit(name, edges, seen));
}

/** Names reached from the start and not seen before, each after all that it leads to. */
function visit(
  start: string,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): string[] {
  const finished: string[] = [];
  const open: { name: string; next: Iterator<string> }[] = [];
  const enter = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    open.push({ name, next: (edges.get(name) ?? new Set<string>()).values() });
  };
  enter(start);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { value, done } = top.next.next();
    if (done === true) {
      finished.push(top.name);
      open.pop();
    } else enter(value);
  }
  return finished;
}
