/** How much of one thing another one has: names of what is kept once for the two. */
export const onceOfEach =
  /\b(?:balance|holding|inventory level|inventory balance|on hand|quota|stock|stock level)s?$/i;

/** Deeds that everybody does to a thing for himself, never for somebody else. */
export const forOneself = /\b(?:bookmark|favou?rite|follow|like|rsvp|upvote|vote)s?$/i;
