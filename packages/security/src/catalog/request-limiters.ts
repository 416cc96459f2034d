import * as z from "zod";

const schema = z.strictObject({
  /** Words by which the technology of a component is known, in small letters. */
  words: z.array(z.string()).min(1),
  /** What counts; `{name}` is the technology as the plan names it. */
  by: z.string(),
  /** The same in few words. */
  name: z.string(),
  /** `any` key that code gives it, or what the connection shows alone. */
  counts: z.enum(["any", "address"]),
  source: z.url(),
});
export type RequestLimiter = z.output<typeof schema>;

/** What stands in front of a product, or runs it, and can count requests for all of its instances. */
export const requestLimiters: readonly RequestLimiter[] = z.array(schema).parse([
  {
    words: ["cloudflare workers", "cloudflare pages"],
    by: "the rate limiting binding of Cloudflare, as isolates share no memory; it counts per location, so a caller who reaches two has the limit at each",
    name: "Cloudflare rate limiting binding",
    counts: "any",
    source: "https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/",
  },
  {
    words: [
      // An HTTP API of Amazon API Gateway takes no web ACL.
      "application load balancer",
      "elastic load balancing",
      "aws lambda",
      "aws app runner",
    ],
    by: "a rate-based rule of AWS WAF in front of {name}",
    name: "AWS WAF",
    counts: "address",
    source:
      "https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html",
  },
  {
    words: ["azure api management"],
    by: "the policy rate-limit-by-key of Azure API Management",
    name: "{name}",
    counts: "address",
    source: "https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy",
  },
  {
    words: ["google cloud load balancing", "cloud run", "google cloud functions"],
    by: "a rate-limiting rule of Google Cloud Armor in front of {name}",
    name: "Google Cloud Armor",
    counts: "address",
    source: "https://cloud.google.com/armor/docs/rate-limiting-overview",
  },
  {
    words: ["vercel"],
    by: "a rate-limiting rule of the firewall of Vercel",
    name: "Vercel firewall",
    counts: "address",
    source: "https://vercel.com/docs/vercel-firewall/vercel-waf/rate-limiting",
  },
  {
    words: ["yarp", "ocelot"],
    by: "the rate limiter of ASP.NET Core in the program of {name}, which all requests pass; of several instances each counts alone and is given the limit divided by their number",
    name: "{name} (per instance)",
    counts: "address",
    source: "https://learn.microsoft.com/aspnet/core/fundamentals/servers/yarp/rate-limiting",
  },
  {
    words: ["hive gateway"],
    by: "{name}, field by field; of several instances each counts alone and is given the limit divided by their number",
    name: "{name} (per instance)",
    counts: "address",
    source: "https://the-guild.dev/graphql/hive/docs/gateway/other-features/security/rate-limiting",
  },
  {
    words: ["haproxy"],
    by: "{name}, in a stick table that its peers share",
    name: "{name}",
    counts: "address",
    source:
      "https://www.haproxy.com/documentation/haproxy-configuration-tutorials/security/traffic-policing/",
  },
  {
    words: ["kong", "nginx", "kubernetes ingress", "traefik", "envoy", "caddy", "apisix", "tyk"],
    by: "{name}, which all requests pass; of several nodes each counts alone and is given the limit divided by their number",
    name: "{name} (per node)",
    counts: "address",
    source: "https://developer.konghq.com/plugins/rate-limiting/",
  },
]);

/** Stores whose counters go up in one step, whoever counts. */
export const countingStores: readonly string[] = [
  "redis",
  "valkey",
  "memcached",
  "dragonfly",
  "keydb",
];
