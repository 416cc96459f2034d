import { type Path, showPath } from "./path.ts";

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

/** What to do about each kind. */
const fixes = {
  "not-readable": "Name a file that can be read, or mend it.",
  "not-valid": "Correct the value, or leave it out.",
  "unknown-key": "Correct the name, or leave it out.",
  "unknown-plugin": "Correct the name, or bring the plugin along with use.",
  "plugin-needed":
    "Keep the plugin, remove those that need it as well, or bring one along that writes the same.",
  "plugin-twice": "Remove one of the two, or rename the one that is yours.",
  "unknown-finding": "Correct the code; planc rules prints all of them.",
  "unknown-pack": "Name one of the packs that come along.",
  "severity-locked": "Leave it out; who answers for living with one finding sets a waiver for it.",
  "layer-locked":
    "Leave the value out, or have whoever keeps the layer that locks it change it there.",
  "extends-itself": "Take one of the layers out of the circle.",
  "too-many-layers": "Put layers together.",
} as const;

export type ConfigProblemKind = keyof typeof fixes;

/** A problem of a kind, in a layer, at a path. */
export function problem(
  kind: ConfigProblemKind,
  { layer, path = [] }: { readonly layer: string; readonly path?: Path },
  message: string,
): ConfigProblem {
  return { code: `config/${kind}`, layer, path: showPath(path), message, fix: fixes[kind] };
}
