/** Things that are what a person did to another thing: last word of the name, and the deed in a sentence. */
export const associations: readonly (readonly [name: RegExp, deed: RegExp])[] = [
  [/\brsvp$/, /\brsvp(?:s|['’]?e?d|ing)?\b/g],
  [
    /\b(?:registration|sign-?up)$/,
    /\b(?:regist(?:er(?:s|ed|ing)?|rations?)|sign(?:s|ed|ing)? up|sign-?ups?)\b/g,
  ],
  [/\benrol?l?ment$/, /\benrol(?:l?ments?|l?s|led|ling|l)?\b/g],
  [/\battendance$/, /\battend(?:s|ed|ing|ance)?\b/g],
  [/\bbookmark$/, /\bbookmark(?:s|ed|ing)?\b/g],
  [/\blike$/, /\blik(?:e|es|ed|ing)\b/g],
  [/\b(?:follow|following)$/, /\bfollow(?:s|ed|ing)?\b/g],
  [/\bfavou?rite$/, /\bfavou?rit(?:e|es|ed|ing)\b/g],
  [/\b(?:up)?vote$/, /\b(?:up)?vot(?:e|es|ed|ing)\b/g],
  [/\bsubscription$/, /\bsubscri(?:be|bes|bed|bing|ptions?)\b/g],
  [/\bapplication$/, /\bappl(?:y|ies|ied|ying)\b/g],
];

/** What stands between such a deed and what it is done to. */
export const towards =
  /^ (?:(?:response|reply|status|count|list)s? )?(?:to |for |in |on |against |at |with )?(?:(?:a|an|the|each|every|any|one|their|this|that|several|multiple|available|chosen|open|other|own|published|selected|specific|upcoming) ){0,3}/;
