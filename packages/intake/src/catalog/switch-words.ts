/** Nouns of what is on or off: "notification toggles for e-mail and push". */
export const switchNouns: ReadonlySet<string> = new Set("toggle flag opt-in opt-out".split(" "));

/** Nouns of what is chosen, which is on or off where it is about who sees something. */
export const choiceNouns: ReadonlySet<string> = new Set("preference setting control".split(" "));

/** Words in front of such a noun by which it says whether others see something. */
export const hidingWords: ReadonlySet<string> = new Set("visibility privacy disclosure".split(" "));

/** What is on or off by its own name: "marketing consent". */
export const onOrOff: ReadonlySet<string> = new Set("consent permission subscription".split(" "));

/** Words in front that say no more than that there are several switches. */
export const plainKinds: ReadonlySet<string> = new Set(
  "feature boolean individual separate simple status per-field field-level per-channel".split(" "),
);
