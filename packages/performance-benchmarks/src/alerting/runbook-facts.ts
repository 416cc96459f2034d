import type { Ref, ViewOf } from "@planc/core";
import type { architecture, integration, performance } from "@planc/core/ir";
import type { Shell } from "./platform-shell.ts";

/** What of the plan runbooks name. */
export interface Facts {
  readonly product: string;
  readonly slos: ReadonlyMap<Ref, ViewOf<typeof performance.slo>>;
  readonly capacity: ReadonlyMap<Ref, ViewOf<typeof performance.capacity>>;
  readonly components: ReadonlyMap<Ref, ViewOf<typeof architecture.component>>;
  /** By the component that fails. */
  readonly failures: ReadonlyMap<Ref, readonly string[]>;
  readonly calls: readonly ViewOf<typeof integration.call>[];
  readonly drills: readonly ViewOf<typeof integration.drill>[];
  readonly providers: ReadonlyMap<Ref, ViewOf<typeof integration.provider>>;
  readonly shell: Shell | undefined;
}
