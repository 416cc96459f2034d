/** What a text may ask of a search beyond words that occur, and the words by which it does. */
export const askedKinds = [
  "facets",
  "typing-errors",
  "suggestions",
  "synonyms",
  "relevance",
  "popular",
  "events",
] as const;
export type AskedKind = (typeof askedKinds)[number];

export const searchWords: Readonly<Record<AskedKind, RegExp>> = {
  facets: /\bfacet(?:s|ed|ing)?\b|\bfilters? with counts?\b|\bcounts? (?:per|for each) filter\b/i,
  "typing-errors":
    /\btypos?\b|\btypo[- ]toleran\w*|\bfuzzy (?:search|match\w*)|\bmisspell\w*|\bspelling (?:errors?|mistakes?)\b|\btyping (?:errors?|mistakes?)\b|\bdid you mean\b/i,
  suggestions:
    /\bauto-?complet\w*|\btype-?ahead\b|\bsearch[- ]suggest\w*|\b(?:query|search) completion\b|\bsuggest\w* (?:[\w-]+ ){0,3}(?:as|while) (?:[\w-]+ ){1,3}typ\w*|\bsearch[- ]as[- ]you[- ]type\b|\b(?:instant|live) search\b/i,
  synonyms: /\bsynonyms?\b/i,
  relevance:
    /\b(?:by|on|of) relevance\b|\brelevance[- ](?:rank\w*|scor\w*|sort\w*|order\w*)|\bmost relevant\b[^.;]{0,40}\b(?:first|top)\b/i,
  popular:
    /\b(?:popular|best-?sell\w*|trending|most (?:bought|viewed|read|used|ordered|popular))\b[^.;]{0,80}\b(?:first|priorit\w+|ranked?|boost\w*|higher|top)\b|\b(?:rank|sort|order|boost|priorit)\w*[^.;]{0,40}\b(?:popularity|popular|sales)\b/i,
  events:
    /\bsearch (?:analytics|logs?|telemetry)\b|\bzero[- ]results? (?:queries|searches|rate)\b|\bsearch results?\b[^.;]{0,40}\bimprove\w*|\b(?:improve|tune|learn)\w*\b[^.;]{0,30}\bsearch (?:results?|relevance|ranking)\b/i,
};

/** Names of numbers, states and amounts that tell that a thing can be had. */
export const stockNames = /\b(?:in stock|stock|available|availability|quantity on hand)\b/i;

/** Values of a closed list that say that it can be had. */
export const inStock = /^(?:in[ _-]?stock|available|active)$/i;

/**
 * Words that a language alone has often, to tell what a text is written in: a judgement, as no list of a corpus is at
 * hand here.
 */
export const frequentWords: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "and", "with", "must", "for", "of", "that"],
  de: ["der", "und", "mit", "muss", "für", "nicht", "werden"],
  fr: ["les", "et", "avec", "doit", "pour", "des", "une"],
  es: ["los", "con", "debe", "para", "una", "del", "las"],
  pt: ["os", "com", "deve", "para", "uma", "não", "dos"],
  it: ["gli", "con", "deve", "per", "una", "della", "che"],
  nl: ["het", "en", "met", "moet", "voor", "een", "niet"],
};

/** Scripts that tell the language. */
export const scriptsOf: readonly { readonly tag: string; readonly script: RegExp }[] = [
  { tag: "ko", script: /\p{Script=Hangul}/gu },
  { tag: "ja", script: /\p{Script=Hiragana}|\p{Script=Katakana}/gu },
  { tag: "zh", script: /\p{Script=Han}/gu },
  { tag: "ru", script: /\p{Script=Cyrillic}/gu },
  { tag: "el", script: /\p{Script=Greek}/gu },
  { tag: "ar", script: /\p{Script=Arabic}/gu },
  { tag: "hi", script: /\p{Script=Devanagari}/gu },
];
