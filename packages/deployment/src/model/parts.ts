import type { DataOf, Ref, ViewOf } from "@planc/core";
import type {
  architecture,
  brief,
  client,
  decision,
  deployment,
  performance,
} from "@planc/core/ir";
import type { Component } from "./facts.ts";

type Unit = DataOf<typeof deployment.unit>;

/** What units are made of. */
export interface Parts {
  readonly product: ViewOf<typeof brief.product> | undefined;
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly folders: readonly ViewOf<typeof architecture.folder>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly capacities: readonly ViewOf<typeof performance.capacity>[];
  readonly shapes: readonly ViewOf<typeof deployment.shape>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly hostings: readonly ViewOf<typeof decision.hosting>[];
  readonly surfaces: readonly ViewOf<typeof client.surface>[];
}

/** A unit on its way: what it is made from, by which rule. */
export interface Made {
  readonly id: string;
  readonly by:
    | "unit-of-program"
    | "unit-of-server"
    | "unit-of-files"
    | "unit-of-app"
    | "unit-of-package";
  readonly data: Unit;
  readonly from: readonly Ref[];
  /** Nothing decides where it runs. */
  readonly open?: true;
}

/** The same by what they are of. */
export interface Around {
  readonly byRef: ReadonlyMap<string, Component>;
  readonly inside: ReadonlyMap<string, readonly Component[]>;
  readonly into: ReadonlyMap<string, readonly Parts["connections"][number][]>;
  readonly outOf: ReadonlyMap<string, readonly Parts["connections"][number][]>;
  readonly capacity: ReadonlyMap<string, Parts["capacities"][number]>;
  readonly shape: ReadonlyMap<string, Parts["shapes"][number]>;
  readonly timed: ReadonlyMap<string, readonly Parts["duties"][number][]>;
  readonly folder: (refs: readonly string[]) => string | undefined;
}
