/** Last words, in the singular, for what a thing consists of piece by piece. */
export const lineHeads: ReadonlySet<string> = new Set(["entry", "item", "line", "position", "row"]);

/** Words behind such a name that go on to what each piece has. */
export const linesWith =
  /^(?:(?:each )?(?:carrying|containing|holding|having|including|listing|showing|specifying|with)) (?:(?:a|an|the|their) )?(?=\S)/i;
