import type { Finding } from "@planc/core";

/** A finding as a line of a failure message. */
export function formatFinding({ severity, code, message, ref }: Finding): string {
  return `  ${severity} ${code}${ref === undefined ? "" : ` at ${ref}`}: ${message}`;
}
