import * as z from "zod";

/** Which concepts a duty is about. */
const applies = z.enum(["personal", "special", "payment", "all"]);
export type Applies = z.output<typeof applies>;

const schema = z.strictObject({
  key: z.string(),
  /** Whole words by which it is named. */
  phrases: z.array(z.string()).min(1),
  edition: z.string(),
  source: z.url(),
  duties: z.array(
    z.strictObject({
      kind: z.enum([
        "audit",
        "retention",
        "erasure",
        "export",
        "residency",
        "consent",
        "encryption",
        "isolation",
        "breach-notification",
        "scope-reduction",
        "accessibility",
      ]),
      text: z.string(),
      applies,
      days: z.int().optional(),
      /** It does not reach a product that leaves card numbers to a payment provider. */
      sparedBy: z.literal("payment-provider").optional(),
    }),
  ),
  clauses: z.array(
    z.strictObject({
      clause: z.string(),
      duty: z.string(),
      /** The same in few words. */
      title: z.string(),
      /** Controls of the plan that support it, any of them. */
      controls: z.array(z.string()),
      /** What shows it. */
      evidence: z.string(),
      /** Why no control of a plan can support it. */
      outside: z.string().optional(),
      /** Why it does not ask for a control in a plan that has none for it. */
      spared: z.string().optional(),
    }),
  ),
});
export type Regime = z.output<typeof schema>;

/** Laws and standards: their duties in our words, with the clauses that say so. */
export const regimes: readonly Regime[] = z.array(schema).parse([
  {
    key: "gdpr",
    phrases: ["gdpr", "general data protection regulation"],
    edition: "Regulation (EU) 2016/679",
    source: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    duties: [
      {
        kind: "erasure",
        text: "A person's data is deleted or made anonymous on request, without undue delay (Art. 17).",
        applies: "personal",
      },
      {
        kind: "export",
        text: "A person gets a copy of their data (Art. 15), in a machine-readable form where they gave it (Art. 20).",
        applies: "personal",
      },
      {
        kind: "retention",
        text: "Personal data is kept no longer than its purpose needs (Art. 5(1)(e)); the period is still to be stated.",
        applies: "personal",
      },
      {
        kind: "encryption",
        text: "Protection that fits the risk, encryption among it (Art. 32(1)(a)).",
        applies: "personal",
      },
      {
        kind: "breach-notification",
        text: "The supervisory authority is told of a personal data breach within 72 hours of becoming aware of it (Art. 33).",
        applies: "personal",
      },
      {
        kind: "consent",
        text: "Special categories of data need explicit consent or another ground of Art. 9(2).",
        applies: "special",
      },
    ],
    clauses: [
      {
        clause: "Art. 5(1)(f), 32",
        duty: "security of processing",
        title: "security of processing",
        controls: ["transport-encryption", "encryption-at-rest", "object-level-authorisation"],
        evidence: "connections and stores that the controls name, and their verification",
      },
      {
        clause: "Art. 15, 17, 20",
        duty: "access, erasure and portability",
        title: "access, erasure, portability",
        controls: ["erasure-and-export"],
        evidence:
          "a test that exports and erases one person and finds nothing left that names them",
      },
      {
        clause: "Art. 25",
        duty: "data protection by design and by default",
        title: "protection by design",
        controls: ["object-level-authorisation", "log-redaction", "write-allow-list"],
        evidence: "data classes of the attributes and the authorisation matrix",
      },
      {
        clause: "Art. 28",
        duty: "contracts with processors",
        title: "contracts with processors",
        controls: [],
        evidence: "a signed agreement per external system that gets personal data",
        outside: "Contracts are made outside of the software.",
      },
      {
        clause: "Art. 30",
        duty: "records of processing",
        title: "records of processing",
        controls: [],
        evidence: "the record of processing activities",
        outside:
          "The record is kept by the organisation; the data classes of this plan are its start.",
      },
      {
        clause: "Art. 33",
        duty: "breach notification within 72 hours",
        title: "breach notification, 72 h",
        controls: ["audit-log"],
        evidence: "an incident drill that finds out from the log who was affected",
      },
    ],
  },
  {
    key: "pci-dss",
    phrases: ["pci dss", "pci", "payment card industry"],
    edition: "4.0.1",
    source: "https://www.pcisecuritystandards.org/document_library/",
    duties: [
      {
        kind: "scope-reduction",
        text: "Card data goes from the customer's device straight to the payment provider; the system keeps a token only, so requirements 3 and 4 have next to nothing to protect.",
        applies: "payment",
      },
      {
        kind: "audit",
        text: "Access to components that can affect card data is logged (10.2); logs are kept for 12 months, the last three at hand (10.5.1).",
        applies: "payment",
        days: 365,
        sparedBy: "payment-provider",
      },
    ],
    clauses: [
      {
        clause: "3.3, 3.5",
        duty: "sensitive authentication data is not kept, card numbers are unreadable where stored",
        title: "stored card data",
        controls: ["card-data-out-of-scope"],
        evidence: "no attribute of class payment and restricted in the schema",
      },
      {
        clause: "4.2",
        duty: "strong cryptography for card data on open networks",
        title: "card data sent",
        controls: ["card-data-out-of-scope", "transport-encryption"],
        evidence: "a TLS scan of the public names",
      },
      {
        clause: "6.4.3, 11.6.1",
        duty: "scripts of payment pages are known and watched",
        title: "payment page scripts",
        controls: ["card-data-out-of-scope"],
        evidence:
          "a recorded checkout that shows on whose page the card is typed, and the content security policy of that page where it is one of the product",
      },
      {
        clause: "8.4",
        duty: "multi-factor authentication for access to the card data environment",
        title: "multi-factor authentication",
        controls: ["multi-factor"],
        evidence: "sign-in test of a privileged role without a second factor",
      },
      {
        clause: "10.2, 10.5",
        duty: "audit logs and how long they are kept",
        title: "audit logs",
        controls: ["audit-log"],
        evidence: "an entry per privileged action, and the retention setting",
        spared:
          "SAQ A, for who leaves card numbers to a payment provider, has no requirement 10; it is the provider's.",
      },
      {
        clause: "12.8",
        duty: "service providers are managed",
        title: "service providers",
        controls: [],
        evidence: "the provider's attestation of compliance",
        outside: "Attestations are collected outside of the software.",
      },
    ],
  },
  {
    key: "soc-2",
    phrases: ["soc 2", "soc2"],
    edition: "Trust Services Criteria 2017, points of focus 2022",
    source:
      "https://www.aicpa-cima.com/topic/audit-assurance/audit-and-assurance-greater-than-soc-2",
    duties: [
      {
        kind: "audit",
        text: "Security events are recorded and watched (CC7.2), so that an auditor can follow who did what over the period.",
        applies: "all",
      },
      {
        kind: "encryption",
        text: "Data is protected where it is kept (CC6.1) and while it moves (CC6.7).",
        applies: "personal",
      },
    ],
    clauses: [
      {
        clause: "CC6.1",
        duty: "logical access to protected information",
        title: "logical access",
        controls: ["sign-in", "multi-factor", "encryption-at-rest", "tenant-isolation"],
        evidence: "sign-in and isolation tests over the audit period",
      },
      {
        clause: "CC6.3",
        duty: "access by role and least privilege",
        title: "least privilege",
        controls: ["function-level-authorisation", "object-level-authorisation"],
        evidence: "the authorisation matrix and the tests made from it",
      },
      {
        clause: "CC6.6",
        duty: "protection against threats from outside of the boundary",
        title: "threats from outside",
        controls: ["rate-limiting", "input-validation"],
        evidence: "rejected requests in the logs",
      },
      {
        clause: "CC6.7",
        duty: "protection of data in transit",
        title: "data in transit",
        controls: ["transport-encryption"],
        evidence: "a TLS scan, repeated over the period",
      },
      {
        clause: "CC7.2",
        duty: "monitoring for anomalies",
        title: "monitoring for anomalies",
        controls: ["audit-log"],
        evidence: "alerts raised from the log and what was done about them",
      },
      {
        clause: "CC7.4",
        duty: "response to incidents",
        title: "response to incidents",
        controls: [],
        evidence: "the incident procedure and the record of its drills",
        outside: "The procedure is the organisation's.",
      },
      {
        clause: "CC8.1",
        duty: "change management",
        title: "change management",
        controls: [],
        evidence: "reviewed changes and their pipeline runs",
        outside: "Reviews and approvals belong to the delivery pipeline.",
      },
    ],
  },
  {
    key: "hipaa",
    phrases: ["hipaa"],
    edition: "45 CFR Part 164",
    source: "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164",
    duties: [
      {
        kind: "audit",
        text: "Activity in systems that hold health information is recorded and can be examined (164.312(b)).",
        applies: "all",
      },
      {
        kind: "encryption",
        text: "Health information is encrypted where that is reasonable, kept (164.312(a)(2)(iv)) and sent (164.312(e)(2)(ii)).",
        applies: "personal",
      },
      {
        kind: "breach-notification",
        text: "Affected people are told of a breach within 60 days of its discovery (164.404).",
        applies: "personal",
      },
    ],
    clauses: [
      {
        clause: "164.312(a)(1)",
        duty: "access control",
        title: "access control",
        controls: ["function-level-authorisation", "object-level-authorisation"],
        evidence: "the authorisation matrix and the tests made from it",
      },
      {
        clause: "164.312(a)(2)(iv)",
        duty: "encryption of kept health information",
        title: "encryption, kept",
        controls: ["encryption-at-rest"],
        evidence: "encryption setting of each store",
      },
      {
        clause: "164.312(b)",
        duty: "audit controls",
        title: "audit controls",
        controls: ["audit-log"],
        evidence: "an entry per access to a record",
      },
      {
        clause: "164.312(d)",
        duty: "authentication of persons",
        title: "authentication of persons",
        controls: ["sign-in", "multi-factor"],
        evidence: "sign-in tests",
      },
      {
        clause: "164.312(e)(1)",
        duty: "transmission security",
        title: "transmission security",
        controls: ["transport-encryption"],
        evidence: "a TLS scan",
      },
      {
        clause: "164.308(b)",
        duty: "business associate contracts",
        title: "business associate contracts",
        controls: [],
        evidence: "a signed agreement per external system that gets health information",
        outside: "Contracts are made outside of the software.",
      },
    ],
  },
  {
    key: "ccpa",
    phrases: ["ccpa", "cpra", "california consumer privacy act"],
    edition: "Cal. Civ. Code 1798.100 and following",
    source: "https://oag.ca.gov/privacy/ccpa",
    duties: [
      {
        kind: "erasure",
        text: "A consumer's personal information is deleted on request (1798.105).",
        applies: "personal",
      },
      {
        kind: "export",
        text: "A consumer can learn what is collected about them and get it (1798.110).",
        applies: "personal",
      },
    ],
    clauses: [
      {
        clause: "1798.105, 1798.110",
        duty: "deletion and access",
        title: "deletion and access",
        controls: ["erasure-and-export"],
        evidence:
          "a test that exports and erases one person and finds nothing left that names them",
      },
    ],
  },
  {
    key: "wcag",
    phrases: ["wcag", "web content accessibility guidelines", "ada", "section 508"],
    edition: "WCAG 2.2",
    source: "https://www.w3.org/TR/WCAG22/",
    duties: [
      {
        kind: "accessibility",
        text: "Interfaces for people meet WCAG 2.2 at level AA.",
        applies: "all",
      },
    ],
    clauses: [],
  },
]);
