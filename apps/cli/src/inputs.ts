import { type Draft, join, node, placeIn, slug, sole, stated } from "@planc/core";
import { sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";

/** What the compiler is given beside its plugins. */
export interface Given {
  readonly prompt: string;
  /** `2030-01-31` */
  readonly asOf?: string | undefined;
  /** Names that the last run of this folder gave, from its lock. */
  readonly names: Readonly<Record<string, string>>;
}

const promptId = "prompt";

/** The nodes that the host gives: the prompt as a source, and what else was said on the command line. */
export function inputNodes({ prompt, asOf, names }: Given): readonly Draft[] {
  const said = stated(placeIn(promptId, prompt, 0, prompt.length));
  return [
    node(
      host.source,
      promptId,
      { kind: "prompt", sha256: sha256(prompt), length: prompt.length },
      said,
    ),
    node(host.text, promptId, { text: prompt }, said),
    ...(asOf === undefined
      ? []
      : [sole(host.asOf, { date: asOf }, stated(placeIn("--as-of", asOf, 0, asOf.length)))]),
    ...Object.entries(names).map(([key, value]) =>
      node(
        host.name,
        join(...key.split(/[:.]/).map(slug)),
        { key, value },
        stated(placeIn("plan.lock.json", value, 0, value.length)),
      ),
    ),
  ];
}
