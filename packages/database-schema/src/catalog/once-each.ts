/** Deeds that everybody does to a thing for himself, never for somebody else. */
export const forOneself = /\b(?:bookmark|favou?rite|follow|like|rsvp|upvote|vote)s?$/i;
