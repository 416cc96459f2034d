const memory = "(?:redis|valkey|memcached|cach(?:e|es|ing)|key-value stores?)";

/** What keeps people signed in, rather than the sessions of a course: nothing stands before it that says of what. */
const kept =
  "(?:\\b(?:user|log-?in|sign-in|auth|authentication|web|http) sessions?|(?:^|[,(:+&/] ?|\\b(?:for|of|as|with|and|or|to|stores?|storing|keeps?|holds?|handles?|the|user|shared|distributed|redis|valkey|memcached)[ -])sessions? (?:management|storage|stores?|handling|state|data|persistence))\\b";

/**
 * Words by which texts say what a request carries, in small letters, with `httponly` for HTTP-only. Each is
 * looked for in one sentence, as often as it stands there.
 */
export const carrierWords = {
  cookie: /\bcookies?\b/g,
  jwt: /\b(?:jwts?|json web tokens?)\b/g,
  /** A token that stands for somebody who signed in; a "session token" is an id. */
  token:
    /\baccess (?:and|&|\/) refresh tokens\b|(?<!\b(?:refresh|session|opaque|csrf|xsrf|reset|verification|invite|invitation|confirmation|antiforgery|anti-forgery|design) )\btokens?\b/g,
  refresh: /\brefresh tokens?\b/g,
  session: /\bsessions?\b/g,
  /** An id whose meaning the server keeps. */
  sessionId:
    /\b(?:session[ -]?(?:ids?|identifiers?|cookies?|keys?|tokens?)|opaque (?:session|token|id)s?)\b/g,
  serverSession:
    /\b(?:server[ -]?side sessions?|server sessions?|stateful sessions?|sessions? (?:state |data |records? )?(?:(?:are|is|must be|should be|shall be|will be) )?(?:stored|kept|held|persisted|saved|tracked) (?:server[ -]?side|(?:in|on|by) (?:the |a |an |our )?(?:server|redis|valkey|memcached|database|db|postgres(?:ql)?|mysql|mariadb|sqlite|cache)))\b/g,
  /** What a store in memory is asked to keep: "Redis for session management", "user sessions in Memcached". */
  cachedSession: new RegExp(
    `\\b${memory}\\b[^.;:]{0,60}?${kept}|${kept}[^.;]{0,30}?\\b${memory}\\b|\\b${memory} for sessions\\b|\\bsessions in (?:the |a )?${memory}\\b`,
    "g",
  ),
  /** Says of itself that it is a session in a cookie. */
  sessionSignIn:
    /\b(?:session[ -]based (?:auth\w*|sign[ -]?ins?|log[ -]?ins?)|session auth\w*|cookie[ -]based (?:auth\w*|sessions?|sign[ -]?ins?|log[ -]?ins?)|cookie (?:auth\w*|sessions?))\b/g,
  bearer: /\b(?:bearer|authori[sz]ation(?:[ -]http)? header|authori[sz]ation: )/g,
  key: /\b(?:api[ -_]?keys?|x-api-key|access keys?|service keys?|personal access tokens?)\b/g,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A sentence that speaks of signing in, so that a cookie in it is one of that. */
export const ofSignIn =
  /\b(?:auth|authenticat\w*|authenticated|log(?:s|ged|ging)?[ -]?in|logins?|sign(?:s|ed|ing)?[ -]?in|sign-ins?|credentials?|identity)\b/;

/** Cookies, sessions and tokens of other kinds. */
export const otherCookies =
  /\b(?:consent|banners?|analytics?|tracking|marketing|advertis\w*|cart|basket|preferences?|themes?|languages?|locale|imports?|imported|jars?|leakage|clears?|cleared|clearing|third[ -]party|scrap\w+|crawl\w*|privacy policy|gdpr|recommendations?)\b/;

/** What stands between two ways that a text leaves open: "cookies/tokens", "JWT or sessions". */
export const leftOpen =
  /\b(?:cookies?|sessions?|jwts?|tokens?|bearer) ?(?:\/|\bor\b|\band\/or\b) ?(?:(?:a|an|the|signed|bearer|access|session|httponly|secure) ){0,3}(?:cookies?|sessions?|jwts?|tokens?|bearer)\b/;

/** A token that is kept elsewhere than what is sent with each request. */
export const besideCookie = /\b(?:memory|authori[sz]ation|bearer|response body|header)\b/;

/** Sentences about keys by which callers of this product are known. */
export const keysOfCallers: readonly RegExp[] = [
  /\bx-api-key\b/,
  /\b(?:valid|invalid|missing|revoked|expired|unknown|wrong|active|own|per-\w+|unique|scoped) api[ -]keys?\b/,
  /\b(?:authenticat\w*|authori[sz]\w*|identif\w*|access\w*|calls?|called|callers?|requests?|endpoints?|consum\w*|secured|protected|guarded|sign(?:s|ed)? in)\b.{0,80}\b(?:api[ -]keys?|personal access tokens?)\b/,
  /\bapi[ -]keys?[ -](?:auth\w*|based|protected|header|identif\w*|access)\b/,
  /\b(?:issue|generate|create|revoke|rotate|regenerate|manage|delete)(?:s|d|ing)?\b.{0,40}\b(?:api[ -]keys?|personal access tokens?)\b/,
  /\b(?:api[ -]keys?|personal access tokens?) (?:for|of|to) (?:(?:the|a|an|its|their|other|all|trusted|external|internal|third[ -]party|partner|programmatic|machine|public) ){0,3}(?:programs?|programmatic|partners?|developers?|integrations?|machines?|services?|clients?|apps?|applications?|systems?|callers?|scripts?|servers?|automation|access|devices?|sensors?|tenants?|customers?|merchants?|api)\b/,
  /\bapi[ -]keys?\b.{0,60}\b(?:hashed|shown once|displayed once|revocable|revoked|rotated|scopes?)\b/,
];

/** What makes a key one by which this product is known to somebody else, or a matter of keeping secrets. */
export const keysOfOthers =
  /(?:\.env\b|\b(?:env(?:ironment)?[ -]?(?:vars?|variables?|files?)|secrets? (?:manager|store|vault)|key vault|vault|hard-?coded|source code|source control|version control|committed|config(?:uration)? files?|client bundle|provider'?s?|vendors?|vendor's|openai|anthropic|google|maps?|stripe|gemini|llms?|smtp|sendgrid|twilio|weather|upstream|bring your own|byok)\b)/;

/** Words right in front by which something is what the text does not want. */
export const refusedBy =
  /\b(?:no|not|never|without|instead of|rather than|in place of|as opposed to|avoid(?:s|ing)?|forbid(?:s|ding)?|prohibit(?:s|ing)?|replac(?:e|es|ing)|unlike|nor|neither)(?: (?:any|a|an|the|in|using|use|of|plain|signed|stateless|httponly|secure|classic|browser|session|auth|authentication|access|to|and)){0,4} $/;

/** "must not use … and …", up to where the sentence turns. */
export const negatedVerb = {
  /** Of the way itself. */
  way: /\b(?:not|never|cannot|can't|don't|won't|mustn't) (?:be )?(?:\w+ly )?(?:use|used|rely|depend|require|support|issue|issued|accept|offer|introduce|send|sent)\b/,
  /** Of a place. */
  place:
    /\b(?:not|never|cannot|can't|don't|won't|mustn't) (?:be )?(?:\w+ly )?(?:use|used|rely|depend|require|store|stored|keep|kept|put|set|send|sent|carry|carried|hold|held|place|placed|persist|persisted|write|written|live|transmit|transmitted|saved?)\b/,
} as const;

/** "must not rely solely on JWT claims" */
export const notAlone = /\b(?:solely|exclusively|merely|purely|just)\b/;

/** Something else is denied of it: nothing is said of whether it is used. */
export const otherwiseNegated = /\b(?:not|never|cannot|can't|don't|won't|mustn't|no|without)\b/;

/** What may follow where it is ruled out. */
export const ruledOutAfter =
  /^[^;:.()]{0,40}?\b(?:(?:not|never) (?:be )?(?:used|supported|allowed|permitted|accepted|needed|required|available|part of|in scope|planned|offered)|forbidden|prohibited|disallowed|banned|out of scope|ruled out|avoided|deferred)\b/;

/** Where a negation ends. */
export const turn =
  /[;:()—–]|\b(?:but|instead(?! of)|only|(?<!\b(?:not|never|cannot|don't|won't) )uses?|while|whereas|because|so that|which|(?:and|,|they|it) (?:must|shall|should|are|is|will|they|it|the|we|instead))\b/g;

export const inCache = /\b(?:redis|valkey|memcached|cache|key-value|kv)\b/;
export const inDatabase =
  /\b(?:db|databases?|postgres\w*|mysql|mariadb|sqlite|sql|tables?|mongodb|relational)\b/;
export const sameSite = /\bsame-?site\W{0,3}(lax|strict|none)\b/;
export const stateless = /\bstateless\b/;
export const cookieName =
  /\bcookies? (?:named|called|with the name) ["'`“‘]?([A-Za-z0-9_-]{1,40})(?![A-Za-z0-9_-])/i;
export const keyHeader = /\b(x-(?:[a-z]{2,12}-){0,2}(?:key|token))\b/i;

/** Names of what a user is given, and of things, by which programs sign in. */
export const keyNames: ReadonlySet<string> = new Set([
  " api key ",
  " api keys ",
  " api key hash ",
  " api token ",
  " personal access token ",
]);
