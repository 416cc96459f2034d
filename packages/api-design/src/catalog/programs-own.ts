/** Kinds of a thing that no person makes, by the name of the field and of the value; a theme called “system” is a choice. */
export const programsOwn = {
  name: /^(?:.*(?:kind|type|source|origin))$/i,
  value: /^(?:system|automatic|auto[_ -]?generated|generated)$/i,
} as const;
