/** What a new plugin package is developed with. */
export const versions = {
  typescript: "^7.0.2",
  vitest: "^5.1.1",
  zod: "^4.6.7",
} as const;

/** A plugin takes any zod 4 that its host has. */
export const peerZod = "^4.0.0";
