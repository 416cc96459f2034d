import type { Sighting } from "../fact.ts";
import { jsonTree } from "../trees/json.ts";
import { child, entries, entry, scalar } from "../trees/tree.ts";
import { type FactReader, named } from "./reader.ts";
import { declared } from "./versions.ts";

/** `composer.json`. Extensions of PHP itself are left out. */
export const composer: FactReader = {
  kind: "facts",
  reads: named("composer.json"),
  read(text) {
    const tree = jsonTree(text);
    const found: Sighting[] = [];
    const name = entry(tree, "name");
    const called = scalar(name?.value);
    if (name && called)
      found.push({ fact: { kind: "folder", name: called, ecosystem: "composer" }, at: name.at });
    for (const [section, use] of [
      ["require", "runtime"],
      ["require-dev", "development"],
    ] as const) {
      for (const { key, value, at } of entries(child(tree, section))) {
        const version = declared(scalar(value));
        if (key === "php") found.push({ fact: { kind: "runtime", name: "PHP", ...version }, at });
        else if (key.includes("/")) {
          found.push({
            fact: {
              kind: "dependency",
              name: key.toLowerCase(),
              ecosystem: "composer",
              use,
              ...version,
            },
            at,
          });
        }
      }
    }
    return found;
  },
};
