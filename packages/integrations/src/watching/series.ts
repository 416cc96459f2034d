import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";

type Provider = DataOf<typeof integration.provider>;

/**
 * Series of outgoing calls, as OpenTelemetry's HTTP conventions name them and its collector exports them; the rest
 * only the program knows.
 * https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpclientrequestduration
 */
export const series = {
  calls: "http_client_request_duration_seconds",
  breaker: "circuit_breaker_open",
  foundLate: "reports_found_late_total",
} as const;

/** What exports the series of calls, and what the program records itself. */
export const exportedBy = {
  calls: { from: "OpenTelemetry HTTP client metrics", how: "in each caller" },
  program: { from: "the program itself", how: "in the job that reconciles" },
} as const;

/** Selects the calls of a provider by the host that is called in production; nothing where that is not known. */
export function callsTo({ environments }: Pick<Provider, "environments">): string | undefined {
  const address = environments.find(({ name }) => name === "production")?.address ?? "";
  const host = /^https:\/\/([^/\s:,;]+)/.exec(address)?.[1];
  if (host === undefined || /^\{[^}]*\}$/.test(host)) return undefined;
  if (!host.includes("{")) return `server_address=${JSON.stringify(host)}`;
  const pattern = host
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? "[^.]+" : part.replaceAll(".", "\\.")))
    .join("");
  return `server_address=~${JSON.stringify(pattern)}`;
}

/** No answer, one that says it is their fault, or that there were too many: what a refusal for good is not. */
export const failing = `error_type=~"429|5..|[^0-9].*"`;

/** The status by which it says that there were too many; nothing where no status of its own does. */
export const throttledStatus = ({ throttle }: Pick<Provider, "throttle">): string | undefined =>
  throttle.flatMap(({ signal }) => /^(429|503|509)\b/.exec(signal)?.[1] ?? [])[0];
