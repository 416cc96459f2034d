/** Characters `[from, to)` of a text. */
export type Span = readonly [number, number];

/** What a JSON, YAML, TOML or XML text says, in one form, with the places of all names and values. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: "map";
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly value: Tree;
  /** Of name and value where the value is a scalar, else of the name. */
  readonly at: Span;
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly { readonly value: Tree; readonly at: Span }[];
}

export interface ScalarTree {
  readonly kind: "scalar";
  readonly value: string;
}

export const emptyTree: MapTree = { kind: "map", entries: [] };

/** The value under names inside each other. */
export function child(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  return entry(tree, ...keys)?.value ?? (keys.length === 0 ? tree : undefined);
}

/** The entry under names inside each other. */
export function entry(tree: Tree | undefined, ...keys: readonly string[]): Entry | undefined {
  let found: Entry | undefined;
  let inside = tree;
  for (const key of keys) {
    found = entries(inside).find((each) => each.key === key);
    inside = found?.value;
  }
  return found;
}

/** The entries of a map; none of anything else. */
export function entries(tree: Tree | undefined): readonly Entry[] {
  return tree?.kind === "map" ? tree.entries : [];
}

/** The items of a list; none of anything else. */
export function items(tree: Tree | undefined): ListTree["items"] {
  return tree?.kind === "list" ? tree.items : [];
}

/** The text of a scalar. */
export function scalar(tree: Tree | undefined): string | undefined {
  return tree?.kind === "scalar" ? tree.value : undefined;
}

/** The text of a scalar under names inside each other. */
export function textAt(tree: Tree | undefined, ...keys: readonly string[]): string | undefined {
  return scalar(child(tree, ...keys));
}
