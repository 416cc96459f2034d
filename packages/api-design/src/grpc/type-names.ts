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

/**
 * The same list with every name once: what comes again gets a number behind. Names that differ by an underscore are one
 * in JSON.
 */
export function eachOnce<Each extends { readonly name: string }>(
  all: readonly Each[],
): readonly Each[] {
  const taken = new Set<string>();
  return all.map((each) => {
    let name = each.name;
    for (let count = 2; taken.has(name.replaceAll("_", "")); count++) name = `${each.name}${count}`;
    taken.add(name.replaceAll("_", ""));
    return { ...each, name };
  });
}
