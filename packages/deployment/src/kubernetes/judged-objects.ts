import { parse, parseAllDocuments } from "yaml";
import { render } from "../helm/render.ts";
import type { Manifest } from "./manifest.ts";

interface Text {
  readonly path: string;
  readonly text: string;
}

/** The objects in files of manifests and of a chart, and what of them does not even parse. */
export function judgedObjects(files: readonly Text[]): {
  readonly objects: readonly Manifest[];
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const values = files.find(({ path }) => path.endsWith("/values.yaml"));
  const objects = files.flatMap(({ path, text }) => {
    const isTemplate = path.includes("/templates/");
    if (!isTemplate && path.includes("/chart/")) return [];
    try {
      const plain = isTemplate ? render(text, parse(values?.text ?? "{}")) : text;
      return parseAllDocuments(plain).map((each): Manifest => {
        const [error] = each.errors;
        if (error) throw error;
        return each.toJS();
      });
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { objects, problems };
}
