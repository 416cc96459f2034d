import { lstat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { type OuterRules, parseIgnore } from "./ignore-rules.ts";
import { readText } from "./read-text.ts";

const mostFolders = 40;
const ignoreBytes = 256_000;

/** What git ignores by the folders above a part of a repository, and by the repository's own list. */
export async function outerRules(root: string): Promise<readonly OuterRules[]> {
  const found: OuterRules[] = [];
  let folder = root;
  for (let i = 0; i < mostFolders; i++) {
    const inside = folder === root ? "" : `${relative(folder, root).split(sep).join("/")}/`;
    const top = await isThere(join(folder, ".git"));
    // The walk reads the list of the root itself.
    const lists = [
      ...(folder === root ? [] : [join(folder, ".gitignore")]),
      ...(top ? [join(folder, ".git/info/exclude")] : []),
    ];
    for (const list of lists) {
      const read = await readText(list, ignoreBytes);
      if (read.kind === "text") found.push({ inside, matcher: parseIgnore(read.text).matcher });
    }
    if (top) return found;
    const above = dirname(folder);
    if (above === folder) break;
    folder = above;
  }
  // Without a repository of git, lists above are about something else.
  return [];
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
