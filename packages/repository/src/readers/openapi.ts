import type { Sighting } from "../fact.ts";
import { jsonTree } from "../trees/json.ts";
import { entries, entry, scalar, type Tree } from "../trees/tree.ts";
import { yamlTrees } from "../trees/yaml.ts";
import { type FactReader, nameOf } from "./reader.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** OpenAPI and Swagger documents, by their names: the operations that they declare. */
export const openapi: FactReader = {
  kind: "facts",
  largest: 1_000_000,
  reads: (path) =>
    /(?:openapi|swagger)[\w.-]{0,60}\.(?:ya?ml|json)$|^api\.ya?ml$/i.test(nameOf(path)),
  read(text, path) {
    const tree: Tree | undefined = path.endsWith("json") ? jsonTree(text) : yamlTrees(text)[0];
    if (!entry(tree, "openapi") && !entry(tree, "swagger")) return [];
    return entries(entry(tree, "paths")?.value).flatMap(({ key: route, value, at }) =>
      entries(value).flatMap(({ key: method, value: operation, at: place }): Sighting[] => {
        if (!methods.has(method) || !route.startsWith("/")) return [];
        const id = scalar(entry(operation, "operationId")?.value);
        const name = (id || `${method.toUpperCase()} ${route}`).slice(0, 200);
        return [
          {
            fact: { kind: "operation", name, method: method.toUpperCase(), route },
            at: place[1] > 0 ? place : at,
          },
        ];
      }),
    );
  },
};
