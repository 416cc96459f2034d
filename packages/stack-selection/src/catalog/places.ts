import type { CriterionId } from "./criteria.ts";
import { clientId, splitTopics } from "./decision-ids.ts";
import { isKnownTopic, type KnownTopic } from "./topic-keys.ts";

/** What a fact of the brief that moves a weight bears on. */
export type Concern =
  /** Requests in a second, and room for more of them. */
  | "load"
  /** How long somebody waits for an answer of the server. */
  | "latency"
  /** The time that the product has to be up. */
  | "uptime"
  /** How fast it is to work, wherever that is. */
  | "speed"
  /** How fast the client works on people's devices, and how little it sends and loads. */
  | "device"
  /** Audits of what holds people's data. */
  | "audits"
  /** Who hosts it. */
  | "hosting"
  /** For how many years it is kept: what the product is built on is, and what it is tried with changes sooner. */
  | "years"
  /** The people who make and run it, and their money. */
  | "people";

export interface Place {
  /** Why what is not among its concerns has no part in it, as the end of a sentence. */
  readonly because: string;
  readonly concerns: readonly Concern[];
  /** Criteria that tell nothing of it. */
  readonly without: readonly CriterionId[];
}

/** Where a technology has its part in the product, and which facts of a brief bear on it there. */
export const places = {
  server: {
    because: "it is the server's own code",
    concerns: ["load", "latency", "uptime", "speed", "hosting", "years", "people"],
    without: [],
  },
  store: {
    because: "requests wait for it",
    concerns: ["load", "latency", "uptime", "speed", "audits", "hosting", "years", "people"],
    without: [],
  },
  edge: {
    because: "requests pass through it",
    concerns: ["load", "latency", "uptime", "speed", "hosting", "years", "people"],
    without: [],
  },
  files: {
    because: "it hands out files, and no answer of the server waits for it",
    concerns: ["uptime", "speed", "audits", "hosting", "years", "people"],
    without: [],
  },
  ground: {
    because: "it carries what answers requests and answers none",
    concerns: ["uptime", "hosting", "years", "people"],
    without: [],
  },
  door: {
    because: "people pass through it when they sign in, and requests do not wait for it",
    concerns: ["uptime", "audits", "hosting", "years", "people"],
    without: ["performance"],
  },
  service: {
    because: "it runs apart, and whoever runs it keeps up with what it is sent",
    concerns: ["uptime", "audits", "hosting", "years", "people"],
    without: ["performance"],
  },
  screens: {
    because: "it runs on the user's device and not on the server",
    concerns: ["speed", "device", "years", "people"],
    without: [],
  },
  batch: {
    because: "it works apart from requests",
    concerns: ["speed", "hosting", "years", "people"],
    without: [],
  },
  watch: {
    because: "it watches from beside the way of requests",
    concerns: ["hosting", "years", "people"],
    without: [],
  },
  tool: {
    because: "the people who build the product use it, and no request of it",
    concerns: ["hosting", "years", "people"],
    without: ["performance"],
  },
  pipeline: {
    because:
      "it runs where the code is kept, which is settled with the code and not with the pipeline",
    concerns: ["people"],
    without: ["performance", "maturity", "familiarity", "openness"],
  },
  approach: {
    because: "it is a way of building and no product",
    concerns: ["load", "uptime", "audits", "years", "people"],
    without: ["performance", "maturity", "familiarity", "openness"],
  },
  tests: {
    because: "it runs before a release and not in the product",
    concerns: ["people"],
    without: [],
  },
} as const satisfies Readonly<Record<string, Place>>;

type PlaceId = keyof typeof places;

const placeOf = {
  language: "server",
  runtime: "server",
  "web-framework": "screens",
  "mobile-framework": "screens",
  "desktop-framework": "screens",
  "game-engine": "screens",
  styling: "screens",
  "component-library": "screens",
  "app-components": "screens",
  forms: "screens",
  charts: "screens",
  maps: "screens",
  "text-editor": "screens",
  animation: "screens",
  translation: "screens",
  "client-state": "screens",
  "server-state": "screens",
  routing: "screens",
  navigation: "screens",
  "native-modules": "screens",
  "api-framework": "server",
  "api-style": "server",
  "data-access": "server",
  validation: "server",
  "sign-in-library": "server",
  "http-client": "server",
  "logging-library": "server",
  resilience: "server",
  "document-generation": "batch",
  "media-processing": "batch",
  "model-runtime": "server",
  "model-framework": "server",
  "relational-store": "store",
  "database-service": "store",
  migrations: "tool",
  "document-store": "store",
  "key-value-store": "store",
  "wide-column-store": "store",
  "time-series-store": "store",
  "vector-store": "store",
  "graph-store": "store",
  "search-engine": "store",
  cache: "store",
  "message-broker": "store",
  "object-store": "files",
  cdn: "files",
  "identity-provider": "door",
  "api-gateway": "edge",
  "service-discovery": "edge",
  "service-mesh": "edge",
  "load-balancer": "edge",
  "cloud-platform": "ground",
  hosting: "ground",
  "virtual-machines": "ground",
  "backend-platform": "server",
  "application-server": "server",
  "container-runtime": "ground",
  "image-registry": "ground",
  compose: "ground",
  orchestration: "ground",
  packaging: "tool",
  functions: "server",
  "infrastructure-as-code": "tool",
  "ci-cd": "pipeline",
  "build-tool": "tests",
  "code-quality": "tests",
  instrumentation: "watch",
  metrics: "watch",
  tracing: "watch",
  logging: "watch",
  dashboards: "watch",
  "error-tracking": "watch",
  apm: "watch",
  secrets: "ground",
  "real-time": "server",
  push: "service",
  email: "service",
  sms: "service",
  payments: "service",
  crm: "service",
  "content-management": "service",
  "feature-flags": "service",
  "workflow-engine": "batch",
  "data-processing": "batch",
  "machine-learning": "batch",
  "cli-framework": "screens",
  "package-registry": "tool",
  "offline-store": "screens",
  encryption: "screens",
  "unit-testing": "tests",
  "end-to-end-testing": "tests",
  "load-testing": "tests",
  "test-tools": "tests",
  "tenant-isolation": "approach",
  "card-data": "approach",
  "sign-in": "approach",
  "app-unlock": "approach",
  "sync-conflicts": "approach",
  "sync-protocol": "approach",
  "media-forms": "approach",
  scaling: "approach",
  "work-closed": "approach",
  "sending-closed": "approach",
  "personal-data": "approach",
  "copy-of-person": "approach",
  "outgoing-calls": "approach",
  "background-work": "approach",
  "work-over-functions": "approach",
  "open-views": "approach",
  "cloud-network": "approach",
  standby: "approach",
  "repeated-requests": "approach",
  "taken-once": "approach",
  "paid-making": "approach",
  "changed-price": "approach",
  "earned-points": "approach",
  "concurrent-changes": "approach",
  summaries: "approach",
  archive: "approach",
  "whole-list": "approach",
  "shown-at-once": "approach",
  "outside-references": "approach",
  "left-references": "approach",
  "joined-systems": "approach",
  "missed-messages": "approach",
  "scrolled-history": "approach",
  "sealed-previews": "approach",
  "audit-log": "approach",
  "worker-copies": "approach",
  "planned-times": "approach",
  "change-history": "approach",
  "unsaved-input": "approach",
  "stored-status": "approach",
  "known-caller": "approach",
} as const satisfies Readonly<Record<KnownTopic, PlaceId>>;

/** The place of a need (pages may be made in the server), or of a client's part of one; none is known of a need that an organisation adds. */
export function placeOfNeed(need: string, { rendered = false } = {}): Place | undefined {
  if (splitTopics.some((topic) => need === clientId(topic) && placeOf[topic] === "server"))
    return places.screens;
  // Pages that the server makes are waited for like any other answer of it.
  if (need === "web-framework" && rendered) return places.server;
  const topic = splitTopics.find((each) => need === clientId(each)) ?? need;
  return isKnownTopic(topic) ? places[placeOf[topic]] : undefined;
}
