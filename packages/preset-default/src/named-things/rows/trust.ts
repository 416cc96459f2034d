import { type Group, practice, technology } from "../row.ts";

const openapi = "contracts/openapi.yaml";
const threats = "security/threat-model.md";

export const access: Group = {
  about: "who may do what",
  product: "A web application for boat rental: members book boats, administrators add boats.",
  rows: [
    technology("Use Auth0 for sign-in.", "auth0", "identity-provider", "Auth0", {
      in: ["diagrams/containers.mmd", /\[Auth0\]/],
    }),
    {
      name: "social login",
      says: "Offer social login.",
      read: "brief/mention#social-login",
      decided: ["decision/topic#identity-provider"],
      in: ["plan.md", /^\| Identity provider \| \[Auth0\]/m],
      rule: "stack/version-past-support",
    },
    {
      name: "enterprise SSO",
      says: "Offer enterprise SSO.",
      read: "brief/mention#single-sign-on",
      decided: ["decision/topic#identity-provider"],
      in: ["plan.md", /^\| Identity provider \| \[Auth0\]/m],
      rule: "stack/version-past-support",
    },
    practice("OAuth 2.0 with PKCE", "Use OAuth 2.0 with PKCE.", "oauth", "", {
      mention: "oauth-2-0",
      in: [openapi, /authorization code flow with PKCE/],
    }),
    practice(
      "role-based access control",
      "Use role-based access control.",
      "role-based-access",
      "",
      {
        mention: "role-based-access-control",
        in: ["security/authorisation.csv", /administrator/i],
      },
    ),
    practice("multi-factor authentication", "Staff use MFA.", "multi-factor-authentication", "", {
      in: [threats, /second factor|multi-factor/i],
    }),
  ],
};

export const ownAccounts: Group = {
  about: "accounts of the product",
  product: "A web application for boat rental: members sign up and book boats.",
  rows: [
    practice("JWT", "Access tokens are JWT.", "json-web-tokens", "", {
      mention: "json-web-token",
      in: [openapi, /bearerFormat: JWT/],
    }),
    practice(
      "refresh rotation",
      "Use refresh token rotation.",
      "refresh-rotation",
      "A refresh token is good until the one in its place was used",
      { mention: "refresh-token-rotation" },
    ),
    practice(
      "sliding expiration",
      "Sessions have sliding expiration.",
      "sliding-sessions",
      "A session runs on while it is used",
      { mention: "sliding-expiration" },
    ),
    practice("Bearer token", "Callers send a Bearer token.", "bearer-token", "", {
      in: [openapi, /scheme: bearer/],
    }),
    practice("password hashing", "Use password hashing.", "password-hashing", "", {
      in: ["database/schema.sql", /password_hash/],
    }),
    {
      name: "GDPR",
      says: "GDPR applies.",
      read: "brief/regime#gdpr",
      decided: ["security/obligation#gdpr.erasure"],
      in: [threats, /GDPR Art\. 33 \| breach notification/],
      rule: "security/clause-without-control",
    },
    {
      name: "export of one's own data",
      says: "Users can export and delete their data.",
      read: "brief/quality#privacy",
      decided: ["security/obligation#erasure.stated"],
      in: [openapi, /operationId: export/],
    },
    practice(
      "AES-256",
      "Sensitive data is encrypted with AES-256.",
      "encryption-at-rest",
      "The disks of PostgreSQL, its backups and files",
      { later: "deployment" },
    ),
    practice("TLS 1.3", "Use TLS 1.3.", "encryption-in-transit", "", {
      in: [threats, /TLS/],
    }),
    practice("audit log", "Keep an audit log.", "audit-log", "", {
      in: [threats, /audit/i],
    }),
  ],
};

export const enterprise: Group = {
  about: "an enterprise",
  product: "Design an enterprise help desk for several companies: agents answer tickets.",
  rows: [
    {
      name: "99.9 % uptime",
      says: "99.9% uptime.",
      read: "brief/quantity#availability",
      decided: ["performance/target#uptime.availability"],
      in: ["performance/alarms.json", /AWS::CloudWatch::/],
    },
    {
      name: "real-time collaboration below 100 ms",
      says: "Real-time collaboration with sub-100ms latency.",
      read: "brief/quantity#response-time",
      decided: ["performance/target#real-time-collaboration-latency.delivery-time"],
      in: ["performance/benchmarks.md", /Real-time collaboration latency/],
      rule: "performance/target-without-check",
    },
    practice(
      "automatic failover",
      "Use automatic failover.",
      "failover",
      "Two instances in two zones",
      {
        mention: "automatic-failover",
        later: "deployment",
      },
    ),
    {
      name: "10,000 concurrent users",
      says: "10,000 concurrent users.",
      read: "brief/quantity#concurrent-users",
      decided: ["workload/load#concurrent-users"],
      in: ["performance/benchmarks.md", /10,000 users/],
      rule: "performance/target-without-check",
    },
    technology(
      "Use the existing Active Directory.",
      "active-directory",
      "identity-provider",
      "Active Directory",
      {
        in: ["diagrams/containers.mmd", /\[Active Directory\]/],
      },
    ),
    {
      name: "SOC 2",
      says: "SOC 2 Type II applies.",
      read: "brief/regime#soc-2",
      decided: ["brief/regime#soc-2"],
      in: [threats, /SOC 2/],
      rule: "security/clause-without-control",
    },
    technology("Use Java with Spring Boot.", "spring-boot", "api-framework", "Spring Boot", {
      in: ["diagrams/containers.mmd", /\[Spring Boot on OpenJDK\]/],
    }),
    technology("Use React.", "react", "web-framework", "React", {
      in: ["diagrams/containers.mmd", /\[React [\d.]+\]/],
    }),
    {
      name: "multi-tenancy",
      says: "It is multi-tenant with data isolation.",
      read: "brief/mention#multi-tenancy",
      decided: ["security/obligation#isolation.stated"],
      in: ["database/schema.sql", /tenant_id|organisation_id|ROW LEVEL SECURITY/i],
    },
    {
      name: "horizontal auto-scaling",
      says: "Use horizontal auto-scaling on CPU and memory.",
      read: "brief/mention#horizontal-auto-scaling",
      decided: ["decision/choice#orchestration"],
      in: ["plan.md", /^\| Container orchestration \| \[/m],
      rule: "stack/version-past-support",
      later: "deployment",
    },
    {
      name: "CDN",
      says: "Use a CDN for static assets.",
      read: "brief/mention#content-delivery-network",
      decided: ["decision/choice#cdn"],
      in: ["diagrams/containers.mmd", /c_cdn\[/],
    },
    {
      name: "message queue",
      says: "Use a message queue.",
      read: "brief/mention#message-queue",
      decided: ["decision/choice#message-broker"],
      in: ["diagrams/containers.mmd", /c_message_broker\[\[/],
    },
    practice("asynchronous processing", "Use async processing.", "asynchronous-processing", "", {
      in: ["diagrams/containers.mmd", /Background worker/],
    }),
    {
      name: "load balancer",
      says: "Use a load balancer.",
      read: "brief/mention#load-balancing",
      decided: ["decision/topic#load-balancer"],
      in: ["diagrams/containers.mmd", /c_load_balancer\[/],
    },
    {
      name: "CI/CD",
      says: "CI/CD pipelines deploy it.",
      read: "brief/mention#continuous-delivery",
      decided: ["decision/choice#ci-cd"],
      in: ["plan.md", /^\| Continuous delivery \| \[/m],
      rule: "stack/version-past-support",
      later: "deployment",
    },
    {
      name: "enterprise monitoring",
      says: "Integrate with enterprise monitoring.",
      read: "brief/system#enterprise-monitoring",
      decided: ["decision/choice#instrumentation", "OpenTelemetry"],
      in: ["diagrams/containers.mmd", /Enterprise monitoring/],
    },
  ],
};
