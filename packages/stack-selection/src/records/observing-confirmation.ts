import type { KnownTopic } from "../catalog/topic-keys.ts";
import { healthSaid } from "../facts/health-said.ts";
import { counted, listed, sample } from "../text/words.ts";
import { type Check, type Drawn, makesProgram, ofKinds, programsOf } from "./drawn.ts";
import { brief } from "./line.ts";
import { isSampled } from "./observed.ts";

/** How one sees that what runs is watched as decided. */
export const observingChecks = {
  instrumentation: ({ name, drawn }) => {
    const alert = alertOf(drawn);
    const behind = handedOnTo(drawn, /\bmonitoring\b/i);
    if (alert !== undefined && behind !== undefined) {
      return `The series that “${alert}” of performance/benchmarks.md is computed from arrives in ${behind} through ${name}.`;
    }
    const crossed = crossingFlow(drawn);
    return (
      crossed &&
      brief(
        `“${crossed.flow}” in one trace: ${listed(crossed.through)}.`,
        `A run of “${crossed.flow}” has one trace id in ${listed(crossed.through)}, which ${name} hands on.`,
      )
    );
  },
  metrics: ({ name, drawn }) => {
    const alert = alertOf(drawn);
    return alert === undefined
      ? undefined
      : brief(
          `Provoked alert: “${alert}” in ${name}.`,
          `A test release brings about “${alert}” of performance/benchmarks.md, and ${name} alerts.`,
        );
  },
  dashboards: ({ name, drawn }) => {
    const alert = alertOf(drawn);
    const said = healthSaid(drawn.requirements);
    if (said !== undefined) {
      const parts = [
        ...programsOf(drawn),
        ...ofKinds(drawn, "gateway").filter(({ data }) => !makesProgram(data)),
        ...ofKinds(drawn, "relational-store", "broker", "cache"),
      ];
      const key = /^R-/.test(said.data.key) ? "" : ` (${said.data.key})`;
      return `${name} shows each of ${counted(parts.length, "part")} (${sample(
        parts.map(({ data }) => data.name),
        3,
      )}) as up or down${key}; a test stops one program and sees it turn within a minute.`;
    }
    return alert === undefined
      ? undefined
      : brief(
          `${name} shows “${alert}”.`,
          `${name} shows, from files in the repository, what “${alert}” of performance/benchmarks.md is computed from.`,
        );
  },
  tracing: ({ name, drawn }) => {
    const crossed = crossingFlow(drawn);
    return (
      crossed &&
      brief(
        `One trace, “${crossed.flow}” in ${name}: ${listed(crossed.through)}.`,
        `A run of “${crossed.flow}”${isSampled(drawn) ? ", with all of it recorded," : ""} is found in ${name} as one trace with spans of ${listed(crossed.through)}.`,
      )
    );
  },
  logging: ({ name, drawn }) => {
    const crossed = crossingFlow(drawn);
    const flow = crossed?.flow ?? requested(drawn)[0]?.data.name;
    return flow === undefined
      ? undefined
      : brief(
          `“${flow}” in ${name}, by ${crossed ? `trace: ${listed(crossed.through)}` : "request"}.`,
          `What was logged in a run of “${flow}”${crossed ? ` by ${listed(crossed.through)}` : ""} is found in ${name} by ${crossed ? "its trace id" : "the id of its request"}.`,
        );
  },
} as const satisfies Partial<Record<KnownTopic, Check>>;

/** The alert on a target before one on a machine. */
function alertOf({ alerts }: Drawn): string | undefined {
  return (alerts.find(({ data }) => data.watches.startsWith("performance/")) ?? alerts[0])?.data
    .name;
}

/** The flow that the most programs take part in, where several do. */
function crossingFlow(drawn: Drawn) {
  const programs = new Map<string, string>(
    ofKinds(drawn, "service", "worker", "function").map(({ ref, data }) => [ref, data.name]),
  );
  const flows = requested(drawn).map(({ data }) => ({
    flow: data.name,
    through: [...new Set(data.steps.flatMap(({ from, to }) => [from, to]))].flatMap(
      (ref) => programs.get(ref) ?? [],
    ),
  }));
  const [widest] = flows.toSorted((a, b) => b.through.length - a.through.length);
  return widest && widest.through.length > 1 ? widest : undefined;
}

/** What somebody asks for comes first: a run by the clock is waited for by nobody. */
function requested({ flows }: Drawn): Drawn["flows"] {
  const own = flows.filter(({ data }) => data.action !== undefined);
  return own.length > 0 ? own : flows;
}

/** The system outside that gets what a collector takes in. */
function handedOnTo(drawn: Drawn, name: RegExp): string | undefined {
  const collectors = new Set<string>(ofKinds(drawn, "monitoring").map(({ ref }) => ref));
  const behind = new Set<string>(
    drawn.connections.filter(({ data }) => collectors.has(data.from)).map(({ data }) => data.to),
  );
  return drawn.components.find(
    ({ ref, data }) => data.kind === "external-system" && behind.has(ref) && name.test(data.name),
  )?.data.name;
}
