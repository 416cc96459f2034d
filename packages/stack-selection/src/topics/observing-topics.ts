import { cloudsOf } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { healthSaid } from "../facts/health-said.ts";
import { ofServices, on, type TopicRules, yes } from "./verdict.ts";
import {
  linesOfPlatform,
  linesWhereItRuns,
  watchedByCloud,
  watchedByNobody,
  watchedByPlatform,
} from "./watched-by-cloud.ts";

/** What reports, keeps and shows how what runs is doing. */
export const observingTopics: TopicRules = {
  instrumentation: (facts) => {
    const { conditions } = facts;
    return (
      on(
        conditions["existing-monitoring"],
        (text) => `${text}: metrics and logs are handed over to it, by OTLP where it takes that in`,
      ) ??
      ofServices(facts, "Reporting alike, by request id") ??
      on(
        loggedOf(facts),
        (text) =>
          `${text}: what the programs report leaves them in one form, with the id of its run`,
      )
    );
  },
  metrics: (facts) => {
    const { conditions } = facts;
    return (
      ofServices(facts, "Watched together") ??
      on(
        cloudsOf(facts).length > 0 ? undefined : loggedOf(facts),
        (text) =>
          `${text}, and somebody is told: the alerts of performance/benchmarks.md are evaluated`,
      ) ??
      (conditions.server
        ? on(
            conditions["high-availability"],
            (text) => `${text} is measured, and missed targets wake somebody`,
          )
        : undefined) ??
      watchedByCloud(facts) ??
      watchedByPlatform(facts) ??
      watchedByNobody(facts)
    );
  },
  tracing: (facts) => ofServices(facts, "One id across"),
  logging: (facts) =>
    ofServices(facts, "Lines searched together") ??
    on(loggedOf(facts), (text) => `${text}: the lines of all programs are read in one place`) ??
    linesOfPlatform(facts) ??
    linesWhereItRuns(facts),
  dashboards: (facts, sofar) => {
    const { conditions, product } = facts;
    if (!conditions.server || !sofar.has("metrics")) return undefined;
    const said = healthSaid(facts.inputs.requirements);
    return (
      (said &&
        yes(`“${said.data.text.replace(/\.$/, "")}”: it is seen on one screen`, [
          said.ref,
          ...(conditions["several-services"]?.refs ?? []),
        ])) ??
      ofServices(facts, "On one screen") ??
      (sofar.has("logging")
        ? on(
            loggedOf(facts),
            (text) =>
              `${text}: its lines are looked at beside the figures of that hour, on one screen`,
          )
        : undefined) ??
      (sofar.has("logging")
        ? yes("Metrics and logs are looked at on one screen", [product])
        : undefined)
    );
  },
};

/** A text that has failures logged, of a product that is run and not watched by what a company has. */
function loggedOf({ conditions, inputs, style }: Facts) {
  const isRun =
    conditions.server !== undefined &&
    inputs.product.data.scope !== "feature" &&
    style !== "serverless" &&
    conditions["existing-monitoring"] === undefined;
  return isRun ? conditions.logged : undefined;
}
