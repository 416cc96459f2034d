import type { Regime } from "../schema.ts";

/** Laws and standards that a text can put a product under. */
export const regimes: readonly Regime[] = [
  {
    key: "gdpr",
    name: "GDPR",
    aliases: ["General Data Protection Regulation", "GDPR-compliant", "DSGVO"],
  },
  {
    key: "soc-2",
    name: "SOC 2",
    aliases: ["SOC 2 Type II", "SOC 2 Type 2", "SOC2", "SOC 2 Type I", "SOC2 Type II"],
  },
  {
    key: "pci-dss",
    name: "PCI DSS",
    aliases: ["PCI-DSS", "PCI", "PCI compliance", "Payment Card Industry Data Security Standard"],
  },
  {
    key: "hipaa",
    name: "HIPAA",
    aliases: ["Health Insurance Portability and Accountability Act", "HIPAA-compliant"],
  },
  {
    key: "wcag",
    name: "WCAG",
    aliases: [
      "WCAG 2.2",
      "WCAG 2.1",
      "WCAG 2.1 AA",
      "WCAG 2.2 AA",
      "Web Content Accessibility Guidelines",
    ],
  },
  { key: "iso-27001", name: "ISO 27001", aliases: ["ISO/IEC 27001", "ISO27001"] },
  { key: "ccpa", name: "CCPA", aliases: ["California Consumer Privacy Act", "CPRA"] },
  { key: "sox", name: "SOX", exact: true, aliases: ["Sarbanes-Oxley"] },
  { key: "fedramp", name: "FedRAMP" },
  { key: "nist-800-53", name: "NIST SP 800-53", aliases: ["NIST 800-53"] },
  { key: "ferpa", name: "FERPA" },
  { key: "coppa", name: "COPPA" },
  { key: "eidas", name: "eIDAS" },
  { key: "nis-2", name: "NIS 2", aliases: ["NIS2"] },
  { key: "dora", name: "DORA", exact: true, aliases: ["Digital Operational Resilience Act"] },
  { key: "psd2", name: "PSD2", aliases: ["Payment Services Directive"] },
  { key: "eu-ai-act", name: "EU AI Act", aliases: ["AI Act"] },
  { key: "section-508", name: "Section 508" },
];
