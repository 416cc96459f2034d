/** Somebody who has no account yet makes one, as texts say it. */
export const registering =
  /\b(?:regist(?:er|ers|ered|ering|ration|rations)|sign(?:s|ed|ing)?[ -]?up|creat(?:e|es|ed|ing) (?:(?:a|an|the|their|your|his|her|new|own|free|personal) ){0,3}(?:user |customer |member )?accounts?)\b/i;

/** The same of people who are a thing of their own: customers, members. */
export const makingAccount =
  /\b(?:regist(?:er|ers|ered|ering)|sign(?:s|ed|ing)?[ -]?up|creat(?:e|es|ed|ing))\b.{0,40}\baccounts?\b/i;

/** Verbs by which an account is made. */
export const registeringVerbs: ReadonlySet<string> = new Set([
  "create",
  "register",
  "sign up",
  "sign-up",
  "join",
]);

/** Verbs by which somebody makes an account of his own, and nothing else. */
export const registeringSelf: ReadonlySet<string> = new Set(["register", "sign up", "sign-up"]);

/** Verbs of what a link, a code or a form in front of sign-in does to an account. */
export const unlockingVerbs: ReadonlySet<string> = new Set([
  "activate",
  "confirm",
  "recover",
  "reset",
  "resend",
  "validate",
  "verify",
  "authenticate",
  "log in",
  "login",
  "sign in",
]);

/** What is sent to whoever cannot sign in yet. */
export const sentInFront =
  /\b(?:e-?mails?|links?|tokens?|codes?|forgot(?:ten)?|passwords?|credentials)\b/i;

/** An invitation that brings an account with it. */
export const invitedToJoin =
  /\binvit\w+\b.{0,120}\b(?:set(?:s|ting)? up|sign(?:s|ing)? ?-?up|regist\w+|creat\w+ (?:an |their )?account)/i;

/** Those who make accounts for others. */
export const makersForOthers =
  /\b(?:admin(?:s|istrators?)?|managers?|staff|operators?|clerks?|super ?users?)\b/i;

/** Things that exist for whoever cannot sign in yet: `password reset token`, `email verification`. */
export const thingsInFront =
  /(?:^|-)(?:password-reset|password-recovery|(?:e-?mail-)?verification|account-activation|registration)(?:-(?:token|request|code|link))?$/;
