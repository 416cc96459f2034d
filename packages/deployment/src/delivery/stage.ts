import type { DataOf, Ref } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import type { DeliveryFacts, Unit } from "./facts.ts";
import type { Migrating } from "./migrating.ts";
import type { Rollout } from "./rollout.ts";
import type { Root } from "./roots.ts";

export type Stage = DataOf<typeof deployment.pipeline>["stages"][number];

export interface Planned {
  readonly facts: DeliveryFacts;
  readonly roots: readonly Root[];
  readonly rollout: Rollout | undefined;
  readonly migrating: Migrating | undefined;
  /** Containers and functions that are built of them. */
  readonly built: readonly Unit[];
  /** Where it goes, as far as environments are planned. */
  readonly places: Readonly<
    Partial<Record<"staging" | "production", Ref<"deployment/environment">>>
  >;
  /** Each unit is released by itself, so that a run is of one alone. */
  readonly apart: boolean;
}

/** Of what is in the same run: checks of apps are in another where units are released apart. */
export const keysOf = (stages: readonly Stage[]): string[] =>
  stages.map(({ key }) => key).filter((key) => !/^(?:lint|test)-apps/.test(key));

export const toolchainOf = ({ roots: [root] }: Migrating): Pick<Stage, "toolchain"> =>
  root ? { toolchain: root.toolchain.key } : {};
