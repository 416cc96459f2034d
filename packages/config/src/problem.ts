import { type Path, showPath } from "./path.ts";

/** What is wrong with a configuration: all of it is told at once. */
export interface ConfigProblem {
  readonly code: `config/${string}`;
  readonly severity: "error" | "warning";
  /** The layer that it stands in. */
  readonly layer: string;
  /** Where it stands, as `plugins.@acme/policy.strict`; empty for the whole layer. */
  readonly path: string;
  readonly message: string;
  /** What to do now. */
  readonly fix: string;
}

const kinds = {
  "not-readable": { severity: "error", fix: "Name a file that can be read, or mend it." },
  "not-valid": { severity: "error", fix: "Correct the value, or leave it out." },
  "unknown-key": { severity: "error", fix: "Correct the name, or leave it out." },
  "unknown-plugin": {
    severity: "error",
    fix: "Correct the name, or bring the plugin along with use.",
  },
  "unknown-pack": { severity: "error", fix: "Name one of the packs that come along." },
  "layer-locked": {
    severity: "error",
    fix: "Leave the value out, or have whoever keeps the layer that locks it change it there.",
  },
  "extends-itself": { severity: "error", fix: "Take one of the layers out of the circle." },
  "too-many-layers": { severity: "error", fix: "Put layers together." },
} as const;

export type ConfigProblemKind = keyof typeof kinds;

/** A problem of a kind, in a layer, at a path. */
export function problem(
  kind: ConfigProblemKind,
  { layer, path = [] }: { readonly layer: string; readonly path?: Path },
  message: string,
): ConfigProblem {
  const { severity, fix } = kinds[kind];
  return { code: `config/${kind}`, severity, layer, path: showPath(path), message, fix };
}
