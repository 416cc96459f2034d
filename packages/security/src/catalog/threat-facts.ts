import * as z from "zod";

const schema = z.strictObject({
  title: z.string().max(200),
  stride: z.enum([
    "spoofing",
    "tampering",
    "repudiation",
    "information-disclosure",
    "denial-of-service",
    "elevation-of-privilege",
  ]),
  /** Weakness of the Common Weakness Enumeration, https://cwe.mitre.org. */
  weakness: z.string().regex(/^CWE-\d+$/),
  /** What to do where no control answers it yet. */
  mitigation: z.string(),
  /** The same in few words. */
  wanted: z.string(),
});
export type ThreatFact = z.output<typeof schema>;

/** What is known of each rule's threat apart from any plan. */
export const threatFacts: Readonly<Record<string, ThreatFact>> = z
  .record(z.string(), schema)
  .parse({
    "SEC-TM-001": {
      title: "Caller that nobody knows",
      stride: "elevation-of-privilege",
      weakness: "CWE-306",
      mitigation: "Authenticate the caller at the boundary.",
      wanted: "a known caller",
    },
    "SEC-TM-002": {
      title: "Data read on the way",
      stride: "information-disclosure",
      weakness: "CWE-319",
      mitigation: "Encrypt the connection.",
      wanted: "an encrypted connection",
    },
    "SEC-TM-003": {
      title: "Store within reach of clients",
      stride: "elevation-of-privilege",
      weakness: "CWE-501",
      mitigation: "Put a service in between, or a grant that is limited in time and to one object.",
      wanted: "a service between",
    },
    "SEC-TM-006": {
      title: "Data of another tenant",
      stride: "information-disclosure",
      weakness: "CWE-639",
      mitigation: "Name what a tenant is and separate every row, key and file by it.",
      wanted: "separation by tenant",
    },
    "SEC-TM-007": {
      title: "Object of somebody else, by its id",
      stride: "elevation-of-privilege",
      weakness: "CWE-639",
      mitigation: "Say to whom the object belongs and check it in the query.",
      wanted: "owner in query",
    },
    "SEC-TM-008": {
      title: "Field that the client should not set",
      stride: "tampering",
      weakness: "CWE-915",
      mitigation:
        "Leave the field out of what the client writes, or give it an operation of its own.",
      wanted: "a separate operation",
    },
    "SEC-TM-009": {
      title: "Administrative function without the role",
      stride: "elevation-of-privilege",
      weakness: "CWE-285",
      mitigation: "Ask for the role in each operation.",
      wanted: "role per operation",
    },
    "SEC-TM-010": {
      title: "Guessed password",
      stride: "spoofing",
      weakness: "CWE-307",
      mitigation: "Limit attempts per account and per address.",
      wanted: "limit per account",
    },
    "SEC-TM-011": {
      title: "Stolen password of a privileged role",
      stride: "spoofing",
      weakness: "CWE-308",
      mitigation:
        "Add a second factor to sign-in: where its secret is kept and the step that asks for it.",
      wanted: "a second factor",
    },
    "SEC-TM-012": {
      title: "Lost volume, backup or device",
      stride: "information-disclosure",
      weakness: "CWE-311",
      mitigation: "Encrypt the store and its backups.",
      wanted: "an encrypted store",
    },
    "SEC-TM-013": {
      title: "Leaked credential of a service",
      stride: "information-disclosure",
      weakness: "CWE-522",
      mitigation: "Keep it in a secret store and rotate it.",
      wanted: "a secret store",
    },
    "SEC-TM-014": {
      title: "Server made to call an inner address",
      stride: "information-disclosure",
      weakness: "CWE-918",
      mitigation: "Check the resolved address before the call.",
      wanted: "checked target address",
    },
    "SEC-TM-015": {
      title: "Harmful file",
      stride: "tampering",
      weakness: "CWE-434",
      mitigation: "Check size and content, and serve files from another origin.",
      wanted: "checks of files",
    },
    "SEC-TM-018": {
      title: "Query changed by input",
      stride: "tampering",
      weakness: "CWE-89",
      mitigation: "Pass values as parameters.",
      wanted: "parameters in queries",
    },
    "SEC-TM-020": {
      title: "Forged or repeated webhook",
      stride: "spoofing",
      weakness: "CWE-345",
      mitigation: "Check signature and age, and handle each event once.",
      wanted: "signature and age",
    },
    "SEC-TM-021": {
      title: "Public operation called without end",
      stride: "denial-of-service",
      weakness: "CWE-770",
      mitigation: "Limit calls per address.",
      wanted: "limit per address",
    },
    "SEC-TM-022": {
      title: "Business step abused by a program",
      stride: "denial-of-service",
      weakness: "CWE-799",
      mitigation: "Limit how often one account takes the step, and watch for it.",
      wanted: "limit per account",
    },
    "SEC-TM-024": {
      title: "Stolen refresh token",
      stride: "spoofing",
      weakness: "CWE-613",
      mitigation: "Replace refresh tokens when they are used.",
      wanted: "rotation of tokens",
    },
    "SEC-TM-025": {
      title: "Action that nobody can be held to",
      stride: "repudiation",
      weakness: "CWE-778",
      mitigation: "Record who did what, and keep the record from those who act.",
      wanted: "an audit log",
    },
    "SEC-TM-026": {
      title: "Sensitive values in logs",
      stride: "information-disclosure",
      weakness: "CWE-532",
      mitigation: "Leave fields out of logs by their class.",
      wanted: "redaction by class",
    },
    "SEC-TM-031": {
      title: "Personal response from a shared cache",
      stride: "information-disclosure",
      weakness: "CWE-524",
      mitigation: "Forbid caching of responses to signed-in requests.",
      wanted: "no shared caching",
    },
    "SEC-TM-035": {
      title: "Query that costs too much",
      stride: "denial-of-service",
      weakness: "CWE-400",
      mitigation: "Bound depth and cost of queries.",
      wanted: "bounds of queries",
    },
    "SEC-TM-036": {
      title: "Socket opened from a foreign page",
      stride: "spoofing",
      weakness: "CWE-1385",
      mitigation: "Check origin and token in the handshake.",
      wanted: "origin, checked",
    },
    "SEC-TM-037": {
      title: "Request that another site made",
      stride: "spoofing",
      weakness: "CWE-352",
      mitigation: "Refuse changing requests that do not come from this site.",
      wanted: "origin, checked",
    },
    "SEC-TM-038": {
      title: "Stolen key of a program",
      stride: "spoofing",
      weakness: "CWE-522",
      mitigation: "Keep keys by their hash, and let each be revoked.",
      wanted: "hashed, revocable keys",
    },
  });
