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

/** Domains are named as examples: they are not the list. */
export const isExample = /\b(?:e\.g\.?|for example|such as|like)/i;

/** An address of one person or mailbox, which says nothing of a domain. */
export const wholeAddress = /[a-z0-9._%+-]*[a-z0-9]@[a-z0-9.-]+\.[a-z]{2,}/gi;

/** What is named is kept out. */
export const keptOut =
  /\b(?:ban(?:s|ned)?|black[- ]?list\w*|block\w*|den(?:y|ies|ied)|disallow\w*|forb[ia]d\w*|prohibit\w*|refus\w*|reject\w*)\b|\b(?:cannot|must not|may not|should not|not(?: be)?) (?:accept|allow|belong|be|come|end|permit|register|sign|use)(?:ed|ted)?\b/i;

/** It is what is not named that is kept out. */
export const theOthers =
  /\b(?:all others?|any others?|anything else|apart from|besides|but|every(?:one|body|thing)? (?:else|other)|except|other than|others|outside|unless|without)\b|\bnon-|(?:(?<!\b(?:may|must|should) )\bnot|n['’]t) (?:among|at|belong\w*|end\w*|from|have|having|in|included|listed|match\w*|of|on|part|use|using|with(?:in)?)\b|\b(?:are|is|were|does|do) not (?!(?:be )?(?:accepted|allowed|permitted)\b)/i;

/** What is named are those that may. */
export const letIn =
  /\b(?:allow[- ]?list\w*|limited to|must (?:be (?:an?|from|of)|belong|end|have|match|use)|only|restrict(?:ed|s)? to|white[- ]?list\w*)\b/i;
