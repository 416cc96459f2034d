import { expect, it } from "vitest";
import { plannedCapabilities } from "../scoring/planned-fits.ts";
import { comparedWhereOpen, needs } from "../topics/needs.ts";
import { asked, gapsOf } from "./gaps.ts";
import {
  allPatterns,
  entries,
  entriesFor,
  entryNamed,
  entryOf,
  factKeys,
  patternNamed,
  styleNamed,
} from "./index.ts";
import { builtOn, packages } from "./packages.ts";
import {
  type Entry,
  entrySchema,
  patternSchema,
  regimeSchema,
  thresholdSchema,
  versionListSchema,
} from "./schema.ts";
import { regimes } from "./terms/regimes.ts";
import { styles } from "./terms/styles.ts";
import { thresholds } from "./thresholds.ts";
import { topicKeys } from "./topic-keys.ts";
import { versionedKeys, versionsOf } from "./versions/index.ts";

const named = [...entries, ...allPatterns, ...styles, ...regimes];

it("keeps every entry to its schema", () => {
  const faults = [
    ...entries.map((each) => ({ each, result: entrySchema.safeParse(each) })),
    ...allPatterns.map((each) => ({ each, result: patternSchema.safeParse(each) })),
    ...[...styles, ...regimes].map((each) => ({ each, result: regimeSchema.safeParse(each) })),
  ].flatMap(({ each, result }) => (result.success ? [] : [`${each.key}: ${result.error.message}`]));
  expect(faults).toEqual([]);
  expect(
    Object.values(thresholds).filter((each) => !thresholdSchema.safeParse(each).success),
  ).toEqual([]);
});

it("gives every key once", () => {
  const keys = named.map(({ key }) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it("recognises every spelling as one thing", () => {
  const spellings = named.flatMap(({ key, name, aliases = [] }) =>
    [name, ...aliases].map((each) => ({ key, spelling: each.toLowerCase() })),
  );
  const owners = new Map<string, Set<string>>();
  for (const { key, spelling } of spellings) {
    owners.set(spelling, (owners.get(spelling) ?? new Set()).add(key));
  }
  expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
});

it("takes every package for a sign of one technology", () => {
  const owners = new Map<string, string[]>();
  for (const { key, packages: own = {} } of entries) {
    for (const [ecosystem, names = []] of Object.entries(own)) {
      for (const name of names) {
        const sign = `${ecosystem} ${name.toLowerCase()}`;
        owners.set(sign, [...(owners.get(sign) ?? []), key]);
      }
    }
  }
  expect([...owners].filter(([, keys]) => keys.length > 1)).toEqual([]);
  expect(
    [...Object.keys(packages), ...Object.keys(builtOn)].filter((key) =>
      entries.every((each) => each.key !== key),
    ),
  ).toEqual([]);
});

it("refers to entries that exist", () => {
  const keys = new Set(entries.map(({ key }) => key));
  const dangling = entries.flatMap(
    ({ key, languages, requires, standsOn, conflicts, pairs, over }) =>
      [
        ...(languages ?? []),
        ...(requires ?? []).flat(),
        ...(standsOn?.anyOf ?? []),
        ...(conflicts ?? []),
        ...(pairs ?? []),
        ...(over ?? []),
      ]
        .filter((each) => !keys.has(each))
        .map((each) => `${key} → ${each}`),
  );
  expect(dangling).toEqual([]);
  expect(factKeys.filter((key) => !keys.has(key))).toEqual([]);
  expect(versionedKeys.filter((key) => !keys.has(key))).toEqual([]);
});

it("has a strength for each capability that a topic asks for", () => {
  const missing = topicKeys.flatMap((topic) =>
    entriesFor(topic)
      .filter(({ onRequest }) => !(onRequest && comparedWhereOpen.has(topic)))
      .flatMap((entry) =>
        (needs[topic] ?? [])
          .filter(
            ({ capability }) =>
              entry.fits?.[capability] === undefined && !plannedCapabilities.has(capability),
          )
          .map(({ capability }) => `${topic}: ${entry.key} says nothing of ${capability}`),
      ),
  );
  expect(missing).toEqual([]);
});

it("has a runtime, framework, parser, tests and registry for every language", () => {
  const languages = entriesFor("language").map(({ key }) => key);
  const topics = [
    "runtime",
    "api-framework",
    "cli-framework",
    "package-registry",
    "unit-testing",
  ] as const;
  const without = languages.flatMap((language) =>
    topics
      .filter((topic) => !entriesFor(topic).some((each) => each.languages?.includes(language)))
      .map((topic) => `${language}: ${topic}`),
  );
  expect(without).toEqual([]);
});

it("backs release lines with a source and a day, newest first", () => {
  const faults = versionedKeys.flatMap((key) => {
    const list = versionsOf(key);
    if (!list) return [];
    const parsed = versionListSchema.safeParse(list);
    if (!parsed.success) return [`${key}: ${parsed.error.message}`];
    const days = list.versions.map(({ released }) => released);
    return days.join() === [...days].sort().reverse().join() ? [] : [`${key} is not newest first`];
  });
  expect(faults).toEqual([]);
});

it("says what is missing of an entry", () => {
  const bare: Entry = {
    key: "plinth",
    name: "Plinth",
    topics: ["cache"],
    form: "server",
    what: "cache on one machine",
  };
  expect(gapsOf(bare)).toEqual(Object.keys(asked).filter((each) => each !== "what"));
  const postgresql = entryOf("postgresql");
  expect(postgresql && gapsOf(postgresql)).toEqual([]);
  // Run by its vendor: there are no lines of it to plan with.
  const stripe = entryOf("stripe");
  expect(stripe && gapsOf(stripe)).toContain("versions");
});

it("is as large and as complete as it claims", () => {
  const complete = entries.filter((each) => gapsOf(each).length === 0);
  const filled = (list: readonly Entry[]) => new Set(list.flatMap(({ topics }) => topics)).size;
  expect(entries.length).toBeGreaterThanOrEqual(900);
  expect(filled(entries)).toBeGreaterThanOrEqual(80);
  expect(complete.length).toBeGreaterThanOrEqual(250);
  expect(filled(complete)).toBeGreaterThanOrEqual(60);
});

it("knows all it asks of what people choose most", () => {
  const most =
    "typescript python java csharp go rust postgresql mysql mongodb redis kafka rabbitmq elasticsearch docker kubernetes terraform react vue angular nextjs svelte express fastify django fastapi flask rails laravel spring-boot aspnet-core nodejs openjdk dotnet keycloak vault prometheus grafana nginx vitest jest pytest playwright k6 prisma sqlalchemy hibernate vite eslint zod tailwind-css tanstack-query react-hook-form";
  const gaps = most.split(" ").map((key) => {
    const entry = entryOf(key);
    return [key, entry ? gapsOf(entry) : ["entry"]] as const;
  });
  expect(gaps.filter(([, missing]) => missing.length > 0)).toEqual([]);
});

it("knows every technology, pattern and style that people write to it", () => {
  const products =
    "React|Next.js|Vue|Angular|Svelte|React Native|Flutter|Expo|Node.js|Fastify|Express|NestJS|Spring Boot|Django|FastAPI|Gin|.NET|Rails|Laravel|TypeScript|Java|Python|Go|PostgreSQL|Postgres|MySQL|SQLite|MongoDB|DynamoDB|Redis|Valkey|Cassandra|TimescaleDB|InfluxDB|Elasticsearch|OpenSearch|Meilisearch|RabbitMQ|Kafka|SQS|NATS|BullMQ|S3|AWS S3|CloudFront|Cloudflare|AWS|Azure|Google Cloud|GCP|Docker|Kubernetes|K8s|ECS|Fargate|Helm|Terraform|GitLab CI|GitHub Actions|Kong|Envoy|Consul|Eureka|Istio|Linkerd|Prometheus|Grafana|Jaeger|OpenTelemetry|New Relic|Datadog|CloudWatch|AWS X-Ray|Auth0|Keycloak|Okta|Microsoft Entra ID|Active Directory|Stripe|Stripe Elements|PayPal|SendGrid|SES|Twilio|Salesforce|HubSpot|Firebase Cloud Messaging|APNs|Socket.io|WebSocket|SSE|GraphQL|REST|gRPC|Tailwind CSS|Zustand|React Query|TanStack Query|Redux Toolkit|RTK Query|React Navigation|Signal Protocol|Lambda|Step Functions|EventBridge|Vitest|Jest|Playwright|Detox|JUnit|pytest|k6|Commander.js|clap|click|dbt|Airflow|Dagster|Spark|DuckDB|npm|PyPI|dotenv|react-native-keychain";
  expect(products.split("|").filter((name) => !entryNamed(name))).toEqual([]);
  const ways =
    "API gateway|event-driven communication|containerized services|centralized monitoring|read replicas|CDN|caching strategy|message queue|horizontal auto-scaling|offline-first|push notification system|biometric authentication|background processing|multi-tenant|failover|SSO|real-time|end-to-end encryption|machine learning pipeline|retry mechanisms|time-series database|file storage service|CI/CD pipelines|SAML|OIDC";
  expect(ways.split("|").filter((name) => !patternNamed(name))).toEqual([]);
  expect(["microservices", "Serverless", "monolith", "modular monolith"].map(styleNamed)).toEqual([
    "microservices",
    "serverless",
    "layered-monolith",
    "modular-monolith",
  ]);
});
