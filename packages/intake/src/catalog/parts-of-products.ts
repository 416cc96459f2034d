/**
 * What is said to be done with something, and where, gives the product named there its part: "messages go
 * through X". Nouns and verbs are in their first form.
 */
export interface CarriedThings {
  readonly topic: string;
  readonly things: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly where: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const keeping = words("store keep save hold persist write put live upload archive");
const inside = words("in into on");

export const carriedThings: readonly CarriedThings[] = [
  {
    topic: "message-broker",
    things: words("message event job command"),
    verbs: words(
      "go pass flow travel run publish queue enqueue route stream exchange send deliver",
    ),
    where: words("through via over on onto"),
  },
  {
    topic: "message-broker",
    things: words("message event job command"),
    verbs: words("publish queue enqueue stream"),
    where: words("to in into with by"),
  },
  {
    topic: "object-store",
    things: words("file image photo picture video document attachment upload blob"),
    verbs: keeping,
    where: inside,
  },
  {
    topic: "relational-store",
    things: words("data record row table"),
    verbs: keeping,
    where: inside,
  },
  {
    topic: "key-value-store",
    things: words("session"),
    verbs: keeping,
    where: inside,
  },
  {
    topic: "cache",
    things: words("result response answer page reply"),
    verbs: words("cache"),
    where: words("in on with by"),
  },
  {
    topic: "logging",
    things: words("log"),
    verbs: words("go ship send collect write keep store forward stream"),
    where: words("to in into through via by with"),
  },
  {
    topic: "metrics",
    things: words("metric measurement"),
    verbs: words("go ship send collect write keep store export push scrape"),
    where: words("to in into through via by with"),
  },
  {
    topic: "search-engine",
    things: words("search product article document text"),
    verbs: words("index search"),
    where: words("in by with through via"),
  },
  {
    topic: "email",
    things: words("email e-mail mail newsletter"),
    verbs: words("go send deliver"),
    where: words("through via by with over"),
  },
  {
    topic: "sms",
    things: words("sms"),
    verbs: words("go send deliver"),
    where: words("through via by with over"),
  },
  {
    topic: "payments",
    things: words("payment card charge"),
    verbs: words("go run process handle take charge collect settle"),
    where: words("through via by with over"),
  },
  {
    topic: "secrets",
    things: words("secret credential password key"),
    verbs: keeping,
    where: inside,
  },
];

/** Endings of the names of databases: whatever is kept there, it is kept in a database. */
export const databaseEnding = /(?:DB|SQL)$/;

/** Parts that a product of others fills as it is; a server or a client is written. */
export const filledParts: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "wide-column-store",
  "time-series-store",
  "vector-store",
  "graph-store",
  "search-engine",
  "cache",
  "message-broker",
  "cdn",
  "identity-provider",
  "api-gateway",
  "load-balancer",
  "instrumentation",
  "metrics",
  "tracing",
  "logging",
  "dashboards",
  "error-tracking",
  "secrets",
  "email",
  "sms",
  "push",
  "payments",
  "feature-flags",
  "workflow-engine",
]);
