/**
 * How a text says that a deleted thing comes back, or is kept for somebody: its words are then there to come back to.
 * Judgements, read off requirements of our own writing, 2026-11-30.
 */
export const leadsBack =
  /\b(?:trash(?:ed)?|recycl(?:e|ing) bin|waste ?basket|undelet\w+|undo\w*|(?:restor|recover|reinstat|reviv)\w+|bring\w* back|soft[ -]delet\w+)\b|\bdelet\w+\b[^.;]{0,60}\b(?:keep|kept|retain\w*|preserv\w+|archiv\w+)\b|\b(?:keep|kept|retain\w*|preserv\w+|archiv\w+)\b[^.;]{0,60}\bdelet\w+/i;

/** What is brought back of a whole store, not of one thing that somebody deleted. */
export const ofStore = /\b(?:back-?ups?|disaster|outage|failover|point[ -]in[ -]time)\b/i;

/** Verbs of actions, and names of states, that lead back. */
export const backVerb = /^(?:bring back|recover|reinstate|restore|revive|undelete|undo)\b/i;
export const setAsideState = /^(?:archived|in trash|recycled|soft deleted|trashed)$/i;

/** How a text says that the words of a deleted thing go with it. */
export const wordsGo =
  /\b(?:delet|remov|unsend|unsent|retract|withdraw)\w*\b[^.;]{0,80}\b(?:for (?:everyone|everybody|all)|at once|permanent\w*|irrevocabl\w*|placeholder|tombstone|(?:content|text|body|words) (?:is|are|be|goes|go|get)\b(?! kept))/i;
