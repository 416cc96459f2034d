import type { FindingCatalogue } from "@planc/core";

/** Of what describes a cluster, functions and what is rented: each is a fault of planc itself. */
export const clusterFindings = {
  "manifest-invalid": {
    severity: "error",
    message: "{file}: {problem}.",
    cause:
      "An object for Kubernetes has a field that its kind does not know, or does not fit another.",
    fix: "This is a fault of planc: report it with the plan.",
  },
  "template-invalid": {
    severity: "error",
    message: "{file}: {problem}.",
    cause:
      "The template of the functions has a field that AWS SAM does not know, or names nothing.",
    fix: "This is a fault of planc: report it with the plan.",
  },
  "infrastructure-invalid": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "A file for Terraform does not parse, or names what no file of it declares.",
    fix: "This is a fault of planc: report it with the plan.",
  },
} as const satisfies FindingCatalogue;
