/** Deeds that somebody does to a thing once, or not at all: names of what is kept of them. */
export const onceEach =
  /\b(?:bookmark|enrol?lment|favou?rite|follow|like|membership|rsvp|upvote|vote)s?$/i;

/** Those of them that everybody does for himself, never for somebody else. */
export const forOneself = /\b(?:bookmark|favou?rite|follow|like|rsvp|upvote|vote)s?$/i;
