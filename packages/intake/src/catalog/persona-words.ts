/** Words that tell in which moment a story meets somebody, and make no role. */
export const personaWords: ReadonlySet<string> = new Set(
  "new returning existing registered logged-in signed-in authenticated verified current regular repeat recurring frequent casual typical ordinary normal known security-conscious privacy-conscious".split(
    " ",
  ),
);

/** People of whom these words make no others: a registered nurse and a returning officer are somebody else. */
export const personaHeads: ReadonlySet<string> = new Set(
  "user customer member visitor shopper client guest player reader attendee student buyer subscriber tenant patient borrower employee participant".split(
    " ",
  ),
);

/** Who works against the product: no user of it. */
export const enemies: ReadonlySet<string> = new Set(
  "attacker intruder hacker adversary spammer fraudster".split(" "),
);

/** Software and parts of screens whose names end as roles do. */
export const softwareHeads: ReadonlySet<string> = new Set(
  "simulator emulator blocker cloner dialer dialler compiler linter formatter bundler debugger profiler launcher loader debouncer".split(
    " ",
  ),
);

/** What makes software of a word that people are called by as well: "type checker", "text editor". */
export const softwareKinds: Readonly<Record<string, RegExp>> = {
  checker: /^(?:type|spell|grammar|link|syntax|health|style|dependency)$/,
  picker: /^(?:date|time|city|country|colou?r|file|emoji|location|language|image)$/,
  editor: /^(?:text|code|rich-text|markdown|image|source)$/,
};

/** Words beside a bare "client" or "editor" by which it is a program. */
export const programSigns: Readonly<Record<string, RegExp>> = {
  client:
    /\b(?:requests?|responses?|headers?|tokens?|https?|api|servers?|server-side|endpoints?|gateway|browser|cache[sd]?|polls?|retr(?:y|ies)|payload|websocket|version|stale|jpeg|upload(?:s|ed)?|client-side|bypass)\b|`/i,
  editor: /\beditor(?:'s)? (?:saves?|buffers?|windows?|plugins?|integrations?|autosaves?)\b/i,
};

/** What is said of who runs the machine rather than works on its screens. */
export const hostingWords =
  /\b(?:network|firewalls?|vpn|reverse prox(?:y|ies)|install(?:s|ed|ing|ation)?|deploy(?:s|ed|ing|ment)?|docker|containers?|kubernetes|self-host(?:s|ed|ing)?|servers?|environment variables?|tls certificates?|command line|systemd)\b/i;

/** Who may run the machine. */
export const hosts: ReadonlySet<string> = new Set(
  "operator host self-hoster system-operator server-operator system-administrator sysadmin server-administrator".split(
    " ",
  ),
);

/** Heads of roles of which there can be several kinds, whatever a text calls them for short. */
export const kindsOfTheirOwn: ReadonlySet<string> = new Set(
  "user member admin administrator manager owner lead agent staff customer creator team person operator".split(
    " ",
  ),
);

/** Words for people of whom some pay for more: they are users all the same. */
export const tiers: ReadonlySet<string> = new Set(
  "premium paid paying pro free trial vip subscribed basic".split(" "),
);

/** Who has an account, by something that comes with it. */
export const holdersOfAccounts: ReadonlySet<string> = new Set(
  "account-owner account-holder inbox-owner mailbox-owner session-owner email-owner".split(" "),
);
