/** What a cloud has that reads Prometheus rules, by the cloud's key in the catalogue; checked 2026-11-29. */
export const ruleReaders: Readonly<Record<string, string>> = {
  aws: "Amazon Managed Service for Prometheus",
  azure: "Azure Monitor managed service for Prometheus",
  "google-cloud": "Google Cloud Managed Service for Prometheus",
};
