import { checkLayer } from "./check-layer.ts";
import { type FileLayer, fileLayer } from "./layer.ts";
import type { ConfigProblem } from "./problem.ts";

/** Parses what a JSON or YAML file holds; `extends` are paths from its folder, for the host to read. */
export function readFileLayer(
  value: unknown,
  name: string,
): { readonly data?: FileLayer; readonly problems: readonly ConfigProblem[] } {
  return checkLayer(fileLayer, value, name);
}
