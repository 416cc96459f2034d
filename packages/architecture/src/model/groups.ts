/** Sets of names that are joined pair by pair; each is known by the name that was joined onto. */
export class Groups {
  readonly #parent = new Map<string, string>();

  constructor(names: Iterable<string>) {
    for (const name of names) this.#parent.set(name, name);
  }

  has(name: string): boolean {
    return this.#parent.has(name);
  }

  rootOf(name: string): string {
    let root = name;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; ) {
      root = up;
      up = this.#parent.get(root);
    }
    // Paths stay short, so that joining many is linear in practice.
    for (let at = name; at !== root; ) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** Joins the group of `member` onto the group of `root`. */
  join(member: string, root: string): void {
    const from = this.rootOf(member);
    const to = this.rootOf(root);
    if (from !== to) this.#parent.set(from, to);
  }

  /** Members by root, in the order in which the names were given. */
  all(): ReadonlyMap<string, readonly string[]> {
    const groups = new Map<string, string[]>();
    for (const name of this.#parent.keys()) {
      const root = this.rootOf(name);
      const group = groups.get(root);
      if (group) group.push(name);
      else groups.set(root, [name]);
    }
    return groups;
  }
}
