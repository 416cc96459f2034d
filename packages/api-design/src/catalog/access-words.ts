/** Names of what people are put into, so that by it they get at what is of it. */
export const placing =
  /^(?:branch|clinic|company|department|division|employer|group|hospital|household|organi[sz]ation(?:al unit)?|practice|role|school|shop|store|team|tenant|unit|workspace)$/;

/** Names of a group whose things are told apart by it, and of which everybody is in one. */
export const employing = /^(?:company|employer|organi[sz]ation)$/;

/** Roles in which somebody, or a group, gets a thing to work on. */
export const assigned = /^(?:agent|assigned (?:agent|team|to)|assignee|handler|queue|team)$/;
