/** Cues and tails of `modality.ts` that give a name as one of many, rather than wish for it. */
export const exampleCues: ReadonlySet<string> = new Set([
  "such as",
  "for example",
  "e.g",
  "eg",
  "like",
  "or similar",
  "or equivalent",
  "or something similar",
]);

/** The text leaves it to others which one is taken. */
export const leavesOpen =
  /\b(?:(?:to be|be|is|are) (?:determined|decided|chosen|selected|picked|finali[sz]ed)(?: (?:later|during|in|at|by|as part of)\b|[.,;)]|$)|TBD\b|not (?:yet )?(?:been )?(?:decided|chosen|selected|settled)\b|still open\b)/i;

/** The text asks that which one it is stays hidden behind something of one's own. */
export const hidesWhich =
  /\b(?:\p{L}+ )?(?:abstractions?|adapters?|abstraction layer|facades?)\b|\b(?:provider|vendor|gateway|platform|database|cloud|broker|supplier)[- ](?:agnostic|neutral|independent)\b|\b(?:interchangeable|swappable|pluggable) \p{L}+/iu;

/** Words that ask for it, rather than tell what it is called. */
export const asksFor =
  /\b(?:must|shall|should|will|use|uses|through|behind|via|remain|stay|keep|be)\b/i;
