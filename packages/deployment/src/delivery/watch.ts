import { chosenFor, type DeliveryFacts } from "./facts.ts";
import type { Rollout } from "./rollout.ts";
import type { Stage } from "./stage.ts";

/** For which a version is watched before the one before it is forgotten. */
export const watchMinutes = 30;

/** What tells within the watch that a version fails: the alerts that somebody is called for. */
export function watchOf({ choices }: DeliveryFacts, { provider }: Rollout) {
  const metrics = chosenFor("metrics", choices)?.data.technology;
  if (metrics === "prometheus") {
    return {
      by: "Prometheus, pages",
      gate: "none fires",
      command:
        'curl --fail --silent "$PROMETHEUS_URL/api/v1/alerts" | jq --exit-status \'[.data.alerts[] | select(.labels.severity == "page" and .state == "firing")] == []\'',
    };
  }
  if (provider === "aws") {
    return {
      by: "CloudWatch alarms",
      gate: "none fires",
      command:
        'test -z "$(aws cloudwatch describe-alarms --state-value ALARM --query "MetricAlarms[].AlarmName" --output text)"',
    };
  }
  return {
    by: "health",
    gate: "it answers",
    command: 'curl --fail --silent --show-error --retry 3 --retry-all-errors "$BASE_URL/health"',
  };
}

/** The environment that a stage acts on, by its key. */
export const placeOf = ({ key }: Pick<Stage, "key">): "staging" | "production" | undefined =>
  /staging|^smoke$/.test(key)
    ? "staging"
    : /production|^(?:watch|rollback)$/.test(key)
      ? "production"
      : undefined;
