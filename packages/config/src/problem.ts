import { type Path, showPath } from "./path.ts";
import { configFindings } from "./problem-kinds.ts";

/** What is wrong with a configuration, so that nothing is run: all of it is told at once. */
export interface ConfigProblem {
  readonly code: `config/${string}`;
  /** The layer that it stands in. */
  readonly layer: string;
  /** Where it stands, as `plugins.@acme/policy.strict`; empty for the whole layer. */
  readonly path: string;
  readonly message: string;
  /** What to do now. */
  readonly fix: string;
}

export type ConfigProblemKind = keyof typeof configFindings;

/** A problem of a kind, in a layer, at a path. */
export function problem(
  kind: ConfigProblemKind,
  { layer, path = [] }: { readonly layer: string; readonly path?: Path },
  message: string,
): ConfigProblem {
  return {
    code: `config/${kind}`,
    layer,
    path: showPath(path),
    message,
    fix: configFindings[kind].fix,
  };
}
