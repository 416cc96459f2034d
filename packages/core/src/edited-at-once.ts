const apart =
  /\b(?:simultaneous(?:ly)?|concurrent(?:ly)?|conflicting|at (?:about |almost |nearly )?the same time|at once)\b/i;
const several = /\b(?:both|more than one|multiple|same(?! time)|several|three|two)\b/i;
const edits =
  /\b(?:chang(?:e|es|ed|ing)|edit(?:s|ed|ing)?|modif(?:y|ies|ied|ications?)|mov(?:e|es|ed|ing)|overwrit\w+|updat(?:e|es|ed|ing))\b/i;
const counted =
  /\bconcurrent (?:connections?|customers?|requests?|sessions?|shoppers?|users?|visitors?)\b/gi;
const optimistic = /\boptimistic (?:concurrency|lock(?:ing|s)?)\b|\blost updates?\b/i;
/** Texts that say that the later one stands. */
const laterWins =
  /\blast[- ]write(?:r)?[- ]wins\b|\b(?:last|latest|most recent|timestamp)\b[^.]{0,40}\bwins\b|\bresolve[sd]?\b[^.]{0,30}\b(?:latest|most[- ]recent|newest)[- ](?:change|edit|timestamp|update|write)\b/i;
const refused =
  /\b(?:instead of|never|no|not|rather than|without)\b[^.]{0,40}\b(?:last|latest|timestamp)\b/i;

/**
 * Whether a sentence speaks of two people who change one thing at the same time, and does not say that the
 * later one of them stands.
 */
export function isEditedAtOnce(sentence: string): boolean {
  if (laterStands(sentence)) return false;
  if (optimistic.test(sentence)) return true;
  const text = sentence.replace(counted, "");
  return apart.test(text) && several.test(text) && edits.test(text);
}

/** Work of several on the same things: `real-time collaboration`, `agents collaborate live`. */
const together =
  /\b(?:concurrent|live|real[- ]?time|simultaneous)(?: team)? (?:co[- ]?edit\w*|collaborat\w+)\b|\bcollaborat\w+\b[^.]{0,40}\b(?:in real[- ]?time|live|simultaneously)\b|\bco[- ]?edit(?:s|ed|ing)?\b/i;
/** Whom a thing is handed to, of several who may have it. */
const handedTo = /\b(?:assigned|assignees?|handlers?|responsibles?)\b/i;

/** Whether a sentence has people work on the same things at the same time, whichever these are. */
export function isWorkedOnTogether(sentence: string): boolean {
  return together.test(sentence) && !laterStands(sentence);
}

/** Whether the other side of a relation has the thing in hand, so that two of them may take it at once. */
export function isHandedTo(role: string | undefined): boolean {
  return role !== undefined && handedTo.test(role);
}

/** Whether a sentence says that of two changes the later one stands. */
export function laterStands(sentence: string): boolean {
  return laterWins.test(sentence) && !refused.test(sentence);
}

/** The last of a thing of which there are so many: `the last available use`, `limited-quantity`. */
const lastOf =
  /\b(?:last|final|only) (?:available |free |remaining )?(?:copy|item|one|place|piece|room|seat|slot|spot|ticket|unit|use)\b|\b(?:limited[- ](?:quantity|stock|supply|use)|limited number of)\b/i;

/** Whether a sentence speaks of several who ask for the last of something at the same time. */
export function isLastOneAsked(sentence: string): boolean {
  const text = sentence.replace(counted, "");
  return lastOf.test(text) && apart.test(text);
}
