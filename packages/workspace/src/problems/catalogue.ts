import type { FindingCatalogue } from "@planc/core";
import { fileFindings } from "./file-findings.ts";
import { folderFindings } from "./folder-findings.ts";
import { runFindings } from "./run-findings.ts";
import { systemFindings } from "./system-findings.ts";

/** Every problem this package reports, by slug; the code of a problem is `workspace/slug`. */
export const workspaceFindings = {
  ...fileFindings,
  ...folderFindings,
  ...runFindings,
  ...systemFindings,
} as const satisfies FindingCatalogue;
