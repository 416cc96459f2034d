/** What people do with an account before, or beside, everything else. */
export type AccountDeed =
  | "sign-in"
  | "sign-out"
  | "register"
  | "verify-email"
  | "resend-verification"
  | "request-password-reset"
  | "confirm-password-reset"
  | "accept-invitation";

interface Wording {
  /** A sentence that asks for the deed. */
  readonly asks: RegExp;
  /** What makes a sentence that looks so one about something else. */
  readonly unless?: RegExp;
  /** A sentence that asks for it whatever else it says. */
  readonly surely?: RegExp;
}

const address = "(?:e-?mail(?: address(?:es)?)?|account|address)";
const own = "(?:(?:an?|the|their|his|her|your|new|user) ){0,3}";
const joiner =
  "(?:users?|visitors?|customers?|guests?|anyone|anybody|everyone|everybody|people|members?|students?|shoppers?|buyers?)";
const reset =
  /\b(?:password[ -]re(?:set|covery)|re(?:set|cover)(?:s|ting|ing)? (?:(?:an?|the|their|his|her|your|own|lost|forgotten|account|user) ){0,3}passwords?|forg(?:o|e)t(?:s|ten)?[ -](?:(?:their|the|your|his|her) )?passwords?|account recovery)\b/i;
/** Passwords of things, and what is done about a reset, rather than one that somebody asks for. */
const administered =
  /\b(?:admin(?:istrator)?s? (?:can|may|must|should|to) reset|link passwords?|notification preferences)\b/i;

/** What texts say who ask for each deed, sentence by sentence. */
export const accountDeeds: Readonly<Record<AccountDeed, Wording>> = {
  "sign-in": {
    asks: /\b(?:(?:log|sign)(?:s|ging|ning)? ?-?in|login|authenticat(?:e|es|ing) (?:[a-z]+ ){1,3}(?:via|with|using|by|through|against))\b/i,
    unless:
      /\b(?:reset|forg[eo]t\w*|lock\w*|brute|throttl\w*|expir\w*|failed|attempts?|notif\w*|verify|verified|verification|regist\w*|sign(?:s|ing)?[ -]?up|out of scope|log(?! ?-?in)|api key|bearer|(?:after|before|completes?|following|from|last|since|upon) (?:an? |the |each |every |successful )?(?:login|log(?:ging)?[ -]?in|sign(?:ing)?[ -]?in))\b/i,
    surely:
      /\b(?:sign up(?:, | and | or |\/)log in|to (?:log|sign) in (?:with|using|via|by)|authenticate (?:[a-z]+ ){1,3}(?:via|with|using|by) (?:(?:an?|their|the) )?(?:e-?mail|user ?name|passwords?|credentials)|(?:log|sign) in (?:with|using) (?:(?:an?|their|the) )?(?:e-?mail|user ?name|passwords?|credentials))\b/i,
  },
  "sign-out": {
    asks: /\b(?:(?:log|sign)(?:s|ging|ning)? ?-?out|logout)\b/i,
    unless:
      /\b(?:inactiv\w*|idle|automatic\w*|expir\w*|(?:log|sign)(?:s|ging|ning)? ?-?in|login)\b/i,
  },
  register: {
    asks: new RegExp(
      `\\b(?:(?:user|account|public|self[ -]service|open) registration|registration (?:form|page|screen)|${joiner} (?:(?:able|be|can|may|must|shall|should|to|will) ){1,4}(?:register|sign[ -]up)|(?:sign(?:s|ing)?[ -]?up|regist(?:er|ers|ering)) (?:(?:for|an?|new|user|with) ){0,3}(?:account|e-?mail)|sign up(?:, | and | or |/)(?:log|sign) in|creat(?:e|es|ing) (?:(?:an?|the|their|your|his|her|new|own|free|personal|user|customer|member) ){1,3}account)\\b`,
      "i",
    ),
    unless:
      /\b(?:admin(?:s|istrators?)?|managers?|staff|operators?|super ?users?|invit\w+|newsletter|wait(?:ing)? ?list|webinar|events?|courses?|class(?:es)?|workshops?|provider|bank accounts?|prompt\w*|without (?:an? )?account)\b/i,
  },
  "verify-email": {
    asks: new RegExp(
      `\\b(?:e-?mail (?:address )?(?:verification|validation)|account (?:verification|validation|activation)|verification of ${own}e-?mail|(?:verification|activation) (?:e-?mails?|links?)|(?:verif(?:y|ies|ying)|confirm(?:s|ing)?|validat(?:e|es|ing)) ${own}${address}|${address} (?:(?:is|are|has|have|been|was|not|yet|must|be|marked|as) ){1,5}verified)\\b`,
      "i",
    ),
    unless: /\b(?:via|by|through|with) e-?mail (?:verification|confirmation)\b/i,
  },
  "resend-verification": {
    asks: /\b(?:(?:re-?send(?:s|ing)?|request(?:s|ing)?|send) (?:(?:an?|the|their|another|new|again|replacement|fresh) ){0,3}(?:verification|activation|confirmation) (?:e-?mails?|links?)|re-?request(?:s|ing)? (?:(?:the|a) )?(?:verification|activation|confirmation)|(?:another|replacement|new) (?:verification|activation) (?:e-?mails?|links?)|request another (?:verification|confirmation))\b/i,
    unless: /\bsend (?:an? |the )?(?:verification|activation|confirmation) (?:e-?mails?|links?)\b/i,
  },
  "request-password-reset": { asks: reset, unless: administered },
  "confirm-password-reset": {
    asks: new RegExp(
      `${reset.source}|\\b(?:(?:set|choos|enter|submit)(?:s|es|e|ing|ting)? a new password|reset (?:link|token)s?)\\b`,
      "i",
    ),
    unless: administered,
  },
  "accept-invitation": {
    asks: /\binvit(?:e|es|ed|ing|ation|ations)\b.{0,80}\b(?:accounts?|set(?:s|ting)? up|sign(?:s|ing)? ?-?up|regist\w+|passwords?)\b/i,
    unless: /\b(?:event|meeting|calendar|game|match|party) invit/i,
  },
};

/** A sentence in which somebody signs out. */
export const signsOut = /\b(?:(?:log|sign)(?:s|ged|ging|ned|ning)? ?-?out|logout)\b/i;

/** Where people are sent afterwards. */
export const endsUpAt =
  /\b(?:brought|led|redirect\w*|returned?|returns|sent|sees?|taken) (?:back )?(?:to )?(?:an? |the )?(?:log-? ?in|sign-? ?in) (?:form|page|screen|view)\b/gi;

/** Where a lock of an account ends before its time. */
export const clearsLock =
  /\b(?:clear|end|lift|releas|remov|unlock)\w*\b.{0,60}\b(?:lock(?:ed|out)?|account)\b|\block(?:out)?(?: state)? (?:[a-z]+ ){0,3}(?:cleared|clears|ended|ends|lifted|removed)\b|\bcan unlock\b/i;

/** A new password; what else is reset, as a counter, is none. */
export const newPassword =
  /\b(?:password[ -](?:change|re(?:set|covery|setting))s?|new password|(?:chang|recover|reset)(?:e|es|ing|s|ting)? (?:of )?(?:an? |her |his |the |their )?password)\b/i;

/** "after the reset", where it is said whose. */
export const theReset = /\b(?:a|completed|every|successful|the) reset\b/i;

/** Something is written down or told, unlike somebody who logs in or out. */
export const recorded =
  /\b(?:audit(?:s|ed|ing)?|events?|log(?:s|ged|ging)?|record(?:s|ed|ing)?)\b(?![ -](?:back )?(?:in|into|on|out)\b)/i;

/** That a lock ends, as what happens: not the "cleared lock" of a list of events. */
export const endsNow =
  /\b(?:clears|ends|lifts|releases|removes|unlocks|(?:is|are|be|gets) (?:[a-z]+ )?(?:cleared|ended|lifted|released|removed|unlocked)|(?:must|shall|should|will|can|to) (?:also )?(?:clear|end|lift|release|remove|unlock))\b/i;

/** Deeds that the plan has wherever it signs people in, whether or not the text says so. */
export const everyAccount: ReadonlySet<AccountDeed> = new Set(["sign-in", "sign-out"]);

/** A sentence that says that something is not there, or somebody else's matter. */
export const rulesOut =
  /\b(?:out of (?:the )?scope|deferred|not (?:included|supported|part of|in scope|needed|required|planned)|no (?:e-?mail |account |password )?(?:verification|confirmation|re(?:set|covery)|invitations?)|without (?:e-?mail |account )?(?:verification|confirmation)|handled (?:separately|elsewhere)|future (?:version|release|enhancement))\b/i;

/** Verbs of the deeds on an account, as texts have them, which one operation carries out. */
export const deedsOnAccounts: ReadonlyMap<string, AccountDeed> = new Map([
  ["verify", "verify-email"],
  ["confirm", "verify-email"],
  ["activate", "verify-email"],
  ["validate", "verify-email"],
  ["resend", "resend-verification"],
  ["reset", "confirm-password-reset"],
  ["recover", "confirm-password-reset"],
  ["log in", "sign-in"],
  ["login", "sign-in"],
  ["sign in", "sign-in"],
  ["authenticate", "sign-in"],
  ["log out", "sign-out"],
  ["sign out", "sign-out"],
]);

/** Verbs by which somebody ends the session that he is in. */
export const endingSessions: ReadonlySet<string> = new Set([
  "clear",
  "close",
  "delete",
  "destroy",
  "end",
  "invalidate",
  "log out",
  "revoke",
  "sign out",
  "terminate",
]);

/** Things that are made by asking for a deed: a request or a token of it. */
export const thingsOfDeeds: readonly (readonly [RegExp, AccountDeed])[] = [
  [/^password-re(?:set|covery)(?:-(?:token|request|code|link))?$/, "request-password-reset"],
  [
    /^(?:e-?mail-|account-)?(?:verification|activation)(?:-(?:token|request|code|link|e-?mail))?$/,
    "resend-verification",
  ],
];

const names = [
  "Google",
  "Facebook",
  "Apple",
  "GitHub",
  "GitLab",
  "Microsoft",
  "Twitter",
  "LinkedIn",
  "Discord",
  "Slack",
] as const;
const name = `(?:${names.join("|")})`;
const several = `${name}(?:(?:, and |, or |, | and | or |/)${name})*`;

/** Where a sentence says by whose accounts people may sign in, besides a password of their own. */
export const waysIn: readonly RegExp[] = [
  new RegExp(
    `\\b(?:sign|log|authenticat|regist|continu)[a-z]* ?-?(?:in |up |users |members |customers )?(?:with|via|using|through|by) (?:their |an? )?(${several})\\b`,
    "gi",
  ),
  new RegExp(
    `\\b(${several})(?: account)? (?:oauth(?: 2(?:\\.0)?)?|open auth|openid(?: connect)?|sign-?in|log-?in|login)\\b`,
    "gi",
  ),
  new RegExp(
    `\\b(?:oauth|openid connect|social (?:login|log-?in|sign-?in))[^.;]{0,20}?\\b(${several})\\b`,
    "gi",
  ),
];

/** Providers by whom people sign in. */
export const providerNames: readonly string[] = names;
