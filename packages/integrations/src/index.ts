import { providers } from "./catalog/providers/index.ts";

export { default } from "./plugin.ts";

/** Keys of the technology catalogue that facts of a provider are at hand for. */
export const providerTechnologies: readonly string[] = providers.flatMap(
  ({ technologies }) => technologies,
);
