/**
 * What starts functions at set times, by the key of the platform that runs them; each starts no oftener than once a
 * minute. Read 2026-11-30 in the documentation of each.
 */
export const clocks: Readonly<Record<string, string>> = {
  "aws-lambda": "Amazon EventBridge Scheduler",
  "azure-functions": "Timer trigger of Azure Functions",
  "google-cloud-functions": "Google Cloud Scheduler",
  "cloudflare-workers": "Cron Triggers of Cloudflare Workers",
};
