import type { Pack } from "./format/pack-schema.ts";

/** The pack to take where the user names none: the first, by name, that is for the style. */
export function packForStyle(packs: readonly Pack[], style: string): Pack | undefined {
  return [...packs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .find(({ styles }) => styles.includes(style));
}
