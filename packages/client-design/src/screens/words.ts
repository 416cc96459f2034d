/** `Project member` as it stands inside of a sentence. */
export const inText = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** With the article that goes with how it begins. */
export const oneOf = (name: string): string =>
  `${/^[aeio]/i.test(name) ? "an" : "a"} ${inText(name)}`;
