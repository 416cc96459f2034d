interface Branch {
  readonly name: string;
  comment: string | undefined;
  readonly children: Map<string, Branch>;
}

const commentColumn = 44;
const longestComment = 70;

/** Paths as a tree, with what each is for behind it. Folders with one child and no comment share a line. */
export function tree(
  paths: readonly { readonly path: string; readonly comment: string }[],
): string {
  const root: Branch = { name: "", comment: undefined, children: new Map() };
  for (const { path, comment } of paths) {
    let at = root;
    for (const name of path.split("/")) {
      const next: Branch = at.children.get(name) ?? {
        name,
        comment: undefined,
        children: new Map(),
      };
      at.children.set(name, next);
      at = next;
    }
    at.comment = comment;
  }
  return [...root.children.values()].flatMap((branch) => draw(branch, "", "")).join("\n");
}

function draw(branch: Branch, lead: string, below: string): readonly string[] {
  const { name, end } = folded(branch);
  const isFile = end.children.size === 0 && /\.[a-z]+$/.test(name);
  const text = `${lead}${name}${isFile ? "" : "/"}`;
  const comment = end.comment === undefined ? "" : shortened(end.comment);
  const children = [...end.children.values()];
  return [
    comment === "" ? text : `${text.padEnd(commentColumn - 1)} # ${comment}`,
    ...children.flatMap((child, index) => {
      const last = index === children.length - 1;
      return draw(child, `${below}${last ? "└── " : "├── "}`, `${below}${last ? "    " : "│   "}`);
    }),
  ];
}

function folded(branch: Branch): { name: string; end: Branch } {
  let name = branch.name;
  let end = branch;
  for (;;) {
    const [only] = end.children.values();
    if (end.children.size !== 1 || !only || end.comment !== undefined) return { name, end };
    name = `${name}/${only.name}`;
    end = only;
  }
}

function shortened(comment: string): string {
  const line = comment.replace(/\s+/g, " ");
  return line.length > longestComment ? `${line.slice(0, longestComment - 1).trimEnd()}…` : line;
}
