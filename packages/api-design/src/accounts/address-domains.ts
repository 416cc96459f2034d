import type { DraftOf, ViewOf } from "@planc/core";
import type { api, security } from "@planc/core/ir";

type Operation = DraftOf<typeof api.operation>;
type AccountRule = ViewOf<typeof security.accountRule>;

/** The operation by which people register, as it refuses addresses of other domains than those that may. */
export function ofDomains(operation: Operation, rules: readonly AccountRule[]): Operation {
  const rule = rules.find(({ data }) => data.kind === "email-domains");
  if (!rule || operation.data.errors.some(({ status }) => status === 403)) return operation;
  const { description = "", errors, realises } = operation.data;
  const { text } = rule.data;
  return {
    ...operation,
    data: {
      ...operation.data,
      // What asks for registering may have it in its words already.
      description: description.includes(text) ? description : `${description} ${text}`.trim(),
      realises: [...new Set([...realises, rule.ref])],
      errors: [...errors, refusal].toSorted((a, b) => a.status - b.status),
    },
  };
}

const refusal = {
  status: 403,
  problem: "address-domain-not-allowed",
  when: "The domain of the address is none of those that may register.",
} as const satisfies Operation["data"]["errors"][number];
