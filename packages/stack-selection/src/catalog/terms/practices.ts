import type { Pattern } from "../schema.ts";

/** Ways of building that need no technology of their own; other areas of the plan act on them. */
export const practices: readonly Pattern[] = [
  q("multi-tenancy", "multi-tenancy", [
    "multi-tenant",
    "multi tenant",
    "multitenant",
    "multi-tenant architecture",
    "tenant isolation",
  ]),
  q("failover", "automatic failover", [
    "failover",
    "failover capabilities",
    "automatic failover capabilities",
    "high availability",
  ]),
  q("retries", "retry mechanisms", [
    "retry mechanism",
    "retry logic",
    "retries",
    "exponential backoff",
    "retry with backoff",
  ]),
  q("error-handling", "error handling", ["proper error handling"]),
  q("circuit-breaker", "circuit breaker", ["circuit breakers"]),
  q("idempotency", "idempotency", ["idempotency keys", "idempotent requests", "deduplication"]),
  q("transactional-outbox", "transactional outbox", ["outbox pattern", "outbox"]),
  q("saga", "saga", ["sagas", "saga pattern"]),
  q("cqrs", "CQRS", ["command query responsibility segregation"]),
  q("event-sourcing", "event sourcing", []),
  q("rate-limiting", "rate limiting", ["rate limits", "throttling"]),
  q("background-processing", "background processing", [
    "background sync",
    "background tasks",
    "background jobs",
    "background job",
    "background workers",
  ]),
  q("asynchronous-processing", "asynchronous processing", [
    "async processing",
    "asynchronous jobs",
  ]),
  q("biometric-authentication", "biometric authentication", [
    "biometrics",
    "Face ID",
    "Touch ID",
    "fingerprint",
    "biometric login",
  ]),
  q("multi-factor-authentication", "multi-factor authentication", [
    "MFA",
    "2FA",
    "two-factor authentication",
  ]),
  q("role-based-access", "role-based access control", ["RBAC", "role based access control"]),
  q("oauth", "OAuth 2.0", ["OAuth", "OAuth2", "PKCE"]),
  q("openid-connect", "OpenID Connect", ["OIDC"]),
  q("json-web-tokens", "JSON Web Token", ["JWT", "JWT tokens", "JSON Web Tokens"]),
  q("webhooks", "webhooks", ["webhook", "webhook handling"]),
  q("full-text-search", "full-text search", [
    "full text search",
    "faceted search",
    "product search",
  ]),
  q("server-side-rendering", "server-side rendering", [
    "SSR",
    "server rendered",
    "server side rendering",
  ]),
  q("progressive-web-app", "progressive web app", ["PWA"]),
  q("image-compression", "image compression", ["image optimization", "image optimisation"]),
  q("lazy-loading", "lazy loading", []),
  q("prefetching", "prefetching", ["data prefetching"]),
  q("adaptive-streaming", "adaptive streaming", [
    "progressive download",
    "adaptive bitrate streaming",
  ]),
  q("battery-optimisation", "battery optimisation", ["battery optimization"]),
  q("conflict-resolution", "conflict resolution", ["conflict resolution strategies"]),
  q("geolocation", "location tracking", ["geolocation", "GPS tracking"]),
  q("encryption-at-rest", "encryption at rest", ["AES-256", "data encryption"]),
  q("encryption-in-transit", "encryption in transit", ["TLS 1.3", "TLS"]),
  q("audit-log", "audit log", ["audit trail", "audit logging", "audit logs"]),
  q("blue-green", "blue-green deployment", ["blue/green deployment", "blue-green deployments"]),
  q("canary", "canary release", ["canary releases", "canary deployment"]),
  q("database-partitioning", "table partitioning", [
    "database partitioning",
    "sharding",
    "database sharding",
  ]),
  q("data-archiving", "archiving", ["archived", "cold storage", "data archiving"]),
  q("clean-architecture", "clean architecture", [
    "hexagonal architecture",
    "ports and adapters",
    "layered architecture",
  ]),
  q("domain-driven-design", "domain-driven design", ["DDD", "bounded contexts"]),
  q("on-premises", "on-premises operation", [
    "on-premises",
    "on premises",
    "on-premise",
    "self-hosted",
    "air-gapped",
  ]),
  q("api-versioning", "API versioning", ["versioned API"]),
  q("backups", "point-in-time recovery", ["PITR", "daily backups"]),
  q("connection-pooling", "connection pooling", ["connection pool"]),
];

function q(key: string, name: string, aliases: string[]): Pattern {
  return { key, name, aliases, topics: [] };
}
