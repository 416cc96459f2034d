/** By option, or by option and key, the layer of the configuration that a setting stands in. */
export type Origins = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Where a host gives no layers. */
const unnamed = "the configuration";

/** The layer of a setting. */
export function layerOf(origins: Origins, option: string, key: string): string {
  return known(origins, option, key) ?? unnamed;
}

/** The layer that locks a setting, where one does. */
export function lockOf(locks: Origins, option: string, key: string): string | undefined {
  return known(locks, option, key);
}

function known(layers: Origins, option: string, key: string): string | undefined {
  const own = Object.hasOwn(layers, option) ? layers[option] : undefined;
  if (own === undefined || typeof own === "string") return own;
  return Object.hasOwn(own, key) ? own[key] : undefined;
}
