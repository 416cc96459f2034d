/** What pipelines check with: newest releases on 2026-12-01, from npm and from the projects' own tags. */
export const checkTools = {
  /** Secrets in the history. MIT. */
  gitleaks: "ghcr.io/gitleaks/gitleaks:v8.30.1",
  /** Known weaknesses in packages and images. Apache-2.0. */
  trivy: "ghcr.io/aquasecurity/trivy:0.70.0",
  /** What breaks callers of an OpenAPI contract. Apache-2.0. */
  oasdiff: "tufin/oasdiff:v1.28.0",
  /** MIT. */
  redocly: "@redocly/cli@2.77.0",
  /** Migrations that lock or break. Apache-2.0 or MIT. */
  squawk: "squawk-cli@2.66.0",
  /** Requests made from the contract against what runs. MIT. */
  schemathesis: "schemathesis/schemathesis:4.32.5",
  /** Load tests. AGPL-3.0: run beside the product, never part of it. */
  k6: "grafana/k6:2.3.0",
  /** What other tools come in, where the runner has none of its own. */
  docker: "docker:29",
} as const;
