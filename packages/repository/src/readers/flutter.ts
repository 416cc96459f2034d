import { entries, entry } from "../trees/tree.ts";
import { yamlTrees } from "../trees/yaml.ts";
import { type FactReader, named } from "./reader.ts";

/** `pubspec.yaml`, as far as it shows Flutter. Packages of Dart are not read. */
export const flutter: FactReader = {
  kind: "facts",
  reads: named("pubspec.yaml"),
  read(text) {
    const [tree] = yamlTrees(text);
    const sdk = entries(entry(tree, "dependencies")?.value).find(({ key }) => key === "flutter");
    return sdk ? [{ fact: { kind: "tool", name: "Flutter" }, at: sdk.at }] : [];
  },
};
