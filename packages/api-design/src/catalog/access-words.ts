/** Names of what people are put into, so that by it they get at what is of it. */
export const placing =
  /^(?:branch|clinic|company|department|division|employer|group|hospital|household|organi[sz]ation(?:al unit)?|practice|role|school|shop|store|team|tenant|unit|workspace)$/;

/** Names of a group whose things are told apart by it, and of which everybody is in one. */
export const employing = /^(?:company|employer|organi[sz]ation)$/;

/** Roles in which somebody, or a group, gets a thing to work on. */
export const assigned = /^(?:agent|assigned (?:agent|team|to)|assignee|handler|queue|team)$/;

/** Names of what gives rights to whom a thing is about, as a member's role in a room. */
export const rightGiving =
  /^(?:(?:access|permission|privilege)s?(?: level)?|is (?:admin(?:istrator)?|moderator|owner)|(?:group|member(?:ship)?|project|room|team|workspace) role|rights?|role)$/;

/** Values of such a field that say more than that somebody belongs to it. */
export const rightHolding =
  /\b(?:admin(?:istrator)?|chair|coordinator|editor|host|lead(?:er)?|maintainer|manager|moderator|organi[sz]er|owner|supervisor|treasurer|write)\b/;

/** Roles in which a thing of somebody acts for him: the device that commits. */
export const actingRole =
  /^(?:author|committer|creator|initiator|poster|publisher|reporter|sender|signer|submitter|uploader)$/;
