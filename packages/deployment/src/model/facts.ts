import type { ViewOf } from "@planc/core";
import type { architecture, decision } from "@planc/core/ir";

export type Component = ViewOf<typeof architecture.component>;
export type Connection = ViewOf<typeof architecture.connection>;
export type Choice = ViewOf<typeof decision.choice>;
export type Hosting = ViewOf<typeof decision.hosting>;
