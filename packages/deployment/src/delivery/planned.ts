import type { DataOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import { dnsName } from "../kubernetes/manifest.ts";
import type { Choice, Component, Folder } from "./facts.ts";
import type { Pipeline } from "./pipeline.ts";
import { rolloutOf } from "./rollout.ts";
import { rootsOf } from "./roots.ts";

/** Where plans are written without Spec-Kit; one line of a file to change where it is another folder. */
const planFolder = "plan";

/** What files of a pipeline need beside its stages. */
export function plannedPipeline(
  data: DataOf<typeof deployment.pipeline>,
  facts: {
    readonly choices: readonly Choice[];
    readonly components: readonly Component[];
    readonly folders: readonly Folder[];
    readonly product: { readonly data: { readonly name: string } } | undefined;
  },
): Pipeline {
  const roots = rootsOf(facts.folders, facts.components, facts.choices);
  return {
    data,
    toolchains: new Map(roots.map(({ toolchain }) => [toolchain.key, toolchain])),
    versions: new Map(
      roots.flatMap(({ toolchain, version }) => (version ? [[toolchain.key, version]] : [])),
    ),
    rollout: rolloutOf(facts.choices),
    product: dnsName(facts.product?.data.name ?? "product"),
    planFolder,
  };
}
