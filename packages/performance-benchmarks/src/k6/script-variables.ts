import type { ViewOf } from "@planc/core";
import type { api, security, workload } from "@planc/core/ir";
import { rolesOfMix } from "./accounts.ts";
import { callerOf } from "./calls.ts";
import { variableOf, wayOf } from "./sign-in.ts";

export const k6File = "performance/load-test.k6.js";

/** The variables that tell the script as whom it calls. */
export function signsInBy(
  operations: readonly ViewOf<typeof api.operation>[],
  mix: readonly ViewOf<typeof workload.mix>[],
  identity: ViewOf<typeof security.identity> | undefined,
): string[] {
  const caller = callerOf(operations);
  if (caller === "nobody") return [];
  if (rolesOfMix(operations, mix).length > 0) return ["ACCOUNTS"];
  return caller === "signsIn" ? ["EMAIL", "PASSWORD"] : [variableOf(wayOf(identity))];
}
