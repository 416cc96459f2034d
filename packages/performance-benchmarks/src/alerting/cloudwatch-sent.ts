import { conventions, seriesName } from "../catalog/metric-conventions.ts";
import { type Ask, askOf, attributeOf, type Matcher, programOf } from "./asks.ts";

/**
 * What programs and exporters record reaches CloudWatch through the collector, under the name that they give it; asked by
 * Metrics Insights, whose queries name no set of dimensions (from memory, not checked: an alarm on one looks back three
 * hours at most, and takes neither percentiles nor patterns).
 */
export function sentQuery(
  ask: Ask,
): { readonly query: string; readonly perPeriod: boolean } | undefined {
  if (ask.kind !== "gauge" && ask.kind !== "rate") return undefined;
  if (ask.kind === "gauge" && ask.least) return undefined;
  const { series, where } = ask.of;
  const conditions = where.map(conditionText);
  if (!conditions.every((each) => each !== undefined)) return undefined;
  const clause = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  const fold = ask.kind === "gauge" ? "MAX" : "COUNT";
  return {
    query: `SELECT ${fold}("${names.get(series) ?? series}") FROM "\${Recorded}"${clause}`,
    perPeriod: ask.kind === "rate",
  };
}

const names: ReadonlyMap<string, string> = new Map(
  Object.values(conventions).map((each) => [seriesName(each), each.name]),
);

function conditionText({ label, sign, value }: Matcher): string | undefined {
  const one = label === "job" ? programOf(value) : value;
  const isPlain = /^[\w./-]+$/.test(one);
  if (!isPlain || sign.startsWith("!")) return undefined;
  return `"${attributeOf(label)}" = '${one}'`;
}

const minute = 60;

/** Over what the collector hands on, where CloudWatch is chosen for it and not only there by itself. */
export function sentAlarm(
  expression: string | undefined,
  choices: readonly { readonly data: { readonly topic: string; readonly technology: string } }[],
) {
  const isSent = choices.some(
    ({ data }) => data.topic === "decision/topic#metrics" && data.technology === "cloudwatch",
  );
  const ask = isSent && expression !== undefined ? askOf(expression) : undefined;
  const sent = ask && sentQuery(ask);
  if (!ask || !sent) return undefined;
  return {
    parameters: {
      Recorded: {
        Type: "String" as const,
        Description: "Namespace that the collector writes the plan's own series to.",
      },
    },
    properties: {
      // Counted in a period, where the rule has it by the second.
      Threshold: sent.perPeriod ? Number((ask.limit * minute).toPrecision(6)) : ask.limit,
      Metrics: [
        {
          Id: "asked",
          Expression: { "Fn::Sub": sent.query },
          Period: minute,
          ReturnData: true,
        },
      ],
    },
  };
}
