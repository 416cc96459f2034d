/** A matter that sentences ask for in set words, and the parts of a plan that deal with it in theirs. */
export interface Topic {
  readonly asks: RegExp;
  /** Slots of the parts, and what a part's own prose has to say to be one. */
  readonly parts: readonly {
    readonly slot: string;
    readonly says: RegExp;
    /** The sentence has to name the part. */
    readonly byName?: true;
  }[];
}

/** Matters that most systems have, so that a part is found where no node carries the sentence to it. */
export const topics: readonly Topic[] = [
  {
    asks: /\b(?:session|token)s?\b[^.]{0,80}\b(?:expir|persist|valid|invalidat|renew|remain|last|re-?authenticat)|\b(?:24|\d+)[- ](?:hour|minute|day) (?:session|expiry)|(?:stay|remain|keep)s?\b[^.]{0,20}\b(?:signed|logged) in|session (?:management|expiry|lifetime)/i,
    parts: [
      { slot: "security/account-rule", says: /\b(?:session|token|signed in|idle)/i },
      { slot: "security/identity", says: /\b(?:session|token|cookie)/i },
    ],
  },
  {
    asks: /\b(?:api[- ])?gateway\b/i,
    parts: [{ slot: "architecture/component", says: /\bgateway\b.{0,200}\bone address\b/i }],
  },
  {
    asks: /\b(?:message|event) (?:bus|broker|queue)\b|\bevents?\b[^.]{0,60}\bpublish|\bpublish\w*\b[^.]{0,40}\bevents?\b/i,
    parts: [
      { slot: "architecture/event", says: /./, byName: true },
      { slot: "architecture/component", says: /\bcarries events\b/i },
    ],
  },
  {
    asks: /\bidempoten|\bduplicate (?:delivery|deliveries|messages?|events?|webhooks?)\b|\bexactly once\b/i,
    parts: [
      { slot: "data/retention", says: /\b(?:processed|handled|idempotency)/i },
      { slot: "security/control", says: /\bhandled once\b/i },
      { slot: "architecture/event", says: /\bat-least-once\b/i },
    ],
  },
  {
    asks: /\b(?:queued?|retr(?:y|ied|ies))\b[^.]{0,60}\b(?:retr|later|again|deliver|attempt)|\b(?:not|never|without)\b[^.]{0,20}\b(?:block|delay)(?:ed|ing)? (?:the|a|an|any|or) |\bretr(?:y|ied|ies)\b|\basynchronous/i,
    parts: [{ slot: "architecture/component", says: /\b(?:repeats|tries again)\b/i }],
  },
  {
    asks: /\bworkers?\b[^.]{0,60}\b(?:pull|pick|tak|consum)\w*\b|\btasks? (?:are|is) (?:distributed|handed out)\b/i,
    parts: [{ slot: "architecture/component", says: /\b(?:takes jobs from|works on)\b/i }],
  },
  {
    asks: /\bback-?off\b|\bretry(?:ing)? (?:\w+ ){0,2}(?:errors?|failures?|time-?outs?)\b/i,
    parts: [
      { slot: "decision/choice", says: /\bSettles what happens when a system outside fails\b/ },
    ],
  },
  {
    asks: /\bfailures? (?:in|of)\b[^.]{0,80}\b(?:does|do|must|shall|should|will|may|can)(?: ?not|n.t) (?:prevent|block|stop|affect|break|delay)\b/i,
    parts: [
      { slot: "decision/choice", says: /\bDoes what nobody waits for\b/ },
      { slot: "architecture/component", says: /\bcarries events\b/i },
    ],
  },
  {
    asks: /\bindependent(?:ly)? (?:deploy|releas|scal)\w*|\b(?:deploy|releas|scal)\w* independently\b/i,
    parts: [{ slot: "decision/style", says: /(?:^| · )microservices(?: · |$)/ }],
  },
  {
    asks: /\b(?:visible |automatic )?(?:revert|roll(?:s|ed)? back)\w*\b|\boptimistic(?:ally)?\b/i,
    parts: [{ slot: "decision/choice", says: /\bstate before kept\b/i }],
  },
  {
    asks: /\b(?:recover\w*|stuck|lost)\b[^.]{0,80}\brestarts?\b|\bthreads?\b[^.]{0,40}\b(?:block(?:ed|ing)|responsive)\b|\bwithout blocking\b[^.]{0,40}\bthreads?\b/i,
    parts: [{ slot: "decision/choice", says: /\bDoes what nobody waits for\b/ }],
  },
  {
    asks: /\bDLQ\b|\bdead[- ]letters?\b/i,
    parts: [
      { slot: "decision/choice", says: /\bSettles what happens when a system outside fails\b/ },
      { slot: "data/table", says: /\bdead_letter/ },
    ],
  },
  {
    asks: /\bstates? transitions? to\b/i,
    parts: [{ slot: "data/table", says: /_transitions\b/ }],
  },
  {
    asks: /\bpayment (?:provider|gateway|processor|service)\b|\bprocess(?:es)? payments?\b/i,
    parts: [{ slot: "architecture/component", says: /\btakes payments\b/i }],
  },
  {
    asks: /\b(?:send|sends|sent|deliver\w*|dispatch\w*)\b[^.]{0,40}\be-?mails?\b|\be-?mails?\b[^.]{0,25}\b(?:sent|delivered|sending|delivery|dispatched)\b|\be-?mail (?:notifications?|templates?|services?|confirmations?)\b/i,
    parts: [{ slot: "architecture/component", says: /\bdelivers e-mail\b/i }],
  },
  {
    asks: /\bhealth (?:status|check|endpoint)|\bmonitor(?:able|ing|ed)\b[^.]{0,40}\b(?:dashboard|health|platform|system|service)/i,
    parts: [
      { slot: "api/operation", says: /\bhealth\b/i },
      { slot: "architecture/component", says: /\bcollects (?:metrics|traces|logs)\b/i },
    ],
  },
  {
    asks: /\bpasswords?\b[^.]{0,80}\b(?:strength|strong|weak|complex|character|at least|minimum|polic|requirements)|\bweak passwords?\b/i,
    parts: [{ slot: "security/account-rule", says: /\bpassword-(?:length|characters)\b/ }],
  },
  {
    asks: /\bpasswords?\b[^.]{0,60}\b(?:hash|encrypt|plain ?text|salt|store[ds]? secure)|\b(?:hash|encrypt)\w*\b[^.]{0,30}\bpasswords?\b/i,
    parts: [{ slot: "security/control", says: /\bPassword hashing\b/i }],
  },
  {
    asks: /\b(?:lock(?:s|ed|out)?)\b[^.]{0,60}\b(?:attempts?|account|log-?in|sign-?in)|\bfailed (?:log-?in|sign-?in)? ?attempts?\b/i,
    parts: [{ slot: "security/account-rule", says: /\b(?:lock|failed attempts)/i }],
  },
  {
    asks: /(?<!\bAPIs?(?:.s)? )\brate[- ]limit|\bthrottl|\btoo many requests\b/i,
    parts: [{ slot: "security/control", says: /\bRate limits\b/i }],
  },
  {
    asks: /\b(?:over|via|use|uses|using|secure|enforce|force|require|only) https\b|\b(?:tls|ssl)\b|\bencrypt\w* in transit\b/i,
    parts: [{ slot: "security/control", says: /\bEncryption in transit\b/i }],
  },
  {
    asks: /\bencrypt\w*\b[^.]{0,20}\bat rest\b/i,
    parts: [{ slot: "security/control", says: /\bEncryption at rest\b/i }],
  },
  {
    asks: /\brole[- ]based\b|\bRBAC\b/i,
    parts: [{ slot: "security/control", says: /\bAuthorisation by role\b/i }],
  },
  {
    asks: /\b(?:users?|customers?|visitors?|members?|people|guests?|callers?|everyone) (?:must|have to|need to|are required to) (?:first )?(?:register|log ?in|sign ?in|be (?:logged|signed) in|authenticate|be authenticated)\b|\bauthenticate (?:requests|callers)\b|\bguest checkout\b|\bonly (?:authenticated|signed-in|logged-in|registered) users\b/i,
    parts: [
      { slot: "security/control", says: /^Sign-in\b/ },
      { slot: "security/control", says: /\bAuthorisation by role\b/i },
    ],
  },
  {
    asks: /\baudit (?:log|trail|record)|\baudited\b/i,
    parts: [
      { slot: "security/control", says: /\baudit\b/i },
      { slot: "security/obligation", says: /\baudit\b/i },
    ],
  },
  {
    asks: /\b(?:surviv|retain|persist|preserv|keep|kept)\w*\b[^.]{0,60}\brestarts?\b/i,
    parts: [{ slot: "architecture/component", says: /\brestarts?\b/i }],
  },
  {
    asks: /\bresetting\b[^.]{0,20}\bpasswords?\b|\bpassword[- ]reset\b|\breset links?\b/i,
    parts: [
      { slot: "security/account-rule", says: /\breset\b/i },
      { slot: "api/operation", says: /\breset\b.{0,40}\bpassword|\bpassword\b.{0,40}\breset/i },
    ],
  },
  {
    asks: /\bverification links?\b|\bverif\w*\b[^.]{0,20}\b(?:e-?mail|address)/i,
    parts: [
      { slot: "security/account-rule", says: /\bverif/i },
      { slot: "api/operation", says: /\bverif/i },
    ],
  },
  {
    asks: /\bpublic registration\b|\banyone can (?:register|sign up)\b|\beveryone can (?:register|sign up)\b/i,
    parts: [{ slot: "api/operation", says: /\b(?:register|sign up)\b/i }],
  },
];
