import { groupedBy, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Folder = ViewOf<typeof architecture.folder>;

/** Where a project's own parts begin: what lies above is where it is built. */
const inner = new Set([
  "src",
  "lib",
  "app",
  "bin",
  "test",
  "tests",
  "e2e",
  "spec",
  "migrations",
  "database",
  "resources",
  "cmd",
  "internal",
]);

/** The folder that a program is built in, by the components that it is made of; `.` for the whole tree. */
export function foldersOf(
  folders: readonly Folder[],
): (refs: readonly string[]) => string | undefined {
  const byComponent = groupedBy(folders, ({ data }) => data.component);
  return (refs) => {
    const paths = refs.flatMap((ref) => byComponent.get(ref) ?? []).map(({ data }) => data.path);
    if (paths.length === 0) return undefined;
    const roots = paths.map(rootOf);
    return shared(roots).join("/") || ".";
  };
}

function rootOf(path: string): readonly string[] {
  const parts = path.split("/");
  const end = parts.findIndex((part) => inner.has(part));
  return end < 0 ? parts : parts.slice(0, end);
}

const shared = (all: readonly (readonly string[])[]): readonly string[] =>
  all.reduce((left, right) => {
    const end = left.findIndex((part, index) => part !== right[index]);
    return end < 0 ? left : left.slice(0, end);
  });
