import { productNouns } from "./nouns.ts";
import { buildVerbs } from "./verbs.ts";

const signIn =
  "(?:user |customer |personal )?(?:authentication|log-?ins?|sign-?ins?|sign-?ups?|accounts?)";
/** Nothing stands behind it that would make it something else: "no login failures". */
const end =
  "(?: (?:is|are|needed|required|necessary|wanted|planned|at all|whatsoever|anywhere|of any kind|system|screen|feature)){0,3}(?= and |$)";
const nothing = "(?:no|zero|any|without any)(?: need for)?";
const product = `(?:it|we|there|(?:the|this|our|an?) (?:(?:whole|entire|web|mobile|desktop|small|simple|first) )?(?:${[...productNouns].join("|")})|users|people|everybody|everyone|nobody|no ?body|no one|anyone)`;
const built = `(?:${[...buildVerbs].join("|")})`;

/** Clauses, in small letters, that rule signing in out for the product as a whole. */
export const refusesSignIn: readonly RegExp[] = [
  new RegExp(`^(?:no|zero)(?: need for)? ${signIn}${end}`),
  new RegExp(
    `^${product} (?:has|have|is|are|needs?|requires?|provides?|offers?|knows?|comes with|(?:must|shall|should|will|can) (?:have|need|require|offer|be)) ${nothing} ${signIn}${end}`,
  ),
  new RegExp(
    `^${product} (?:must|shall|should|will|do|does) not (?:require|need|have|ask for|use|offer|support)(?: any| an?)? ${signIn}${end}`,
  ),
  new RegExp(
    `^${signIn} (?:is|are) not (?:required|needed|necessary|wanted|planned|supported)(?=$| and )`,
  ),
  new RegExp(`^(?:nobody|no one) (?:has|needs|gets|must have) (?:an? |any )?${signIn}${end}`),
  /^(?:nobody|no one) (?:has to|needs to|must|should|will|can|ever)? ?(?:log|sign)s? ?-?in(?=$| and )/,
  new RegExp(`^(?:authentication|auth|log-?in|sign-?in|accounts?|access): (?:none|no ${signIn})$`),
];

/** "Build a wiki without accounts": what is built, and nothing that happens in it. */
export const buildsWithout = new RegExp(
  `^${built} (?:[\\p{L}-]+ ){1,6}(?:with no|without(?: any)?) ${signIn}${end}`,
  "u",
);
export const relativeWords = /\b(?:where|that|which|who|whose|can|so|if|when|for|to)\b/;

/** "Build a wiki, no login" */
export const asksToBuild = new RegExp(`^${built} `);

/** What asks people to sign in, or tells them apart by what they may do. */
export const demandsSignIn =
  /\b(?:must|shall|should|can|have to|need to|needs? to|required to) (?:be able to )?(?:log|sign) ?-?in\b|\bmust (?:authenticate|be (?:authenticated|logged[ -]in|signed[ -]in))\b|\bmust require (?:user )?(?:authentication|log-?in|sign-?in)\b|\b(?:log|sign)s? ?-?in with (?:an? )?(?:e-?mail|password|user ?name|google|sso)\b|\brole-based (?:access|permissions?|authori[sz]ation)\b|\bonly (?:authenticated|logged[ -]in|signed[ -]in|admin\w*)\b|\b(?:authentication|log-?in|sign-?in) is (?:required|mandatory)\b/i;

/** Says how people sign in, or that nobody does: nothing is left to ask. */
export const tellsOfSignIn = new RegExp(
  `\\b(?:(?:no|without|not require|not need)(?: any)? ${signIn}|(?:e-?mail|user ?name)(?: address)?(?: and |/| & | or phone and )password|passkeys?|magic links?|already (?:authenticated|signed in|logged in))\\b`,
  "i",
);

/** What takes a demand back in the same statement. */
export const takesBack =
  /\b(?:no|not|never|nobody|none|neither|nor|without|cannot|out of (?:the )?(?:question|scope)|unnecessary|instead of|rather than)\b|n['’]t\b/i;
