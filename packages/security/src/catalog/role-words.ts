/** Words between the verb and the role that make the sentence one about something else. */
const gap =
  "(?:(?!(?:according|based|by|for|from|in|on|per|to|under|with|within)\\b)[a-z'’-]+ ){0,5}?";

/** Where a sentence has somebody give, change or take away the role of an account. */
export const givingRoles: readonly RegExp[] = [
  new RegExp(
    `\\b(?:alter|assign|chang|edit|giv|grant|manag|modif|remov|revok|set|switch|updat)(?:e|es|ed|s|ing|ting|y|ies|ied|ying)? ${gap}roles?\\b(?!-)`,
    "i",
  ),
  /\bassign(?:s|ed|ing)? (?:[a-z'’-]+ ){1,4}to (?:an? |the |their |different )?(?:[a-z-]+ )?roles?\b/i,
  /\broles? (?:(?:are|be|been|can|is|may|must|shall|will) ){1,4}(?:assigned|changed|given|granted|managed|revoked|updated)\b/i,
  /\brole (?:assignment|changes?|management)\b/i,
];

/** Where a sentence has somebody made something, which has to be one of the roles. */
export const makingSomebody =
  /\b(?:appoint|demot|designat|elevat|mak|promot)(?:e|es|ed|s|ing)? ([a-z'’ -]{3,80})/i;

/** Roles that stand for all who use a product: none of them says what others are. */
export const plainRoles: ReadonlySet<string> = new Set([
  "client",
  "customer",
  "guest",
  "member",
  "registered user",
  "student",
  "user",
]);

/** Verbs by which somebody looks after the accounts of others. */
export const managing: ReadonlySet<string> = new Set([
  "add",
  "administer",
  "create",
  "deactivate",
  "delete",
  "invite",
  "manage",
  "remove",
  "suspend",
]);

/** What sets the one who administers all apart from those who administer a part. */
export const highest = /\b(?:chief|global|head|platform|root|site|super|system)\b/i;
