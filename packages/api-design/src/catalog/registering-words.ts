/** A sentence that is about registering. */
export const aboutRegistering =
  /\b(?:regist(?:er|ers|ering|ration)|sign(?:s|ing)?[ -]?ups?|account (?:is|was|has been) created|already (?:been )?(?:associated|exists?|in use|registered|taken))\b/i;

/** What keeps it from telling whether an address has an account. */
export const hidesAccounts =
  /\b(?:non-?enumerat\w+|(?:prevent|avoid|against|no)\w* (?:[a-z-]+ ){0,2}enumeration|(?:not|never|without) (?:[a-z]+ )?(?:confirm|disclos|expos|indicat|leak|reveal|tell)\w*(?: [a-z]+){0,3} (?:accounts?|addresse?s?|e-?mails?|whether)|(?:account )?existence (?:can ?not|cannot|must not|may not) be (?:inferred|learnt|told))\b/i;

/** Other things than an address that are not told. */
export const hidesOthers = /\b(?:other (?:account )?details?|which field)\b/i;

/** What has it tell that an address is in use. */
export const tellsAccounts =
  /\b(?:display|error|explain|indicat|inform|messag|say|see|show|stat|tell|told)\w*\b.{0,80}\b(?:already (?:been )?(?:exists?|in use|registered|taken)|is (?:in use|taken))\b/i;

/** What has whoever registers signed in at once. */
export const signsInAtOnce =
  /\b(?:(?:automatically|immediately|instantly) (?:logged|signed)[ -]?in|(?:logged|signed)[ -]?in (?:automatically|immediately|instantly|at once|right away|straight away)|(?:automatic|immediate|instant) (?:log-?in|sign-?in)|auto-?log-?in|logs? (?:them|him|her|the (?:new )?[a-z]+) in (?:automatically|immediately))\b/i;

/** What else ends in a session: no registering. */
export const afterElse = /\b(?:re(?:set|cover)\w*|invit\w+|link(?:ed|s)?\b.{0,40}\bclick\w*)\b/i;
