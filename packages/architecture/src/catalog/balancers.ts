/** What spreads requests on a platform, by words of its name, checked 2026-11-22. */
export const balancers: readonly { readonly platform: string; readonly name: string }[] = [
  { platform: "kubernetes", name: "Kubernetes Ingress" },
  { platform: "eks", name: "AWS Application Load Balancer" },
  { platform: "ecs", name: "AWS Application Load Balancer" },
  { platform: "aws", name: "AWS Application Load Balancer" },
  { platform: "amazon", name: "AWS Application Load Balancer" },
  { platform: "azure", name: "Azure Application Gateway" },
  { platform: "google", name: "Google Cloud Load Balancing" },
  { platform: "gcp", name: "Google Cloud Load Balancing" },
  { platform: "cloudflare", name: "routes of Cloudflare Workers" },
  { platform: "vercel", name: "routing of Vercel" },
  { platform: "netlify", name: "routing of Netlify" },
  { platform: "deno deploy", name: "routing of Deno Deploy" },
  { platform: "heroku", name: "router of Heroku" },
  { platform: "render", name: "proxy of Render" },
  { platform: "fly", name: "Fly Proxy" },
  { platform: "railway", name: "edge of Railway" },
];

/** Gateways that a provider runs, with a public address of their own. */
export const gatewaysOfProviders: ReadonlySet<string> = new Set([
  "amazon-api-gateway",
  "azure-api-management",
]);

/** Providers that keep an address and a certificate for what runs at them. */
export const providers: ReadonlySet<string> = new Set(["aws", "azure", "google-cloud"]);
