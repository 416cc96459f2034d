import type { DataOf } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import type { Toolchain } from "../catalog/toolchains.ts";
import type { Rollout } from "./rollout.ts";

/** A planned pipeline with what its files need beside it. */
export interface Pipeline {
  readonly data: DataOf<typeof deployment.pipeline>;
  /** By their keys. */
  readonly toolchains: ReadonlyMap<string, Toolchain>;
  /** Of each toolchain, as chosen. */
  readonly versions: ReadonlyMap<string, string>;
  readonly rollout: Rollout | undefined;
  /** As Terraform, the chart and the overlays call what they make: `fitness-app`. */
  readonly product: string;
  /** Where the plan is in the repository. */
  readonly planFolder: string;
}
