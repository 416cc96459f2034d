import { parseSync, Visitor } from "rolldown/utils";

/**
 * The packages a source text imports by name: no relative ones, none of Node's own. It is parsed, so that
 * what comments, strings and templates say is not taken for an import, nor hides one.
 * @throws Error where it is no TypeScript.
 */
export function importedPackages(source: string): string[] {
  const { program, errors } = parseSync("source.ts", source);
  const [error] = errors;
  if (error) throw new Error(error.message);
  const paths: string[] = [];
  const visitor = new Visitor({
    ImportDeclaration: (node) => paths.push(node.source.value),
    ExportAllDeclaration: (node) => paths.push(node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source) paths.push(node.source.value);
    },
    ImportExpression: (node) => {
      if (node.source.type === "Literal" && typeof node.source.value === "string") {
        paths.push(node.source.value);
      }
    },
    TSImportType: (node) => paths.push(node.source.value),
  });
  visitor.visit(program);
  const names = paths
    .filter((path) => !path.startsWith(".") && !path.startsWith("node:"))
    .map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
  return [...new Set(names)].sort();
}
