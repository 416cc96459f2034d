import { idOf, type PlanNodeOf, type ViewOf } from "@planc/core";
import type { api, performance } from "@planc/core/ir";
import { type Inline, inlineCode, table } from "@planc/core/markdown";
import { graphqlMethod, runMethod, seenMethod, toldMethods } from "../catalog/told-methods.ts";
import { amountText } from "../text.ts";

type Target = PlanNodeOf<typeof performance.target>;

export interface TargetFacts {
  readonly targets: readonly Target[];
  readonly scenarios: readonly ViewOf<typeof performance.scenario>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly convention: ViewOf<typeof api.convention> | undefined;
}

/** What must be reached, where it is measured, and what of it the load tests judge. */
export function targetTable({ targets, scenarios, operations, convention }: TargetFacts) {
  const limits = scenarios.flatMap(({ data }) => data.thresholds);
  const names = new Map<string, string>(operations.map(({ ref, data }) => [ref, data.operationId]));
  const isElsewhere = targets.some(({ data }) => !/^At peak load\b/.test(data.condition));
  const isTested = limits.length > 0;
  const isGraphql = convention?.data.style === "graphql";
  return table(
    [
      "Target",
      isElsewhere ? "Value" : "Value at peak",
      "Basis",
      ...(isElsewhere ? ["Holds"] : []),
      "Measured",
      ...(isTested ? ["Limit of the tests"] : []),
    ],
    targets.map(({ ref, data: target, why }) => [
      target.name,
      `${target.comparator} ${amountText(target.value)}`,
      why.kind,
      ...(isElsewhere ? [target.condition] : []),
      methodOf(target, isGraphql),
      ...(isTested
        ? [
            limitOf(
              target,
              limits.find((each) => each.target === ref),
              names,
            ),
          ]
        : []),
    ]),
  );
}

function methodOf(target: Target["data"], isGraphql: boolean): string {
  if (target.told !== undefined) return target.told;
  if (target.serverShare) return seenMethod;
  if (target.method === runMethod) return runMethod;
  const isOfErrors = target.measure === "error-rate" || target.measure === "availability";
  if (isGraphql && isOfErrors) return `${graphqlMethod}, ${toldMethods[target.measure]}`;
  return toldMethods[target.measure] ?? target.method;
}

/** What of the target the tests hold requests against: whose, and the value where it is another one. */
function limitOf(
  target: Target["data"],
  limit: ViewOf<typeof performance.scenario>["data"]["thresholds"][number] | undefined,
  names: ReadonlyMap<string, string>,
): readonly Inline[] {
  if (!limit) return ["–"];
  const about = limit.operations?.map((each) => names.get(each) ?? idOf(each)) ?? [];
  const isSame = limit.value.value === target.value.value && limit.value.unit === target.value.unit;
  return [
    ...(about.length > 0 ? [inlineCode(about.join(", "))] : [isSame ? "the same" : limit.metric]),
    ...(isSame ? [] : [` ${limit.comparator} ${amountText(limit.value)}`]),
  ];
}
