import { retryPolicies } from "../artifacts/retry-policies.ts";
import { probe } from "../kit.ts";
import { policyFaults, retryPoliciesSchema } from "../policies/schema.ts";

/** Adds up attempts and pauses of each call as the file has them, and holds them against the waits around it. */
export const retryArithmetic = probe("retry-arithmetic", {
  of: { retryPolicies },
  when: "compile",
  tool: "sums of the times in the file",
  run: ({ files, report }) => {
    let counted = 0;
    let wrong = 0;
    for (const file of files.retryPolicies) {
      const read = retryPoliciesSchema.safeParse(JSON.parse(file.text));
      if (!read.success) {
        wrong += 1;
        const [issue] = read.error.issues;
        report("policy-wrong", {
          file: file.path,
          call: issue?.path.join(".") ?? "the file",
          problem: issue?.message ?? "is not as the schema says",
        });
        continue;
      }
      counted += Object.keys(read.data.calls).length;
      for (const { call, problem } of policyFaults(read.data)) {
        wrong += 1;
        report("policy-wrong", { file: file.path, call, problem });
      }
    }
    return wrong > 0
      ? { status: "failed", detail: `${wrong} of ${counted} calls do not add up` }
      : {
          status: "passed",
          detail: `${counted} calls end within the waits around them, or go back to a queue`,
        };
  },
});
