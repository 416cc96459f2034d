import { idOf, type ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { type Inline, inlineCode, paragraph, table } from "@planc/core/markdown";
import { perMinute } from "../k6/settings.ts";
import { amountText, figureText } from "../text.ts";

type Scenario = ViewOf<typeof performance.scenario>;

/** The load tests; users and reads only where the text gives them for a test. */
export function scenarioTable(scenarios: readonly Scenario[]) {
  const hasUsers = scenarios.some(({ data }) => data.users !== undefined);
  const hasReads = scenarios.some(({ data }) => data.reads !== undefined);
  return table(
    [
      "Test",
      ...(hasUsers ? ["Users at once"] : []),
      "Arrivals, req/s",
      ...(hasReads ? ["Reads"] : []),
      "Minutes",
      "Limits",
      "Broken off",
    ],
    scenarios.map(({ data: { kind, name, stages, users, reads, stop, ...judged } }) => [
      name,
      ...(hasUsers ? [users ? amountText({ value: users.value, unit: "count" }) : "–"] : []),
      kind === "smoke"
        ? "1, each operation once"
        : stages.map(({ rate }) => arrivals(rate.value)).join(" → "),
      ...(hasReads
        ? [reads ? amountText({ value: reads.value * 100, unit: "percent" }) : "as mixed"]
        : []),
      stages.map(({ duration }) => duration.value).join(" + "),
      limitsOf(judged),
      stop,
    ]),
  );
}

function limitsOf({
  thresholds,
  recovery,
  slopes,
}: Pick<Scenario["data"], "thresholds" | "recovery" | "slopes">): string {
  const own = thresholds.length > 0 ? "targets" : "none";
  const back = recovery ? `, after ${amountText(recovery)}` : "";
  const [first] = slopes ?? [];
  const creep = first ? `; creep < ${amountText(first.atMost)}/h` : "";
  return own + back + creep;
}

const shown = 4;

/** The rows that are there before a test, those of the largest tables by name. */
export function dataSet(scenarios: readonly Scenario[]) {
  const rows = scenarios.find(({ data }) => data.rows !== undefined)?.data.rows ?? [];
  if (rows.length === 0) return [];
  const largest = [...rows].sort(
    (a, b) => b.figure.value - a.figure.value || (a.table < b.table ? -1 : 1),
  );
  const told = largest
    .slice(0, shown)
    .flatMap(({ table: of, figure }, at): readonly Inline[] => [
      at > 0 ? ", " : "",
      inlineCode(idOf(of)),
      ` ${figureText({ ...figure, unit: "count" })}`,
    ]);
  const more = rows.length > shown ? ` and ${rows.length - shown} more` : "";
  return [paragraph("Rows before each, of a year: ", ...told, `${more}.`)];
}

/** What the script sends: whole arrivals in a minute, told in a second. */
function arrivals(rate: number): string {
  const sent = perMinute(rate) / 60;
  const value = sent < 1 ? Number(sent.toPrecision(2)) : Math.round(sent * 10) / 10;
  return amountText({ value, unit: "count" });
}
