import { isKnownTopic, type KnownTopic, type TopicKey } from "../catalog/topic-keys.ts";
import { partsOfClients } from "../facts/client-frameworks.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { always, hard, type Need, when } from "./need.ts";
import { needsOfApproaches } from "./needs-of-approaches.ts";
import { needsOfClients } from "./needs-of-clients.ts";

/** What technologies are compared by; topics that are filled only when the text names one ask nothing. */
export const needs: Readonly<Partial<Record<KnownTopic, readonly Need[]>>> = {
  language: [
    // An interpreter packed beside the program is not what is meant.
    { ...hard("one-binary", "single-binary"), least: 0.7 },
    ...always("static-typing"),
    ...when("server", "server-ecosystem", "concurrency"),
    ...when("stand-in-language", "one-build"),
    ...when("data-work", "data-libraries"),
    ...when("command-line", "single-binary", "fast-start"),
    ...when("functions", "fast-start"),
  ],
  runtime: always("long-term-support", "ecosystem-reach"),
  "web-framework": [
    { capability: "component-ecosystem", when: "open-components", unless: "server-pages" },
    { capability: "server-rendering", when: "public-pages", unless: "server-pages" },
    hard("server-pages", "server-templates"),
    ...when("server-pages", "form-helpers"),
    ...when("mobile-client", "mobile-sharing"),
    ...when("drag-and-drop", "dragging"),
    ...when("changes-shown-first", "changes-first"),
  ],
  "mobile-framework": [
    ...always("cross-platform"),
    ...when("device-features", "native-modules"),
    ...when("offline", "offline-libraries"),
    ...when("queued-offline", "offline-libraries"),
    ...when("web-client", "web-sharing"),
  ],
  "desktop-framework": always("native-windows", "small-download"),
  "game-engine": always("three-dimensions", "two-dimensions"),
  "api-framework": [
    // Requests of a graph have no route each, and no OpenAPI.
    { capability: "request-validation", unless: "graphql" },
    { capability: "openapi-description", unless: "graphql" },
    ...when("graphql", "graphql-server"),
    ...when("socket-io", "socket-io-server"),
    ...when("many-concepts", "modularity"),
    ...when("application-framework", "same-application"),
    ...when("stand-in-language", "one-build"),
  ],
  "api-style": [
    // Where one language is at both ends, and nobody else calls, its own types are the contract.
    ...when("written-contract", "contract-tools"),
    { capability: "browser-clients", when: "web-client", unless: "server-pages" },
    ...when("react-native", "script-phone-clients"),
    // What puts one graph together asks each service for its part, and tells none by its path.
    { capability: "path-routing", when: "several-services", unless: "graph-of-services" },
    ...when("several-clients", "flexible-queries"),
    ...when("chosen-fields", "flexible-queries"),
    ...when("graph-subscriptions", "schema-subscriptions"),
    ...when("graph-of-services", "one-graph"),
  ],
  "build-tool": always("locked-packages", "build-cache"),
  "data-access": [
    ...always("mapped-objects", "typed-results", "hand-written-queries", "schema-rules"),
    ...when("live-in-one-program", "database-messages"),
    ...when("licensed-store", "licensed-stores"),
  ],
  migrations: [
    ...always("ordered-changes", "sql-migrations", "schema-rules"),
    ...when("kept-by-age", "partitioned-tables"),
  ],
  "relational-store": [
    ...when("related-rows", "transactions"),
    hard("many-writers", "concurrent-writers"),
    ...when("many-writers", "concurrent-writers"),
    ...when("background-work", "concurrent-writers"),
    hard("no-server", "embedded"),
    ...when("only-copy", "point-in-time"),
    ...when("multi-tenant", "row-level-security"),
    ...when("exact-values", "exact-decimals"),
    ...when("json-queries", "json-documents"),
    { capability: "full-text-search", when: "search", unless: "search-apart" },
    ...when("geo-search", "geo-queries"),
    ...when("kept-by-age", "age-partitions"),
    ...when("live-in-one-program", "change-notices"),
    ...when("read-replicas", "read-replicas"),
    ...when("high-availability", "failover"),
  ],
  "document-store": always("flexible-schema", "secondary-indexes", "transactions"),
  "key-value-store": always("key-access", "durability"),
  "wide-column-store": always("write-scaling", "durability"),
  // Joins with rows of another store are none of its own: it runs beside that one.
  "time-series-store": [
    ...always("compression", "corrections"),
    ...when("kept-by-age", "downsampling"),
    { ...hard("measurements-deleted", "row-deletes"), least: 0.5 },
  ],
  "vector-store": always("vector-search"),
  "graph-store": always("graph-queries"),
  "search-engine": [
    ...always("relevance", "typo-tolerance"),
    ...when("facets", "facets"),
    ...when("large-scale", "large-index"),
  ],
  cache: [...always("key-expiry"), ...when("sessions", "persistence")],
  "message-broker": [
    ...always("work-queues", "dead-letters"),
    ...when("events", "fan-out"),
    ...when("several-services", "fan-out"),
    ...when("many-messages", "event-replay"),
    ...when("stomp-relay", "speaks-stomp"),
  ],
  "object-store": [
    ...always("durability", "direct-uploads"),
    ...when("archive", "lifecycle-rules"),
  ],
  cdn: [...always("edge-caching"), ...when("private-files", "signed-delivery")],
  "identity-provider": [
    ...always("openid-connect", "multi-factor"),
    ...when("single-sign-on", "saml"),
    ...when("directory", "directory-federation"),
    hard("sign-up", "self-registration"),
  ],
  "api-gateway": [
    { capability: "routing", unless: "graphql" },
    ...always("rate-limiting"),
    ...when("gateway-tokens", "token-validation"),
    ...when("gateway-aggregation", "request-aggregation"),
    ...when("gateway-errors", "own-errors"),
    ...when("live-channel", "held-connections"),
    hard("graph-of-services", "graph-composition"),
  ],
  "service-discovery": always("service-names", "health-checks"),
  "service-mesh": always("mutual-tls", "traffic-control"),
  "load-balancer": [
    ...always("health-checks"),
    ...when("several-services", "routing"),
    ...when("live-channel", "held-connections"),
    ...when("socket-io", "session-affinity"),
    { capability: "cloud-address", beside: "cloud-platform" },
  ],
  "cloud-platform": [...always("managed-services"), ...when("several-regions", "regions")],
  "container-runtime": always("image-builds"),
  orchestration: [
    ...always("auto-scaling", "rolling-updates"),
    ...when("several-services", "service-names"),
  ],
  packaging: always("packages"),
  hosting: [
    ...always("auto-scaling", "rolling-updates"),
    ...when("live-channel", "held-connections"),
  ],
  functions: always("auto-scaling"),
  "infrastructure-as-code": [
    ...always("plan-before-apply"),
    ...when("several-providers", "several-clouds"),
  ],
  "ci-cd": [...always("pipeline-as-code"), ...when("mobile-client", "macos-builds")],
  instrumentation: always("handing-over"),
  metrics: always("metric-queries"),
  tracing: [
    ...always("trace-search"),
    { capability: "traces-beside-metrics", beside: "dashboards" },
  ],
  logging: always("log-search", "logs-beside-metrics"),
  dashboards: always("dashboards"),
  "error-tracking": always("error-grouping"),
  apm: always("transaction-view"),
  secrets: always("secret-rotation"),
  "image-registry": always("image-scanning", "pull-by-role"),
  "real-time": [
    { capability: "reconnection", unless: "react-native" },
    ...when("react-native", "app-reconnection"),
    ...when("web-client", "browser-clients"),
    ...when("two-way", "bidirectional", "rooms"),
    ...when("graphql", "schema-subscriptions"),
  ],
  push: [
    ...when("mobile-client", "android-push", "ios-push"),
    ...when("web-client", "web-push"),
    ...when("scheduled-push", "push-schedule"),
  ],
  email: [...always("transactional-mail"), ...when("erased-on-cloud", "no-further-processor")],
  sms: always("worldwide-sms"),
  payments: always("hosted-checkout", "payment-webhooks"),
  crm: always("customer-records"),
  "feature-flags": always("gradual-rollout"),
  "workflow-engine": always("dependencies", "backfills"),
  "data-processing": [
    ...always("sql-processing"),
    ...when("many-records", "larger-than-memory", "distributed"),
  ],
  "machine-learning": always("model-training", "model-serving"),
  "cli-framework": always("subcommands", "completions"),
  "package-registry": always("installs"),
  "offline-store": [
    ...always("device-queries"),
    // With a server both are decided apart, and no store brings what is decided there.
    { capability: "sync-protocol", when: "offline", unless: "server" },
    { capability: "conflict-handling", when: "offline", unless: "server" },
    ...when("mobile-client", "encrypted-file"),
  ],
  encryption: [
    ...always("forward-secrecy", "group-messages", "ends-with-membership"),
    ...when("react-native", "script-library"),
  ],
  "unit-testing": [
    ...always("module-mocks", "fast-runs"),
    ...when("react-native", "native-components"),
    ...when("workers-runtime", "workers-tests"),
  ],
  "end-to-end-testing": [
    ...when("web-client", "several-browsers"),
    ...when("mobile-client", "native-apps"),
    ...when("simulated-failure", "mocked-network"),
    ...when("changes-shown-first", "mocked-network"),
  ],
  "load-testing": [
    ...always("scripted-load", "thresholds", "script-there"),
    ...when("socket-io", "live-load"),
    // What the product is there for is not shown by requests alone.
    { capability: "open-scenarios", when: "live-channel", unless: "socket-io" },
  ],
  ...needsOfClients,
  ...needsOfApproaches,
};

/**
 * Needs that many products can fill of which only some are compared: where the text names one, it is taken as it
 * is, since nothing is recorded of what most of them offer.
 */
export const comparedWhereOpen: ReadonlySet<TopicKey> = new Set<TopicKey>([
  "hosting",
  "build-tool",
  "data-access",
  "migrations",
  ...partsOfClients,
]);

/** What technologies for a topic are compared by; nothing where only what a text names fills it. */
export function comparedBy(facts: Facts, topic: TopicKey): readonly Need[] | undefined {
  if (isKnownTopic(topic)) {
    const isNamed = comparedWhereOpen.has(topic) && wantedFor(facts, topic).length > 0;
    return isNamed ? undefined : needs[topic];
  }
  const { catalogue } = facts;
  return always(...(catalogue.slotOf(topic)?.compares ?? []));
}

export function needsOf(facts: Facts, topic: TopicKey): readonly Need[] {
  return comparedBy(facts, topic) ?? [];
}
