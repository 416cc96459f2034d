import type { Sighting } from "../fact.ts";
import { jsonTree } from "../trees/json.ts";
import { entries, entry, scalar, textAt } from "../trees/tree.ts";
import { type FactReader, named } from "./reader.ts";
import { declared } from "./versions.ts";

const uses = [
  ["dependencies", "runtime"],
  ["peerDependencies", "runtime"],
  ["optionalDependencies", "runtime"],
  ["devDependencies", "development"],
] as const;

/** `package.json`. Packages of the same workspace are none of its dependencies. */
export const npm: FactReader = {
  kind: "facts",
  reads: named("package.json"),
  read(text) {
    const tree = jsonTree(text);
    const found: Sighting[] = [];
    const name = entry(tree, "name");
    const called = scalar(name?.value);
    if (name && called) {
      found.push({ fact: { kind: "folder", name: called, ecosystem: "npm" }, at: name.at });
    }
    const node = entry(tree, "engines", "node");
    if (node) {
      const version = declared(textAt(tree, "engines", "node"));
      found.push({ fact: { kind: "runtime", name: "Node.js", ...version }, at: node.at });
    }
    const seen = new Set<string>();
    for (const [section, use] of uses) {
      for (const each of entries(entry(tree, section)?.value)) {
        const range = scalar(each.value);
        if (seen.has(each.key) || range === undefined || isLocal(range)) continue;
        seen.add(each.key);
        found.push({
          fact: { kind: "dependency", name: each.key, ecosystem: "npm", use, ...declared(range) },
          at: each.at,
        });
      }
    }
    return found;
  },
};

function isLocal(range: string): boolean {
  return /^(?:workspace|file|link|portal):/.test(range);
}
