import type { DataOf, Ref } from "@planc/core";
import type { deployment } from "@planc/core/ir";
import type { SettingFact } from "../catalog/store-settings.ts";

export type Setting = DataOf<typeof deployment.setting>;

/** A setting before it is known who owns it and where it is kept. */
export interface SettingDraft extends SettingFact {
  readonly of: Ref;
  readonly units: readonly Setting["units"][number][];
  /** As its provider has it; absent where nothing says it. */
  readonly rotation?: string;
  readonly by:
    | "setting-of-connection"
    | "setting-of-provider"
    | "setting-of-sign-in"
    | "setting-of-unit"
    | "setting-of-pool";
  readonly from: readonly Ref[];
}

/** `Catalog service` as the start of a name: `CATALOG_SERVICE`. */
export const settingPrefix = (id: string): string =>
  id
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();
