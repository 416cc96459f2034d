import { capital, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { assumption } from "../catalog/assumptions.ts";
import { standsIn } from "../catalog/learning-words.ts";
import type { Purpose } from "../reading/purposes.ts";
import { bare, clause, outcomeOf, someOf } from "../text.ts";
import type { Source } from "./sources.ts";

const names: Readonly<Record<Purpose["kind"], string>> = {
  recommend: "Recommendations",
  insight: "Insights",
  forecast: "Forecasts",
  detect: "Detection",
  classify: "Classification",
  rank: "Order of results",
  predict: "Predictions",
};

/** What it is called in documents. */
export function nameOf({ kind, onDevice, requirements }: Purpose): string {
  if (onDevice) return "What is opened next";
  const text = requirements.map(({ data }) => data.text).join(" ");
  const about =
    kind === "recommend" || kind === "insight" || kind === "rank"
      ? undefined
      : subjects.find(([words]) => words.test(text));
  return about?.[1] ?? names[kind];
}

/** What is foretold most often, by its own name. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/\bchurn\b/i, "Churn"],
  [/\bfraud/i, "Fraud"],
  [/\banomal/i, "Anomalies"],
  [/\bsentiment\b/i, "Sentiment"],
  [/\bdemand\b/i, "Demand"],
];

/** What the text has in the place of predictions, else what the flow says, else the rule. */
export function fallbackOf(
  purpose: Purpose,
  flow: ViewOf<typeof architecture.flow> | undefined,
  rule: string,
) {
  if (purpose.onDevice) return { text: "nothing is loaded ahead" };
  const told = purpose.requirements.filter(({ data: { text } }) => standsIn.test(text));
  const said =
    told.find(({ data: { text } }) => /\bdefault|popular|\binstead\b/i.test(text)) ?? told[0];
  if (said) return { text: outcomeOf(said.data), from: said.ref };
  if (purpose.kind === "insight") return { text: "none is told" };
  const failure = flow?.data.failures.find(({ when }) => /\bno model\b/.test(when));
  if (failure && flow) return { text: clause(failure.handling), from: flow.ref };
  return { text: rule };
}

/** A rule without a model, which it has to beat and which stands in for it. */
export function baselineOf(
  purpose: Purpose,
  sources: readonly Source[],
  offered: readonly Source[] = [],
) {
  if (purpose.onDevice) return { text: "the screen that was opened most at that hour" };
  const tables = sources.map(({ table }) => bare(table.data.name));
  const [first = "rows"] = tables;
  switch (purpose.kind) {
    case "rank":
      return { text: "by how well the words fit" };
    case "recommend": {
      const said = purpose.requirements.find(({ data: { text } }) =>
        /\b(?:popular|trending|best[- ]selling|newest)\b/i.test(text),
      );
      const words =
        said &&
        /\b(?:general )?(?:popular|trending|best[- ]selling|newest)(?:(?: and|,) (?:popular|trending|best[- ]selling|newest))?(?: \w+)?/i.exec(
          said.data.text,
        )?.[0];
      return said && words
        ? { text: `${words} (${said.data.key})`, from: said.ref }
        : {
            text: `what the subject has most of in ${someOf((offered.length > 0 ? offered : sources).map(({ table }) => bare(table.data.name))) || "its rows"} in ${assumption("windowDays").value / 3} days`,
          };
    }
    case "forecast":
    case "predict":
      if (purpose.requirements.some(({ data: { text } }) => /\bchurn\b/i.test(text)))
        return {
          text: `nothing in ${someOf(tables) || "own rows"} for ${assumption("windowDays").value / 3} days`,
        };
      return { text: `${first}: the value of the same day a week before` };
    case "classify":
      return { text: `${first}: the commonest word` };
    case "detect":
      return { text: `${first}: over three standard deviations from the own mean` };
    case "insight":
      return { text: `${capital(first)}: 7-day mean against that of 28 days` };
  }
}
