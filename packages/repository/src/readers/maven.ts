import type { Sighting } from "../fact.ts";
import { child, entries, entry, scalar, type Tree, textAt } from "../trees/tree.ts";
import { xmlTree } from "../trees/xml.ts";
import { type FactReader, named } from "./reader.ts";
import { declared } from "./versions.ts";

const javaProperties = ["maven.compiler.release", "java.version", "maven.compiler.source"];

/** `pom.xml`, with the properties that it sets itself. What a parent sets elsewhere stays open. */
export const maven: FactReader = {
  kind: "facts",
  reads: named("pom.xml"),
  read(text) {
    const project = child(xmlTree(text), "project");
    const properties = new Map(
      entries(child(project, "properties")).map(({ key, value }) => [key, scalar(value)] as const),
    );
    const resolve = (written: string | undefined): string | undefined =>
      written?.replace(
        /\$\{([\w.-]{1,100})\}/g,
        (whole, name: string) => properties.get(name) ?? whole,
      );
    const found: Sighting[] = [];
    const name = entry(project, "artifactId");
    if (name) {
      const called = scalar(name.value) ?? "";
      found.push({ fact: { kind: "folder", name: called, ecosystem: "maven" }, at: name.at });
    }
    const java = javaProperties
      .map((property) => entry(project, "properties", property))
      .find((each) => each !== undefined);
    if (java) {
      const version = declared(resolve(scalar(java.value)));
      found.push({ fact: { kind: "runtime", name: "Java", ...version }, at: java.at });
    }
    const add = (tree: Tree, at: readonly [number, number]): void => {
      const [group, artifact] = [
        resolve(textAt(tree, "groupId")),
        resolve(textAt(tree, "artifactId")),
      ];
      if (!group || !artifact) return;
      const use = textAt(tree, "scope") === "test" ? "development" : "runtime";
      const version = resolve(textAt(tree, "version"));
      const open = version?.includes("${") ? undefined : version;
      found.push({
        fact: {
          kind: "dependency",
          name: `${group}:${artifact}`,
          ecosystem: "maven",
          use,
          ...declared(open),
        },
        at,
      });
    };
    const parent = entry(project, "parent");
    if (parent) add(parent.value, parent.at);
    for (const { key, value, at } of entries(child(project, "dependencies"))) {
      if (key === "dependency") add(value, at);
    }
    return found;
  },
};
