/** Verbs by which people use one thing on another, rather than change either by itself. */
export const usingVerbs: ReadonlySet<string> = new Set(["apply", "redeem", "use"]);

/** Names, in small letters, of what people type to use a thing: its code. */
export const typedCode = /^(?:[a-z]+ ){0,2}code$/;
