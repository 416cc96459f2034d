/** What a text calls it where the product is to propose things by itself. */
export const recommends =
  /\b(?<!\b(?:is|are|was|be|as|not|highly|strongly|we|it) )recommended (?!that\b|to\b|by\b|for\b|practices?\b|values?\b|defaults?\b|minimum\b|settings?\b|versions?\b|approach\w*\b|way\b)\p{L}+|\brecommendations?\b|\brecommend(?:s|ing)?\b(?= \p{L}+)|\b(?:customers|people|users|readers|viewers|members) who (?:bought|viewed|liked|read|watched)\b|\b(?:frequently|often) bought together\b|\balso (?:bought|viewed|liked|read|watched)\b|\bpersonali[sz]ed (?:feed|suggestions|picks)\b/iu;

/** Advice of people and of standards, and what is ruled out. */
export const advises =
  /\b(?:OWASP|NIST|W3C|WCAG|GDPR|CIS|ISO|security|best[- ]practices?|vendors?|industry|treatment|medical|doctor'?s?|clinical|clinician'?s?|configuration|optimi[sz]ation|performance|pricing|cost|improvement|hiring|policy|remediation|architecture|technology|index|scaling|official) recommendations?\b|\bletters? of recommendation\b|\brecommendations? (?:from|of|by) (?:the )?\p{Lu}{2,}|\bno (?:[\p{L}-]+ ){0,2}(?:recommend|suggest)\w*|\b(?:without|never|not?) (?:[\p{L}-]+ )?recommend\w*|\bwe recommend\b/iu;

/** `shows similar products`, `see related recipes`: before the name of several things, by who shows them. */
export const alikeWords =
  "(?:(?:show|display|suggest|see|present|offer|recommend)\\p{L}*\\b[^.;]{0,40}\\b|^)(?:similar|related)";

/** What people do with things, as tables of it are called, what says most of a person first. */
export const deeds: readonly {
  readonly name: string;
  /** How a text asks to learn from it. */
  readonly asked: RegExp;
  /** How its table is called. */
  readonly called: RegExp;
}[] = [
  {
    name: "purchases",
    asked: /\b(?:purchas\w+|bought|orders?|buying|sales|best-?sell\w*)\b/i,
    called: /\b(?:orders?|purchases?|sales?|bookings?|rentals?|loans?)\b/i,
  },
  {
    name: "ratings",
    asked: /\b(?:ratings?|rated|reviews?|stars|likes?|liked)\b/i,
    called: /\b(?:ratings?|reviews?|likes?|votes?)\b/i,
  },
  {
    name: "completions",
    asked: /\b(?:watch(?:ed|ing)? history|completed?|finished|listening|reading history)\b/i,
    called:
      /\b(?:completions?|watch\w*|plays?|listens?|(?:course|lesson|reading) progress|enrolments?|enrollments?)\b/i,
  },
  {
    name: "favourites",
    asked: /\b(?:favou?rites?|bookmarks?|saved|wish ?lists?|collections?)\b/i,
    called: /\b(?:favou?rites?|bookmarks?|saves?|wish ?lists?|collections?|follows?)\b/i,
  },
  {
    name: "baskets",
    asked: /\b(?:carts?|baskets?)\b/i,
    called: /\b(?:carts?|baskets?)\b/i,
  },
  {
    name: "views",
    asked:
      /\b(?:brows(?:ed|ing)|view(?:ed|s|ing)?|visit(?:ed|s)?|clicks?|clicked|user behaviou?r)\b/i,
    called: /\b(?:views?|visits?|clicks?|impressions?|page ?views?|browsing)\b/i,
  },
];

/** Events from which lists of what is popular are worth more than the newest: a judgement. */
export const enoughForPopular = 100;

/** Events for each thing from which it is worth counting what goes together: a judgement. */
export const eventsPerThing = 10;

/**
 * Interactions from which a collaborative model is said to give good answers, of at least a thousand people with two
 * or more: https://docs.aws.amazon.com/personalize/latest/dg/domain-use-cases.html, read on 2026-11-30.
 */
export const enoughForModel = 50_000;

/** Days that popular things are counted over, and hours that a ready answer is kept: judgements. */
export const popularDays = 30;
export const keptHours = 24;

/** Where a text says what recommendations are made from. */
export const learnsFrom =
  /\b(?:based on|according to|history|histories|behaviou?r|learn\w* from|from (?:their|past|previous)|using (?:their|past)|who (?:bought|viewed|liked|read|watched)|bought together|also (?:bought|viewed|liked|read|watched))\b/i;
