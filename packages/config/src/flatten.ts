import { checkLayer } from "./check-layer.ts";
import { layerSchema, type ReadLayer } from "./layer.ts";
import { type ConfigProblem, problem } from "./problem.ts";

/** A layer with its name, and without what it extends. */
export interface NamedLayer {
  readonly name: string;
  readonly layer: Omit<ReadLayer, "extends">;
}

export interface Flat {
  /** The least binding first: what a layer extends stands before it. */
  readonly layers: readonly NamedLayer[];
  readonly problems: readonly ConfigProblem[];
}

const most = 100;
const deepest = 20;

/** Lays the layers that a configuration extends out in order, each once, where it is first mentioned. */
export function flatten(root: unknown, rootName: string): Flat {
  const layers: NamedLayer[] = [];
  const problems: ConfigProblem[] = [];
  const open = new Set<unknown>();
  const closed = new Set<unknown>();
  const walk = (value: unknown, name: string): void => {
    if (closed.has(value)) return;
    if (open.has(value)) {
      problems.push(problem("extends-itself", { layer: name }, `${name} extends itself.`));
      return;
    }
    if (open.size >= deepest || layers.length >= most) {
      problems.push(
        problem(
          "too-many-layers",
          { layer: name },
          `More than ${most} layers, or ${deepest} deep.`,
        ),
      );
      return;
    }
    const { data, problems: found } = checkLayer(layerSchema, value, nameIn(value) ?? name);
    problems.push(...found);
    if (!data) return;
    open.add(value);
    const { extends: above = [], ...layer } = data;
    const own = layer.name ?? name;
    for (const [index, each] of above.entries()) walk(each, `${own}, extends ${index + 1}`);
    open.delete(value);
    closed.add(value);
    layers.push({ name: own, layer });
  };
  walk(root, rootName);
  return { layers, problems };
}

function nameIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("name" in value)) return undefined;
  return typeof value.name === "string" && value.name !== "" ? value.name : undefined;
}
