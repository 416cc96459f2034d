import { cloudsOf } from "../facts/clouds.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import { no, type Verdict } from "./verdict.ts";

/** What a provider watches its machines and databases with, without anything to run. */
export const ownMonitoring: Readonly<Partial<Record<string, string>>> = {
  aws: "Amazon CloudWatch",
  azure: "Azure Monitor",
  "google-cloud": "Google Cloud Monitoring",
};

/** One program on a named cloud is watched by what that cloud has; nothing of one's own is run for it. */
export function watchedByCloud(facts: Facts): Verdict | undefined {
  const [cloud] = cloudsOf(facts);
  const watching = cloud && ownMonitoring[cloud.key];
  const { conditions, inputs } = facts;
  if (!cloud || !watching || !conditions.server || inputs.product.data.scope === "feature")
    return undefined;
  if (conditions["existing-monitoring"] || wantedFor(facts, "metrics").length > 0) return undefined;
  // The plan writes the alarms for the one cloud whose form it knows.
  const alarms =
    cloud.key === "aws"
      ? "performance/alarms.json sets its alarms"
      : "each row under Monitoring in performance/benchmarks.md is set up there as an alarm";
  if (facts.style === "serverless") {
    return no(
      `${watching} has calls, errors, times and refusals of each function on ${cloud.name}, and of the stores behind them: ${alarms}. A function is gone between two requests, so that nothing could ask it for figures`,
      "Programs that run all the time beside the functions",
      cloud.refs,
      { here: watching, turns: "programs always on" },
    );
  }
  return no(
    `${watching} has errors and times of answers, processor and connections of what runs on ${cloud.name}, and takes the program's log lines: ${alarms}, and one program needs no metrics server of its own`,
    "Several services",
    cloud.refs,
    { here: watching, turns: "several services" },
  );
}

/** What starts functions has figures of each of them, whoever the provider is. */
export function watchedByPlatform(facts: Facts): Verdict | undefined {
  if (!runsFunctions(facts) || facts.inputs.loads.length === 0) return undefined;
  return no(
    "What starts the functions counts calls, errors, times and refusals of each, and alarms are set there: a function is gone between two requests, so that nothing could ask it for figures",
    "Programs that run all the time beside the functions",
    [facts.product],
    { here: "platform figures", turns: "programs always on" },
  );
}

/** Lines of functions lie with what starts them, a place for each. */
export function linesOfPlatform(facts: Facts): Verdict | undefined {
  if (!runsFunctions(facts)) return undefined;
  return no(
    "What starts the functions keeps the lines of each and finds those of one request by its id; how long they stay is set with the function",
    "Lines of programs elsewhere that are searched with them",
    [facts.product],
    { here: "platform's lines", turns: "programs elsewhere" },
  );
}

/** Functions that nothing that is there already watches. */
function runsFunctions({ conditions }: Facts): boolean {
  return (
    conditions.functions !== undefined &&
    conditions["self-hosted"] === undefined &&
    !conditions["existing-monitoring"]
  );
}

/** Lines of one program are where it runs: a place to search those of many is nothing that it needs. */
export function linesWhereItRuns(facts: Facts): Verdict | undefined {
  if (!isRunApart(facts)) return undefined;
  return no(
    "Each program writes its lines to its standard output, and what runs it collects them: nothing asks to search those of several in one place, and how long they are kept is set there",
    "Several services; lines that have to be kept for a time or searched",
    [facts.product],
    { here: "standard output", turns: "several services" },
  );
}

/** Rules that a plan writes are worth nothing where nobody evaluates them, and a plan that has no place for it says so. */
export function watchedByNobody(facts: Facts): Verdict | undefined {
  if (!isRunApart(facts)) return undefined;
  return no(
    "Open who evaluates what of performance/benchmarks.md no alarm of the place it runs at covers: what watches other programs of those who run it, or one Prometheus beside this one; until one of both does, none of those rules fires",
    "Nothing that watches other programs already",
    [facts.product],
    { here: "open: who evaluates", turns: "nothing watching already" },
  );
}

/** Programs of a whole product on machines, which nobody watches yet. */
function isRunApart({ conditions, inputs, style }: Facts): boolean {
  return (
    conditions.server !== undefined &&
    inputs.product.data.scope !== "feature" &&
    style !== "serverless" &&
    !conditions["existing-monitoring"] &&
    inputs.loads.length > 0
  );
}
