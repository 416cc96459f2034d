import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

/** What a person types who is on call, for the platform that was chosen. */
export interface Shell {
  readonly logs: (unit: string) => string;
  /** Which release runs, and the one before it. */
  readonly history: (unit: string) => string;
  readonly back: (unit: string) => string;
  readonly scale: (unit: string, instances: number) => string;
}

const shells: Readonly<Record<string, Shell>> = {
  kubernetes: {
    logs: (unit) => `kubectl logs deployment/${unit} --since=30m`,
    history: (unit) => `kubectl rollout history deployment/${unit}`,
    back: (unit) => `kubectl rollout undo deployment/${unit}`,
    scale: (unit, instances) => `kubectl scale deployment/${unit} --replicas=${instances}`,
  },
  "amazon-ecs": {
    logs: (unit) => `aws logs tail /ecs/${unit} --since 30m`,
    history: (unit) =>
      `aws ecs describe-services --cluster $CLUSTER --services ${unit} --query "services[0].deployments"`,
    back: (unit) =>
      `aws ecs update-service --cluster $CLUSTER --service ${unit} --task-definition ${unit}:$REVISION_BEFORE`,
    scale: (unit, instances) =>
      `aws ecs update-service --cluster $CLUSTER --service ${unit} --desired-count ${instances}`,
  },
  "azure-container-apps": {
    logs: (unit) => `az containerapp logs show -g $GROUP -n ${unit} --tail 200`,
    history: (unit) => `az containerapp revision list -g $GROUP -n ${unit} -o table`,
    back: (unit) =>
      `az containerapp ingress traffic set -g $GROUP -n ${unit} --revision-weight $REVISION_BEFORE=100`,
    scale: (unit, instances) =>
      `az containerapp update -g $GROUP -n ${unit} --min-replicas ${instances}`,
  },
};

/** The shell of what runs the programs; none where that is open. */
export function shellOf(
  choices: readonly Pick<ViewOf<typeof decision.choice>, "data">[],
): Shell | undefined {
  const chosen = new Set(choices.map(({ data }) => data.technology));
  // Kubernetes of a provider is asked the same way.
  return Object.entries(shells).find(([key]) => chosen.has(key))?.[1];
}
