/**
 * Roles in which a row refers to the account that made it or did something to it. The system sets them
 * from the session: a client that could set them would act in somebody else's name.
 */
const makers: ReadonlySet<string> = new Set([
  "author",
  "commenter",
  "creator",
  "editor",
  "last editor",
  "last modifier",
  "modifier",
  "owner",
  "poster",
  "reporter",
  "requester",
  "requestor",
  "sender",
  "submitter",
  "updater",
  "uploader",
]);

/** Roles that a row has from its first moment, and without which nobody answers for it. */
const answering: ReadonlySet<string> = new Set([
  "created by",
  "creator",
  "last edited by",
  "last editor",
  "last modified by",
  "last modifier",
  "last updated by",
  "made by",
  "modified by",
  "modifier",
  "updated by",
  "updater",
]);

/** Deeds behind "by" that name whom somebody chose, or who is responsible, not who is signed in. */
const chosen: ReadonlySet<string> = new Set(
  "designed directed followed guided handled headed hosted invited led managed manufactured owned prescribed presented produced provided recommended referred run served sponsored supervised supplied supported taught used".split(
    " ",
  ),
);

/** Whether the role is of whoever acts: `creator`, `last modified by`, `approved by`. */
export function isActing(role: string): boolean {
  const lower = role.toLowerCase();
  if (makers.has(lower) || answering.has(lower)) return true;
  const deed = /^(?:last )?(\p{L}{2,}) by(?: (?:id|user))?$/u.exec(lower)?.[1];
  return deed !== undefined && !chosen.has(deed);
}

/** Whether a row has somebody in this role as long as it exists. */
export function isAnswering(role: string): boolean {
  return answering.has(role.toLowerCase().replace(/ (?:id|user)$/, ""));
}

/** Roles of whom a thing is for, whom its maker chooses. */
const addressed: ReadonlySet<string> = new Set(
  "addressee approver assignee followee invitee receiver recipient requestee reviewer".split(" "),
);

/** Whether the maker of a thing chooses who has this role. */
export function isAddressed(role: string): boolean {
  return addressed.has(role.toLowerCase());
}

/** Ways to say that somebody makes a thing for somebody else, before the name of whom it is for. */
export const onBehalf =
  /\bon behalf of\b|\bin the name of\b|\bfor (?:an?|the|any|another|others?|their|selected|walk-?in)\b|\b(?:assign|choos|contain|includ|select|specif)(?:e|es|s|y|ying|ing)?\b/i;
