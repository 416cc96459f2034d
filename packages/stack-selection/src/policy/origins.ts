/** By option, or by option and key, the layer of the configuration that a setting stands in. */
export type Origins = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Where a host gives no layers. */
const unnamed = "the configuration";

/** The layer of a setting. */
export function layerOf(origins: Origins, option: string, key: string): string {
  const own = Object.hasOwn(origins, option) ? origins[option] : undefined;
  if (own === undefined || typeof own === "string") return own ?? unnamed;
  return Object.hasOwn(own, key) ? (own[key] ?? unnamed) : unnamed;
}
