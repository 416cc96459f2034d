/** What of an account other members see when they look for somebody, by its name. */
export const shownToOthers =
  /^(?:id|(?:display |first |full |given |last |middle |nick|preferred |screen |user )?name|handle|pronouns|about|bio(?:graphy)?|avatar|(?:profile )?(?:image|photo|picture))$/;

/** Fields by which people say who finds their account, and the value that hides it. */
export const hiding = {
  field: /\bvisibility$/,
  value: /^(?:hidden|nobody|only me|private)$/,
} as const;
