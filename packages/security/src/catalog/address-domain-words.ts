/** What makes some domains those that may: "allowed e-mail domains", "a domain whitelist". */
export const chosenDomains =
  /\b(?:allow(?:ed|[- ]?list(?:ed)?)|approved|authori[sz]ed|company|corporate|institutional|organi[sz]ation(?:al|'s)?|permitted|specific|trusted|white[- ]?listed)\b[^.;:()]{0,40}\bdomains?\b|\bdomains? (?:allow|white)[- ]?list|@[a-z0-9-]+\.[a-z]/i;

/** That the others may not. */
export const onlyThose =
  /\b(?:allow[- ]?list\w*|limited|must (?:be (?:an?|from|of)|belong|end|have|match|use)|not allowed|only|refus\w*|reject\w*|restrict\w*|white[- ]?list\w*)\b/i;

/** Who gets an account, or gets in. */
export const becomesUser =
  /\b(?:accounts?|log(?:s|ging)?[- ]?in|regist(?:er|ers|ering|ration|rations)|sign(?:s|ing)?[- ]?(?:in|ups?))\b/i;

/** That it is told of addresses of people. */
export const ofAddresses = /\be-?mails?\b|\b(?:corporate|company) domains?\b|@[a-z0-9-]+\.[a-z]/i;

/** Domains by name: `@example.org`, or the name alone where it can be nothing else. */
export const domainNames =
  /(?:@|\b)((?:[a-z0-9-]+\.)+(?:com|edu|gov|info|io|net|org|co\.[a-z]{2}|ac\.[a-z]{2}))\b|@((?:[a-z0-9-]+\.)+[a-z]{2,})\b/gi;

/** The list is kept where whoever runs the system can change it. */
export const isExample = /\b(?:e\.g\.?|for example|such as|like)/i;
