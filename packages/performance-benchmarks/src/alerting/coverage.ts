import { type AlarmFacts, cloudwatchAlarms } from "./cloudwatch-alarms.ts";
import { datadogOf } from "./datadog-monitors.ts";
import { askedOf } from "./new-relic-alerts.ts";
import { prometheusRules, ruleName } from "./prometheus-rules.ts";
import type { WatchedFacts } from "./watched-facts.ts";
import { type Watcher, watcherOf } from "./watchers.ts";

/** Which alerts have a rule in the language of what watches. */
export interface Coverage {
  readonly by: Watcher;
  readonly has: (id: string) => boolean;
}

export function coverageOf(facts: WatchedFacts & AlarmFacts): Coverage {
  const by = watcherOf(facts.choices);
  const ids = new Set<string>(covered(by, facts));
  return { by, has: (id) => ids.has(id) };
}

function covered(by: Watcher, facts: WatchedFacts & AlarmFacts): readonly string[] {
  switch (by) {
    case "cloudwatch":
      return cloudwatchAlarms(facts).map(({ alert }) => alert.id);
    case "datadog": {
      const made = datadogOf(facts)?.monitors ?? {};
      return facts.alerts.flatMap(({ id }) => (made[ruleName(id)] ? [id] : []));
    }
    case "new-relic":
      return [...askedOf(facts).keys()];
    case "prometheus":
    case "rules": {
      const made = new Set(prometheusRules(facts.alerts).map(({ alert }) => alert));
      return facts.alerts.flatMap(({ id }) => (made.has(ruleName(id)) ? [id] : []));
    }
  }
}
