import { optional } from "@planc/core";
import { security } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { unspokenProtocol } from "../steps/identity-provider.ts";

/** People sign in by a system of which nothing tells how it says who somebody is. */
export const protocolOpen = rule("protocol-open", {
  reads: { identity: optional(security.identity) },
  check: ({ identity, report }) => {
    const provider = identity?.data.provider;
    if (provider === undefined || identity?.data.protocol !== unspokenProtocol) return;
    report("protocol-open", { provider }, { ref: identity.ref });
  },
});
