import type { Pattern } from "../schema.ts";
import { opens } from "./pattern.ts";

/** Ways of running, delivering and testing, with the topics that they open. */
export const runningPatterns: readonly Pattern[] = [
  opens(
    "load-balancing",
    "load balancing",
    ["load balancer", "load balancers", "load-balanced"],
    "load-balancer",
  ),
  opens("service-discovery", "service discovery", ["service registry"], "service-discovery"),
  opens(
    "service-mesh",
    "service mesh",
    ["mutual TLS between services", "sidecar proxies"],
    "service-mesh",
  ),
  opens(
    "infrastructure-as-code",
    "infrastructure as code",
    ["IaC", "infrastructure-as-code"],
    "infrastructure-as-code",
  ),
  opens(
    "continuous-delivery",
    "continuous delivery",
    [
      "CI/CD",
      "CI/CD pipelines",
      "CI/CD pipeline",
      "CICD",
      "continuous integration",
      "continuous deployment",
    ],
    "ci-cd",
  ),
  opens("feature-flags", "feature flags", ["feature toggles", "feature flag"], "feature-flags"),
  opens(
    "secrets-management",
    "secrets management",
    ["secret management", "secrets manager"],
    "secrets",
  ),
  opens(
    "payment-processing",
    "payment processing",
    ["online payments", "card payments", "payment provider"],
    "payments",
  ),
  opens(
    "transactional-email",
    "transactional e-mail",
    ["transactional email", "transactional emails", "email notifications", "e-mail notifications"],
    "email",
  ),
  opens(
    "sms-notifications",
    "SMS notifications",
    ["SMS messages", "text message notifications"],
    "sms",
  ),
  opens(
    "workflow-orchestration",
    "workflow orchestration",
    ["workflow engine", "DAG scheduler"],
    "workflow-engine",
  ),
  opens("etl", "ETL", ["ELT", "ETL pipeline"], "data-processing"),
  opens(
    "load-testing",
    "load testing",
    ["load tests", "performance testing", "stress testing"],
    "load-testing",
  ),
  opens(
    "end-to-end-tests",
    "end-to-end tests",
    ["E2E tests", "end to end tests", "end-to-end testing"],
    "end-to-end-testing",
  ),
  opens("unit-tests", "unit tests", ["unit testing", "unit test coverage"], "unit-testing"),
  opens("serverless-functions", "functions as a service", ["FaaS"], "functions"),
];
