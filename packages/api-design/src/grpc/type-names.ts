/** Names of one package: messages, enumerations and services share one list, each name once. */
export class TypeNames {
  readonly #taken = new Set<string>();
  readonly #of = new Map<string, string>();

  /** The name of what `key` stands for: the first of `names` that is free, else the last with a number. */
  of(key: string, ...names: readonly [string, ...string[]]): string {
    const known = this.#of.get(key);
    if (known !== undefined) return known;
    const own = names.find((each) => !this.#taken.has(each)) ?? numbered(names, this.#taken);
    this.#taken.add(own);
    this.#of.set(key, own);
    return own;
  }
}

function numbered(names: readonly string[], taken: ReadonlySet<string>): string {
  const last = names.at(-1) ?? "";
  let count = 2;
  while (taken.has(`${last}${count}`)) count++;
  return `${last}${count}`;
}

/** The same list with every name once: what comes again gets a number behind. */
export function eachOnce<Each extends { readonly name: string }>(
  all: readonly Each[],
): readonly Each[] {
  const names = new TypeNames();
  return all.map((each, at) => ({ ...each, name: names.of(`${at}`, each.name, `${each.name}_`) }));
}
