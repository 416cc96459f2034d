const hostile = /^(?:accus|block|flag|mut|report)(?=(?:er|or)$)/;

/** By which names something tells who turns against whom: the blocker of who is blocked, the reporter of who is reported. */
export function turnedAgainst(
  names: readonly string[],
): { readonly by: string; readonly of: string } | undefined {
  const known = new Map(names.map((name) => [name.trim().toLowerCase(), name]));
  for (const [name, by] of known) {
    const stem = hostile.exec(name)?.[0];
    const of = stem === undefined ? undefined : known.get(`${stem}ed`);
    if (of !== undefined) return { by, of };
  }
  return undefined;
}
