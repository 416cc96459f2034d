import { internal } from "../artifacts/internal.ts";
import { openapi } from "../artifacts/openapi.ts";
import { probe } from "../kit.ts";

/** Rules of the recommended set that ask for what a plan cannot know. */
const notForPlans = {
  // The default host is a placeholder by intent: the contract names no environment.
  "no-server-example.com": "off",
  // Signing in answers 4xx like everything else, and health checks are not part of the plan.
  // A link is visited to be sent elsewhere: 302 is what succeeds.
  "operation-2xx-response": "off",
  "operation-4xx-problem-details-rfc7807": "error",
} as const;

/** A house style may have errors of its own form. */
const settingsFor = (text: string) => ({
  extends: ["recommended"],
  rules: {
    ...notForPlans,
    ...(text.includes("application/problem+json")
      ? {}
      : ({ "operation-4xx-problem-details-rfc7807": "off" } as const)),
  },
});

/** Judges the contract with Redocly's validator and its recommended rules: no error, no warning. */
export const redocly = probe("redocly", {
  of: { openapi, internal },
  when: "verify",
  tool: "Redocly",
  run: async ({ files, report }) => {
    const { createConfig, lintFromString } = await import("@redocly/openapi-core");
    let operations = 0;
    let problems = 0;
    for (const file of [...files.openapi, ...files.internal]) {
      const config = await createConfig(settingsFor(file.text));
      const found = await lintFromString({ source: file.text, absoluteRef: file.path, config });
      operations += file.text.match(/^ {6}operationId:/gm)?.length ?? 0;
      for (const problem of found) {
        problems++;
        report("contract-invalid", {
          file: file.path,
          problem: problem.message.replace(/\.$/, ""),
          rule: problem.ruleId,
        });
      }
    }
    return problems === 0
      ? { status: "passed", detail: `${operations} operations, no error, no warning` }
      : { status: "failed", detail: `${problems} problems` };
  },
});
