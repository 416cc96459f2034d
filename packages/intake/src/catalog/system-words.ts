/** Heads of phrases that name something outside that the product talks to. */
export const systemNouns: ReadonlySet<string> = new Set(
  "system service provider api platform tool software directory gateway solution application server registry suite software-package".split(
    " ",
  ),
);

/** Words by which the workers of a text are programs of the product, which take their work from a queue. */
export const workersAreOurs =
  /\b(?:background|queue|async(?:hronous)?) workers?\b|\bworkers? (?:instances?|process(?:es)?|threads?|pools?|nodes?|pods?|containers?|replicas?)\b|\bworkers? (?:pull|poll|consume|dequeue|drain)s?(?:ing)?\b|\bworkers? (?:takes?|picks?|claims?)\b[^.;]{0,40}\b(?:queue|job|task|message|broker|topic)s?\b/i;

/** What an external system is, by words of its name or of the phrase that it stands in. */
export const systemCategories: readonly (readonly [string, string])[] = [
  ["active directory", "identity provider"],
  ["ldap", "identity provider"],
  ["sso", "identity provider"],
  ["single sign on", "identity provider"],
  ["identity", "identity provider"],
  ["identity provider", "identity provider"],
  ["oauth", "identity provider"],
  ["openid", "identity provider"],
  ["monitoring", "monitoring"],
  ["logging", "logging"],
  ["siem", "security monitoring"],
  ["erp", "enterprise resource planning"],
  ["crm", "customer relationship management"],
  ["payment", "payments"],
  ["payment gateway", "payments"],
  ["payment provider", "payments"],
  ["bank", "banking"],
  ["banking", "banking"],
  ["calendar", "calendar"],
  ["email", "e-mail delivery"],
  ["e mail", "e-mail delivery"],
  ["mail", "e-mail delivery"],
  ["sms", "SMS delivery"],
  ["map", "maps"],
  ["shipping", "shipping"],
  ["carrier", "shipping"],
  ["accounting", "accounting"],
  ["payroll", "payroll"],
  ["hr", "human resources"],
  ["warehouse", "warehouse management"],
  ["wms", "warehouse management"],
  ["pos", "point of sale"],
  ["ehr", "health records"],
  ["health record", "health records"],
  ["weather", "weather data"],
  ["tax", "tax"],
  ["social media", "social network"],
];

/** Words of names that say what kind of system is meant, not which: "third-party payment provider". */
export const generalWords: ReadonlySet<string> = new Set(
  "third party external separate existing payment payments provider service services gateway processor email mail e transactional delivery sms text message messaging notification notifications system smtp server map maps identity oauth authentication api".split(
    " ",
  ),
);

/** Words in front of such a name that say where it stands, and belong to it. */
export const systemOwners: ReadonlySet<string> = new Set(
  "enterprise corporate company internal external third-party legacy central national government partner".split(
    " ",
  ),
);

/** Words in front of a name that put it outside of the product. */
export const outsideWords: ReadonlySet<string> = new Set(
  "external third-party upstream downstream separate source legacy outside".split(" "),
);

/** What such a name ends in. */
export const outsideNouns: ReadonlySet<string> = new Set(
  "system service provider api platform gateway processor directory database registry application".split(
    " ",
  ),
);

/** Words in front of such a noun that make it somebody who calls the product. */
export const callingWords: ReadonlySet<string> = new Set(
  "external third-party upstream source calling partner integrating".split(" "),
);
