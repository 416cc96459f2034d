import { stringify } from "yaml";
import type { Json, Manifest } from "./manifest.ts";

/** One document of YAML as every reader of Kubernetes takes it: no anchors, no folded lines. */
export function yamlText(value: Json | Manifest): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, version: "1.1" });
}

export function documents(values: readonly (Json | Manifest)[]): string {
  return values.map(yamlText).join("---\n");
}
