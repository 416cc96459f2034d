import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

export type Preference = ViewOf<typeof decision.preference>;
