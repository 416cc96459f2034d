const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Verbs of handing something over, in every form, by the preposition in front of who gets or gives it. */
export const exchangeVerbs: ReadonlyMap<string, RegExp> = new Map([
  [
    "to",
    /^(?:report|send|sent|submit|transmit|forward|export|upload|push|post|deliver|hand|publish|announce|transfer|sync)(?:s|ed|t?ted|ing|t?ting|red|ring)?$/,
  ],
  [
    "from",
    /^(?:import|fetch|pull|retrieve|read|receive|load|quer(?:y|ie)|download|obtain|sync|take|taken|come)(?:s|d|ed|ing|es)?$/,
  ],
  [
    "in",
    /^(?:look|looked|looks|manage|maintain|keep|kept|administer|register|check|verif(?:y|ie))(?:s|d|ed)?$/,
  ],
  [
    "through",
    /^(?:send|sent|deliver|notif(?:y|ie)|remind|pay|paid|route|go|submit|transmit|order)(?:s|d|ed)?$/,
  ],
  [
    "via",
    /^(?:send|sent|deliver|notif(?:y|ie)|remind|pay|paid|route|go|submit|transmit|order)(?:s|d|ed)?$/,
  ],
  ["against", /^(?:check|verif(?:y|ie)|validate|match|compare|look)(?:s|d|ed)?$/],
]);

/** Heads that stand outside as soon as something tells which of them is meant. */
export const remoteHeads: ReadonlySet<string> = words("register registry gateway clearinghouse");

/** Heads that stand outside where a word says whose they are. */
export const ownedHeads: ReadonlySet<string> = words(
  "catalogue catalog directory database archive portal exchange ledger system platform service api provider register registry gateway clearinghouse authority",
);

/** Words that say that something is another organisation's. */
export const outsideOwners: ReadonlySet<string> = words(
  "national municipal regional federal state government central public official union external third-party partner supplier vendor bank legacy corporate enterprise company existing tax customs land population commercial county city ministry authority manufacturer insurer hospital university council",
);

/** Modifiers that make of these heads a part of any software. */
export const ownModifiers: ReadonlySet<string> = words(
  "service container package schema cash audit risk asset api event plugin module component own internal image user users visitor entity type model",
);

/** Categories of products that texts name as often for comparison as to exchange data with them. */
export const namedInPassing: ReadonlySet<string> = new Set([
  "social network",
  "source code hosting",
  "office and files",
  "e-mail and messaging",
  "wearable",
]);

/** Words of a sentence that say that data goes to or comes from what it names. */
export const exchangeCues =
  /\b(?:integrat\w+|connect\w*|sync\w*|import\w*|export\w*|publish\w*|post(?:s|ed|ing)?|shar(?:e|es|ed|ing)|send(?:s|ing)?|sent|fetch\w*|pull\w*|push\w*|retriev\w*|sign(?:s|ed)? ?-?in|log(?:s|ged)? ?-?in|authenticat\w+|providers?|webhooks?|api|apis|accounts?|via|through|bots?|crawlers?|links?|messages?|notif\w+)\b/i;

/** Right in front of a name: it is a likeness only. */
export const likenessCues =
  /\b(?:like|similar to|used by|inspired by|as in|unlike|compared (?:to|with)|clone of|known from)(?: \S{1,24}){0,2} ?$/i;

/** Sections of what comes after this product, if ever. */
export const laterSections =
  /\b(?:future|later|roadmap|extensib\w+|non-goals?|backlog|nice to have)\b/i;

/** Kinds of software that say something only where they are refused: "a JavaScript framework" names none. */
export const heardWhenRefused: ReadonlySet<string> = new Set(["client-side framework"]);
