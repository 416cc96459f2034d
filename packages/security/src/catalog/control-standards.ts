/**
 * Requirement ids that each control serves. Ids alone are facts; the texts are their owners'.
 * ASVS: read in https://github.com/OWASP/ASVS at tag v5.0.0_release, 2026-11-22.
 * API: OWASP API Security Top 10, 2023, https://owasp.org/API-Security/editions/2023/en/0x11-t10/.
 * A control without an entry serves no requirement that we are sure of.
 */
export const controlStandards: Readonly<Record<string, readonly string[]>> = {
  "transport-encryption": ["ASVS 5.0 V12.1.1", "ASVS 5.0 V12.2.1", "ASVS 5.0 V12.3.1"],
  "sign-in": ["API2:2023"],
  "proof-key": ["ASVS 5.0 V10.2.1", "ASVS 5.0 V10.4.6"],
  "password-storage": ["ASVS 5.0 V11.4.2"],
  "multi-factor": ["ASVS 5.0 V6.3.3"],
  "token-rotation": ["ASVS 5.0 V10.4.5", "ASVS 5.0 V7.4.1"],
  "sign-in-cookie": ["ASVS 5.0 V3.3.1", "ASVS 5.0 V3.3.2", "ASVS 5.0 V3.3.4"],
  "cross-site-requests": ["ASVS 5.0 V3.5.1"],
  "kept-sessions": ["ASVS 5.0 V7.2.3", "ASVS 5.0 V7.2.4", "ASVS 5.0 V7.4.1"],
  "function-level-authorisation": ["ASVS 5.0 V8.2.1", "ASVS 5.0 V8.3.1", "API5:2023"],
  "object-level-authorisation": ["ASVS 5.0 V8.2.2", "API1:2023"],
  "tenant-isolation": ["ASVS 5.0 V8.4.1"],
  "rate-limiting": ["ASVS 5.0 V2.4.1", "ASVS 5.0 V6.3.1", "API4:2023"],
  "input-validation": ["ASVS 5.0 V2.2.1", "ASVS 5.0 V2.2.2"],
  "write-allow-list": ["ASVS 5.0 V15.3.3", "API3:2023"],
  "parameterised-queries": ["ASVS 5.0 V1.2.4"],
  "graphql-limits": ["ASVS 5.0 V4.3.1"],
  "socket-handshake": ["ASVS 5.0 V4.4.1", "ASVS 5.0 V4.4.2"],
  "upload-checks": ["ASVS 5.0 V5.2.1", "ASVS 5.0 V5.2.2", "ASVS 5.0 V5.3.2"],
  "encryption-at-rest": ["ASVS 5.0 V14.2.4"],
  "private-responses": ["ASVS 5.0 V14.2.5"],
  "secrets-store": ["ASVS 5.0 V13.3.1"],
  "service-credentials": ["ASVS 5.0 V13.2.1"],
  "outbound-allow-list": ["ASVS 5.0 V13.2.4", "API7:2023"],
  "audit-log": ["ASVS 5.0 V16.2.1", "ASVS 5.0 V16.3.1", "ASVS 5.0 V16.3.2"],
  "log-redaction": ["ASVS 5.0 V16.2.5"],
};
