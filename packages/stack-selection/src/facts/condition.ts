import type { Ref } from "@planc/core";
import type { FactInputs } from "./inputs.ts";
import type { Numbers } from "./numbers.ts";
import type { Stated } from "./stated.ts";

/** Something that is so about this product, in words for the middle of a sentence. */
export interface Known {
  readonly text: string;
  readonly refs: readonly Ref[];
}

export const conditionIds = [
  "server",
  "no-server",
  "functions",
  "web-client",
  "script-client",
  "mobile-client",
  "several-clients",
  "command-line",
  "data-work",
  "public-pages",
  "server-pages",
  "client-files",
  "device-features",
  "offline",
  "queued-offline",
  "stored-concepts",
  "many-concepts",
  "search",
  "facets",
  "multi-tenant",
  "files",
  "archive",
  "read-replicas",
  "high-availability",
  "no-loss",
  "busy",
  "large-scale",
  "many-writers",
  "many-messages",
  "many-records",
  "sessions",
  "events",
  "two-way",
  "single-sign-on",
  "directory",
  "several-services",
  "modules",
  "accounts",
  "sign-up",
  "self-hosted",
  "several-providers",
  "cloud",
  "one-binary",
  "graphql",
  "graph-of-services",
  "measurements-deleted",
  "existing-monitoring",
  "logged",
  "live-channel",
  "live-in-one-program",
  "stomp-relay",
  "socket-io",
  "react-native",
  "workers-runtime",
  "background-work",
  "exact-values",
  "kept-by-age",
  "search-apart",
  "geo-search",
  "json-queries",
  "private-files",
  "several-regions",
  "two-languages",
  "written-contract",
  "drag-and-drop",
  "changes-shown-first",
  "scheduled-push",
  "chosen-fields",
  "graph-subscriptions",
  "application-framework",
  "simulated-failure",
  "open-components",
  "stand-in-language",
  "related-rows",
  "only-copy",
  "gateway-tokens",
  "gateway-aggregation",
  "gateway-errors",
  "dotnet-named",
  "nextjs",
  "licensed-store",
  "erased-on-cloud",
  "few-shared-states",
  "many-shared-states",
  "several-languages",
] as const;
/** Styles of what answers requests. */
export const serverStyles: ReadonlySet<string> = new Set([
  "modular-monolith",
  "layered-monolith",
  "microservices",
  "serverless",
]);

export type ConditionId = (typeof conditionIds)[number];
export type Conditions = Readonly<Partial<Record<ConditionId, Known>>>;

export interface Surroundings {
  readonly inputs: FactInputs;
  readonly stated: Stated;
  readonly numbers: Numbers;
  readonly stored: FactInputs["concepts"];
  /** As `decision/style` has it, where it is known already. */
  readonly style?: string | undefined;
}

/** Finds out whether a condition holds, and says so in words. */
export type Reader = (around: Surroundings) => Known | undefined;
