import type { Pattern } from "../schema.ts";
import { opens } from "./pattern.ts";

/** Ways of designing interfaces, data, code and screens; what each comes to stands in the duties. */
export const designPractices: readonly Pattern[] = [
  q("cursor-pagination", "cursor pagination", [
    "cursor-based pagination",
    "keyset pagination",
    "paginated by cursor",
  ]),
  q("problem-details", "problem details", ["problem+json", "application/problem+json"]),
  q("url-versioning", "URL versioning", [
    "version in the URL",
    "versioned URLs",
    "path versioning",
  ]),
  q("request-validation", "request validation", [
    "input validation",
    "server-side validation",
    "input sanitisation",
    "input sanitization",
  ]),
  q("filtering-and-sorting", "filtering and sorting", [
    "filtering, sorting",
    "sorting and filtering",
    "filters and sorting",
  ]),
  opens("faceted-search", "faceted search", ["search facets", "facet counts"], "search-engine"),
  q("server-made-pages", "pages from server templates", [
    "server-side templates",
    "server side templates",
    "server-side templating",
    "server-rendered templates",
    "server-rendered HTML",
    "server-rendered views",
    "server-rendered MVC",
    "template engine",
    "templating engine",
    "multi-page application",
    "MVC views",
    "HTML over the wire",
  ]),
  q("single-page-application", "single-page application", [
    "single page application",
    "single-page app",
    "single page app",
    "SPA",
  ]),
  // Heard where it is refused: pages then come from the server.
  q("client-framework", "client-side framework", [
    "client side framework",
    "JavaScript framework",
    "JavaScript frameworks",
    "JS framework",
    "JS frameworks",
    "frontend framework",
    "front-end framework",
    "frontend JavaScript framework",
    "SPA framework",
    "UI component framework",
  ]),
  q("model-view-controller", "model-view-controller", [
    "MVC",
    "MVC pattern",
    "MVC architecture",
    "model view controller",
  ]),
  q("sliding-window", "sliding window rate limiting", ["sliding-window rate limiting"]),
  q("browser-caching", "browser caching", ["browser cache", "cache headers", "HTTP caching"]),
  q("query-caching", "query result caching", ["cached query results", "database caching"]),
  q("json-columns", "JSON columns", ["JSONB", "JSONB columns", "JSON column"]),
  q("partial-indexes", "partial indexes", ["partial index"]),
  q("composite-indexes", "composite indexes", [
    "composite index",
    "compound index",
    "compound indexes",
    "multi-column index",
    "multi-column indexes",
  ]),
  q("unique-constraints", "unique constraints", ["unique constraint", "unique index"]),
  q("acid-transactions", "ACID transactions", ["ACID guarantees", "ACID properties"]),
  q("sharding", "sharding", ["database sharding", "horizontal partitioning"]),
  q("object-mapping", "object-relational mapping", ["ORM", "ORMs"]),
  q("schema-migrations", "schema migrations", [
    "migration tool",
    "migration tools",
    "database migrations",
    "schema migration",
  ]),
  q("repository-pattern", "repository pattern", ["repositories pattern"]),
  q("use-case-handlers", "command and query handlers", ["command handlers", "query handlers"]),
  q("aggregates", "aggregates and value objects", ["value objects"]),
  q("dark-mode", "dark mode", ["dark theme"]),
  q("design-system", "design system", ["design tokens", "design system components"]),
  q("code-splitting", "code splitting", ["route-based splitting", "bundle splitting"]),
  q("optimistic-updates", "optimistic updates", ["optimistic UI", "optimistic UI updates"]),
  q("deep-linking", "deep linking", ["deep links", "universal links", "app links"]),
  q("picture-data", "EXIF removal", [
    "EXIF data",
    "EXIF data handling",
    "EXIF handling",
    "EXIF stripping",
    "EXIF metadata",
  ]),
  q("state-persistence", "state persistence", [
    "state restoration",
    "navigation state persistence",
    "persisted navigation state",
  ]),
  q("native-modules", "native modules", ["native module", "native module integration"]),
  q("silent-push", "silent push", ["silent pushes", "silent push notifications"]),
  q("network-detection", "network detection", ["connectivity monitoring", "connection monitoring"]),
  q("resumable-uploads", "progressive upload", [
    "progressive uploads",
    "resumable upload",
    "resumable uploads",
    "chunked upload",
    "chunked uploads",
  ]),
  q("thumbnails", "thumbnail generation", ["generated thumbnails"]),
];

/** Ways of running, releasing and protecting. */
export const operatingPractices: readonly Pattern[] = [
  q("central-configuration", "centralised configuration", [
    "centralized configuration",
    "centralized config",
    "centralised config",
    "central configuration",
    "environment-specific overrides",
  ]),
  q("staged-environments", "separate environments", [
    "dev/staging/prod",
    "dev, staging and production",
    "development, staging and production",
    "staging environment",
  ]),
  opens(
    "pod-autoscaling",
    "horizontal pod autoscaling",
    ["Horizontal Pod Autoscaler", "Kubernetes HPA", "HPA"],
    "orchestration",
  ),
  opens("multi-stage-builds", "multi-stage builds", ["multi-stage build"], "container-runtime"),
  q("health-checks", "health checking", ["liveness probes", "health endpoints"]),
  q("cold-starts", "cold start optimisation", [
    "cold start optimization",
    "cold starts",
    "provisioned concurrency",
  ]),
  q("reserved-capacity", "reserved capacity", ["reserved instances", "savings plan"]),
  q("custom-metrics", "custom metrics", ["business metrics", "custom metric"]),
  q("alert-thresholds", "alert thresholds", ["alerting thresholds", "alerting rules"]),
  q("dashboards", "operating dashboards", ["system health dashboard", "metrics dashboard"]),
  q("at-least-once", "at-least-once delivery", ["at least once delivery", "at-least-once"]),
  q("dead-letters", "dead letter queue", ["dead letter queues", "dead-letter queue", "DLQ"]),
  q("password-hashing", "password hashing", ["hashed passwords"]),
  q("refresh-rotation", "refresh token rotation", [
    "refresh rotation",
    "rotating refresh tokens",
    "token rotation",
  ]),
  q("sliding-sessions", "sliding expiration", ["sliding sessions", "sliding session expiration"]),
];

function q(key: string, name: string, aliases: string[]): Pattern {
  return { key, name, aliases, topics: [] };
}
