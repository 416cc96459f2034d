import { type Group, practice, technology } from "../row.ts";

const context = "diagrams/context.mmd";

export const systems: Group = {
  about: "systems outside",
  product: "Build an integration that passes orders on to partners.",
  rows: [
    technology("Contacts go to Salesforce.", "salesforce", "crm", "Salesforce", {
      in: [context, /Salesforce/],
    }),
    technology("SendGrid sends emails.", "sendgrid", "email", "SendGrid", {
      in: [context, /SendGrid/],
    }),
    technology("Twilio sends SMS.", "twilio", "sms", "Twilio", { in: [context, /Twilio/] }),
    practice("retry mechanisms", "Use retry mechanisms.", "retries", "A call that failed", {
      mention: "retry-mechanisms",
      later: "integrations",
    }),
    practice(
      "error handling",
      "Use proper error handling.",
      "error-handling",
      "What failed for good",
      {
        later: "integrations",
      },
    ),
  ],
};

export const shop: Group = {
  about: "a shop",
  product: "An online shop: customers order products and pay by card. React frontend.",
  rows: [
    technology("Use Stripe Elements for payment.", "stripe", "payments", "Stripe", {
      in: [context, /Stripe/],
    }),
    {
      name: "PCI DSS",
      says: "PCI compliance is needed.",
      read: "brief/regime#pci-dss",
      decided: ["brief/regime#pci-dss"],
      in: ["security/threat-model.md", /PCI DSS/],
      rule: "security/open-high-threat",
    },
    technology("Use MySQL.", "mysql", "relational-store", "MySQL", {
      in: ["diagrams/containers.mmd", /\[MySQL [\d.]+ on Amazon RDS\]/],
    }),
    {
      name: "edge caching",
      says: "Images use edge caching.",
      read: "brief/mention#content-delivery-network",
      decided: ["decision/choice#cdn"],
      in: ["diagrams/containers.mmd", /c_cdn\[/],
    },
    {
      name: "containerised services",
      says: "Use containerized services.",
      read: "brief/mention#containerised-services",
      decided: ["decision/choice#container-runtime"],
      in: ["plan.md", /^\| Containers \| \[/m],
      rule: "stack/version-past-support",
      later: "deployment",
    },
    technology("Host it on AWS.", "aws", "cloud-platform", "AWS"),
  ],
};

export const load: Group = {
  about: "load and targets",
  product: "A web application for task management: members create tasks in projects.",
  rows: [
    {
      name: "normal load",
      says: "Normal load is 100 concurrent users.",
      read: "brief/quantity#concurrent-users",
      decided: ["workload/load#concurrent-users"],
      in: ["performance/load-test.k6.js", /normal/],
    },
    {
      name: "response time at p95",
      says: "Task creation takes less than 200 ms at p95.",
      read: "brief/quantity#response-time",
      decided: ["performance/target#task-creation.response-time"],
      in: ["performance/load-test.k6.js", /p\(95\)\s?<\s?200/],
    },
    {
      name: "stress and endurance test",
      says: "Use load testing.",
      read: "brief/mention#load-testing",
      decided: ["decision/choice#load-testing", "k6"],
      in: ["performance/load-test.k6.js", /stress[\s\S]*endurance|endurance[\s\S]*stress/],
    },
    {
      name: "WebSocket",
      says: "WebSocket delivers updates.",
      read: "brief/mention#websocket",
      decided: ["decision/choice#real-time", "WebSocket"],
      in: ["diagrams/containers.mmd", /over WebSocket/],
    },
    {
      name: "error rate",
      says: "The error rate stays below 1%.",
      read: "brief/quantity#error-rate",
      decided: ["performance/target#error-rate.error-rate"],
      in: ["performance/alerts.yaml", /error/i],
    },
  ],
};
