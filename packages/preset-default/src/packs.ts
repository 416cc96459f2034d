import type { ConfiguredPlugin } from "@planc/core";
import { corePlugins } from "./core-plugins.ts";

/** Names of the packs that come along. */
export const packNames: readonly string[] = [];

/** The pack that says it is for an architecture style; none where no pack does. */
export function packFor(_style: string | undefined): string | undefined {
  return undefined;
}

/** The first-party plugins with one pack; `chosen` where the user names it. */
export function withPack(
  _name: string,
  _how: { readonly chosen: boolean },
): readonly ConfiguredPlugin[] {
  return corePlugins;
}

/** The first-party plugins and all packs: everything that may have made a plan. */
export const everyPlugin: readonly ConfiguredPlugin[] = corePlugins;
