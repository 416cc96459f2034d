import { integration } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { retryPoliciesOf } from "../policies/retry-policies.ts";

/** Times, repeats and guards of all calls, for the clients that make them. */
export const retryPolicies = artifact("retry-policies", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    quotas: integration.quota,
  },
  emit: ({ providers, calls, quotas, options }) =>
    calls.length === 0
      ? []
      : [
          {
            path: "integrations/retry-policies.json",
            mediaType: "application/json",
            text: `${JSON.stringify(retryPoliciesOf({ providers, calls, quotas, headroom: options.headroom }), undefined, 2)}\n`,
          },
        ],
});
