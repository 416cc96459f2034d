import type { Plan, PlanDocument } from "@planc/core/host";
import { decision } from "@planc/core/ir";
import type { Story, StoryWish } from "./story.ts";

/** A plan with what plan.json says beside its nodes. */
export interface ToldPlan {
  readonly plan: Plan;
  readonly document: Pick<PlanDocument, "findings" | "artifacts">;
}

export function wishesOn(
  plan: Plan,
  topic: string | undefined,
  names: (key: string) => string,
): readonly StoryWish[] {
  const wishes = plan.get(decision.preference).filter(({ data }) => data.topic === topic);
  return wishes.map(({ data, why, ref }) => {
    const { policy } = data;
    const candidate = names(`decision/candidate#${data.topic}.${data.technology}`);
    const details = policy && [
      policy.layer,
      policy.setting,
      ...(policy.owner ? [`owner ${policy.owner}`] : []),
      ...(policy.source ? [policy.source] : []),
    ];
    return {
      wish: `${policy ? policy.status : data.strength} ${candidate}`,
      because: policy?.reason ?? data.because,
      by: details?.join(", ") ?? (why.kind === "stated" ? ref : why.by),
    };
  });
}

export function findingsOn({ document }: ToldPlan, refs: readonly string[]): Story["findings"] {
  const about = new Set(refs);
  return document.findings.flatMap(({ code, severity, message, ref }) =>
    ref !== undefined && about.has(ref) ? [{ code, severity, message }] : [],
  );
}
