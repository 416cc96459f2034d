/** After how many seconds without a byte something in front of a program closes a connection, unless told otherwise. */
export interface IdleLimit {
  readonly named: RegExp;
  readonly seconds: number;
  readonly source: string;
  readonly checked?: string;
}

export const idleLimits: readonly IdleLimit[] = [
  {
    named: /aws|application load balancer|\balb\b/i,
    seconds: 60,
    source: "https://docs.aws.amazon.com/elasticloadbalancing (idle timeout)",
    checked: "2026-11-30",
  },
  {
    named: /google cloud/i,
    seconds: 30,
    source: "https://cloud.google.com/load-balancing/docs/backend-service (timeout, WebSocket too)",
  },
  {
    named: /azure/i,
    seconds: 240,
    source: "https://learn.microsoft.com/azure/load-balancer (idle timeout)",
  },
  {
    named: /nginx|kubernetes ingress/i,
    seconds: 60,
    source: "https://nginx.org/en/docs/http/ngx_http_proxy_module.html (proxy_read_timeout)",
  },
  {
    named: /envoy|istio/i,
    seconds: 300,
    source: "https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts",
  },
  {
    named: /cloudflare/i,
    seconds: 100,
    source: "https://developers.cloudflare.com/fundamentals/reference/connection-limits",
  },
];
