import type { Sighting } from "../fact.ts";
import { tomlTree } from "../trees/toml.ts";
import { child, entries, entry, scalar, type Tree, textAt } from "../trees/tree.ts";
import { type FactReader, named } from "./reader.ts";
import { declared } from "./versions.ts";

const sections = [
  ["dependencies", "runtime"],
  ["build-dependencies", "development"],
  ["dev-dependencies", "development"],
] as const;

/** `Cargo.toml`, also of a workspace. A bare version means all that are compatible with it. */
export const cargo: FactReader = {
  kind: "facts",
  reads: named("Cargo.toml"),
  read(text) {
    const tree = tomlTree(text);
    const found: Sighting[] = [];
    for (const owner of [tree, child(tree, "workspace")]) {
      const name = entry(owner, "package", "name");
      const called = scalar(name?.value);
      if (name && called) {
        found.push({ fact: { kind: "folder", name: called, ecosystem: "cargo" }, at: name.at });
      }
      const rust = entry(owner, "package", "rust-version");
      const version = scalar(rust?.value);
      if (rust && version)
        found.push({ fact: { kind: "runtime", name: "Rust", version }, at: rust.at });
    }
    const owners: readonly (Tree | undefined)[] = [
      tree,
      child(tree, "workspace"),
      ...entries(child(tree, "target")).map(({ value }) => value),
    ];
    for (const owner of owners) {
      for (const [section, use] of sections) {
        for (const { key, value, at } of entries(child(owner, section))) {
          if (textAt(value, "path") !== undefined) continue;
          const range = declared(scalar(value) ?? textAt(value, "version"));
          const open = range.version ?? range.range;
          found.push({
            fact: {
              kind: "dependency",
              name: textAt(value, "package") ?? key,
              ecosystem: "cargo",
              use,
              ...(open === undefined ? {} : { range: open }),
            },
            at,
          });
        }
      }
    }
    return found;
  },
};
