/** Deeds that somebody does to a thing once, or not at all: names of what is kept of them. */
export const onceEach =
  /\b(?:bookmark|enrol?lment|favou?rite|follow|like|membership|rsvp|upvote|vote)s?$/i;

/** How much of one thing another one has: names of what is kept once for the two. */
export const onceOfEach =
  /\b(?:balance|holding|inventory level|inventory balance|on hand|quota|stock|stock level)s?$/i;

/** Those of them that everybody does for himself, never for somebody else. */
export const forOneself = /\b(?:bookmark|favou?rite|follow|like|rsvp|upvote|vote)s?$/i;
