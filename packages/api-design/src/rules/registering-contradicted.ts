import { optional, type PlanNodeOf } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { accountPlan, accountReads } from "../accounts/asked.ts";
import { rule } from "../kit.ts";

type Requirement = PlanNodeOf<typeof brief.requirement>;

/** One sentence keeps registering from telling that an address is known, another one has it tell. */
export const registeringContradicted = rule("registering-contradicted", {
  reads: { ...accountReads, requirements: brief.requirement, operations: optional(api.operation) },
  check: ({ operations, requirements, report, ...about }) => {
    const { registering } = accountPlan({ ...about, requirements });
    const find = (refs: readonly string[]) => requirements.find(({ ref }) => refs.includes(ref));
    const hidden = find(registering.hides);
    const told = find(registering.tells.filter((ref) => ref !== hidden?.ref));
    const isThere = operations.some(({ data }) => data.realises.some((ref) => ref === hidden?.ref));
    if (hidden === undefined || told === undefined || !isThere) return;
    report(
      "registering-contradicted",
      { hidden: placeOf(hidden), told: placeOf(told) },
      { ref: told.ref },
    );
  },
});

/** `FR-3, line 12` */
function placeOf({ data: { key }, why }: Requirement): string {
  const line = why.kind === "stated" ? why.at[0]?.line : undefined;
  return line === undefined ? key : `${key}, line ${line}`;
}
