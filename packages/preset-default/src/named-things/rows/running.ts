import { type Group, practice, technology } from "../row.ts";

const deployment = { later: "deployment" } as const;
const containers = "diagrams/containers.mmd";

export const services: Group = {
  about: "services",
  product:
    "Design a microservices architecture for a shop: catalog, cart, order, payment, inventory and shipping services.",
  rows: [
    technology("Service discovery with Consul.", "consul", "service-discovery", "Consul"),
    practice("health checking", "Use health checking.", "health-checks", "Each instance says", {
      ...deployment,
      mention: "health-checking",
    }),
    technology("The API gateway is Kong.", "kong-gateway", "api-gateway", "Kong Gateway", {
      in: [containers, /API gateway<br\/>\[Kong Gateway/],
    }),
    practice(
      "centralised configuration",
      "Use centralized configuration.",
      "central-configuration",
      "Settings come from one place",
      { ...deployment, mention: "centralised-configuration" },
    ),
    technology("Trace requests with Jaeger.", "jaeger", "tracing", "Jaeger"),
    technology("Collect metrics with Prometheus.", "prometheus", "metrics", "Prometheus", {
      in: ["performance/alerts.yaml", /expr:/],
    }),
    {
      name: "service mesh",
      says: "Use a service mesh.",
      read: "brief/mention#service-mesh",
      decided: ["decision/choice#service-mesh"],
      in: ["plan.md", /^\| Service mesh \| \[/m],
      rule: "stack/version-past-support",
      later: "deployment",
    },
    practice("mTLS", "Calls use mTLS.", "m-tls", "Services show each other certificates", {
      mention: "mtls",
    }),
    practice("JWT validation", "Services validate JWT.", "json-web-tokens", "", {
      mention: "json-web-token",
      in: ["contracts/openapi.yaml", /bearerFormat: JWT/],
    }),
    technology("Use Docker.", "docker", "container-runtime", "Docker", deployment),
    practice(
      "multi-stage builds",
      "Images use multi-stage builds.",
      "multi-stage-builds",
      "The image is built in one stage",
      deployment,
    ),
    technology("Run it on Kubernetes.", "kubernetes", "orchestration", "Kubernetes", deployment),
    technology("Package it with Helm.", "helm", "packaging", "Helm", deployment),
    technology("Deliver it by GitLab CI.", "gitlab-ci", "ci-cd", "GitLab CI", deployment),
    practice(
      "environments",
      "Use dev, staging and production.",
      "staged-environments",
      "Development, staging and production are made",
      { ...deployment, mention: "separate-environments" },
    ),
    {
      name: "infrastructure as code",
      says: "Use infrastructure as code.",
      read: "brief/mention#infrastructure-as-code",
      decided: ["decision/choice#infrastructure-as-code"],
      in: ["plan.md", /^\| Infrastructure as code \| \[/m],
      rule: "stack/version-past-support",
      later: "deployment",
    },
    {
      name: "event-driven communication",
      says: "Use event-driven communication.",
      read: "brief/mention#event-driven-communication",
      decided: ["decision/choice#message-broker"],
      in: [containers, /c_message_broker\[\[/],
    },
    {
      name: "centralised logging and monitoring",
      says: "Use centralized monitoring.",
      read: "brief/mention#centralised-monitoring",
      decided: ["decision/choice#logging"],
      in: [containers, /c_monitoring\[/],
    },
  ],
};

export const moreServices: Group = {
  about: "other ways to run services",
  product:
    "Design a microservices architecture for a shop: catalog, cart, order, payment, inventory and shipping services.",
  rows: [
    technology(
      "Service discovery with Eureka.",
      "netflix-eureka",
      "service-discovery",
      "Netflix Eureka",
    ),
    technology("Envoy is the API gateway.", "envoy", "api-gateway", "Envoy", {
      in: [containers, /API gateway<br\/>\[Envoy/],
    }),
    technology("Use New Relic for APM.", "new-relic", "apm", "New Relic", {
      in: [containers, /New Relic/],
    }),
    practice(
      "horizontal pod autoscaling",
      "HPA scales on 70% CPU and 80% memory.",
      "pod-autoscaling",
      "Kubernetes adds instances",
      { ...deployment, mention: "horizontal-pod-autoscaling" },
    ),
    practice(
      "circuit breakers",
      "Use circuit breakers.",
      "circuit-breaker",
      "After several failures",
      {
        later: "integrations",
      },
    ),
    practice(
      "transactional outbox",
      "Use the transactional outbox.",
      "transactional-outbox",
      "An event is a row",
      { later: "integrations" },
    ),
    practice("saga", "A saga does the checkout.", "saga", "Work over several services", {
      later: "integrations",
    }),
    practice(
      "blue-green deployment",
      "Use blue-green deployment.",
      "blue-green",
      "The new release runs beside the old one",
      { ...deployment, mention: "blue-green-deployment" },
    ),
    practice(
      "dead letter queue",
      "Use a dead letter queue.",
      "dead-letters",
      "A message that failed several times",
      { later: "integrations", mention: "dead-letter-queue" },
    ),
    practice(
      "custom metrics",
      "Use custom metrics for orders.",
      "custom-metrics",
      "The server counts what the product is for",
      deployment,
    ),
    practice("alert thresholds", "Set alert thresholds.", "alert-thresholds", "", {
      in: ["performance/alerts.yaml", /expr:/],
    }),
    practice("dashboard", "A system health dashboard.", "dashboards", "One page shows requests", {
      ...deployment,
      mention: "operating-dashboards",
    }),
  ],
};

export const functions: Group = {
  about: "functions",
  product: "A serverless application on AWS: customers upload photos and order prints.",
  rows: [
    {
      name: "serverless",
      says: "It is serverless.",
      read: "brief/mention#serverless",
      decided: ["decision/style#style", "Serverless functions"],
      in: [containers, /_functions\[/],
    },
    technology("Functions run on Lambda.", "aws-lambda", "functions", "AWS Lambda", {
      in: [containers, /AWS Lambda/],
    }),
    technology("Write them in Python.", "python", "language", "Python"),
    technology("SQS queues orders.", "amazon-sqs", "message-broker.sqs", "Amazon SQS"),
    technology(
      "EventBridge routes events.",
      "amazon-eventbridge",
      "message-broker",
      "Amazon EventBridge",
      {
        in: [containers, /Amazon EventBridge/],
      },
    ),
    technology(
      "DynamoDB Streams start functions.",
      "amazon-dynamodb",
      "key-value-store",
      "Amazon DynamoDB",
      { in: [containers, /Amazon DynamoDB/] },
    ),
    technology(
      "Step Functions run the order workflow.",
      "aws-step-functions",
      "workflow-engine",
      "AWS Step Functions",
      deployment,
    ),
    practice(
      "cold start optimisation",
      "Cold starts are kept short.",
      "cold-starts",
      "Functions that people wait for",
      { ...deployment, mention: "cold-start-optimisation" },
    ),
    practice(
      "reserved capacity",
      "Use reserved capacity.",
      "reserved-capacity",
      "What runs all day",
      deployment,
    ),
    technology("Trace requests with AWS X-Ray.", "aws-x-ray", "tracing", "AWS X-Ray"),
    technology("CloudWatch collects metrics.", "amazon-cloudwatch", "metrics", "Amazon CloudWatch"),
  ],
};
