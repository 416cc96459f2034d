/** What stands between "roles" and the list of them: "role set in v1 —", "roles are", "roles include:". */
export const listOpening =
  /^(?:\s+(?:set|list|model|are|is|in|the|following|defined|supported|available|exist|include|includes|including|v?\d{1,2}|definitions|names|one))*\s*(?::|—|–|-(?=\s)|=|\(|,\s(?=including|such))?\s*(?:such as|e\.g\.,?|including|namely)?\s*/i;

/** Words in front of "roles" that leave it about all who sign in: "three roles", "a fixed named role set". */
export const beforeRoles: ReadonlySet<string> = new Set(
  "user users account access fixed named canonical closed predefined pre-defined built-in following these the a distinct different supported available security system authorization authorisation permission organizational are two three four five six seven eight nine ten support supports has have define defines recognize recognise provide provides enforce with".split(
    " ",
  ),
);

/** Verbs and prepositions behind which names stand whose list "roles" ends: "with Driver and Dispatcher roles". */
export const givingRoles: ReadonlySet<string> = new Set(
  "with support supports enforce enforces define defines has have provide provides recognize recognizes recognise recognises distinguish distinguishes include includes least three two four five six following the".split(
    " ",
  ),
);

/** Words by which a list leaves room for more. */
export const someOnly =
  /\b(?:at least|such as|e\.g\.|for example|including|includes?|like|etc\.?|among others|custom roles?|configurable)\b/i;

/** Heads of names that say no more than that somebody works there: "purchasing clerk" has the role Purchasing. */
export const plainHeads: ReadonlySet<string> = new Set(
  "clerk user staff person member employee officer worker agent colleague role team".split(" "),
);

/** People at large, of whom each has one of the roles that are listed. */
export const anyOfThem: ReadonlySet<string> = new Set(
  "user staff employee colleague personnel worker staff-member team-member staff-user".split(" "),
);

/** Roles by whose side "staff" are not everybody. */
export const servedRoles: ReadonlySet<string> = new Set(
  "customer client guest patient student member visitor tenant shopper buyer passenger reader".split(
    " ",
  ),
);

/** Two words for one role. */
export const sameRole: Readonly<Record<string, string>> = {
  administrator: "admin",
  "super-administrator": "super-admin",
};
