import {
  type DataOf,
  figureOf,
  givenFigure,
  inputOf,
  node,
  optional,
  type PlanNodeOf,
  slug,
  type ViewOf,
} from "@planc/core";
import { brief, learning } from "@planc/core/ir";
import { assumedFigure, assumption } from "../catalog/assumptions.ts";
import { derived, step } from "../kit.ts";
import { clausesOf, type Requirement } from "../reading/purposes.ts";
import { clause } from "../text.ts";
import { caseOf, isOfModel, languageOf, misuseOf, toolCases } from "./evaluation-cases.ts";

type Use = ViewOf<typeof learning.use>;
type Evaluation = DataOf<typeof learning.evaluation>;
type Metric = Evaluation["metrics"][number];

/** Cases of the text that each use is accepted by, with those of misuse that follow from whose words it is given. */
export const evaluations = step("evaluations", {
  reads: {
    uses: learning.use,
    retrievals: optional(learning.retrieval),
    requirements: optional(brief.requirement),
    unread: optional(brief.unread),
    quantities: optional(brief.quantity),
  },
  writes: { evaluations: learning.evaluation },
  run: ({ uses, retrievals, requirements, unread, quantities }) => {
    const byRef = new Map<string, Requirement>(
      clausesOf(requirements, unread).map((each) => [each.ref, each]),
    );
    const own = (refs: readonly string[]) => refs.flatMap((each) => byRef.get(each) ?? []);
    const ofUses = uses
      .filter(({ data: { kind } }) => kind !== "embed")
      .flatMap((use) => {
        const about = own(use.data.requirements);
        const cases = [
          ...about.flatMap(caseOf).filter(isOfModel),
          ...toolCases(use),
          ...languageOf(use),
          ...misuseOf(use),
        ].slice(0, 16);
        return cases.length === 0
          ? []
          : [evaluation(use.ref, use.data.name, metricsOf(use, about, quantities), cases)];
      });
    const ofFinds = retrievals.map((retrieval) => {
      const about = own(retrieval.data.requirements).filter(({ data: { text } }) =>
        /\b(?:quer\w*|search\w*|question|results?|retriev\w*)\b/i.test(text),
      );
      return evaluation(
        retrieval.ref,
        retrieval.data.name,
        [
          {
            metric: `marked pieces among the first ${retrieval.data.top.value}`,
            comparator: ">=",
            threshold: assumedFigure("recall"),
          },
        ],
        about
          .flatMap(caseOf)
          .filter(({ given: asked }) => asked.includes("?"))
          .slice(0, 12),
        "questions of people, each with the piece that answers it and a near one that does not: to be marked",
      );
    });
    return { evaluations: [...ofUses, ...ofFinds] };
  },
});

function evaluation(
  of: Evaluation["of"],
  name: string,
  metrics: [Metric, ...Metric[]] | readonly Metric[],
  cases: Evaluation["cases"],
  from = "scenarios and rules of the text below; the rest from real questions that people marked",
) {
  const share = metrics.find(({ threshold }) => threshold.unit === "ratio" && threshold.value < 1);
  const isAlways = metrics.some(
    ({ threshold }) => threshold.unit === "ratio" && threshold.value === 1,
  );
  const ofShare = "ceil(3.84 * share * (1 - share) / (margin * margin))";
  return node(
    learning.evaluation,
    slug(name),
    {
      of,
      name,
      from,
      metrics: [...metrics],
      cases,
      size: figureOf(isAlways ? `max(${ofShare}, ceil(3 / broken))` : ofShare, "count", {
        share: share ? inputOf(share.threshold) : assumption("rightAnswers"),
        margin: assumption("margin"),
        ...(isAlways ? { broken: assumption("broken") } : {}),
      }),
      runs: "before a change of model, instructions or cut goes live, and once a month against the model in use",
    },
    derived("cases-of-requirements", [of]),
  );
}

/** What the text states, rules that know no exception, else what the plan takes. */
function metricsOf(
  use: Use,
  about: readonly Requirement[],
  quantities: readonly ViewOf<typeof brief.quantity>[],
): readonly Metric[] {
  const keys = new Set<string>(about.map(({ data: { key } }) => key));
  const stated = quantities.flatMap((quantity): Metric[] => {
    const { key, unit, value, comparator, about: what, said } = quantity.data;
    if (key === undefined || !keys.has(key) || unit !== "%" || typeof value !== "number") return [];
    return [
      {
        metric: clause((said ?? what).replace(/^\d+ ?% of /, ""), 120),
        comparator: comparator === "=" ? ">=" : comparator,
        threshold: givenFigure("stated", value, "percent", { ref: quantity.ref }),
        stated: quantity.ref,
      },
    ];
  });
  const rules = use.data.output.checks.flatMap(({ check, from }): Metric[] =>
    from?.startsWith("brief/")
      ? [{ metric: check, comparator: "=", threshold: assumedFigure("keepsRule"), stated: from }]
      : [],
  );
  const right: Metric = {
    metric:
      use.data.kind === "offer-tools"
        ? "calls that end as expected"
        : "answers that two people call right",
    comparator: ">=",
    threshold: assumedFigure("rightAnswers"),
  };
  return [...stated, ...rules, right];
}

/** An evaluation as rules and files read it. */
export type EvaluationNode = PlanNodeOf<typeof learning.evaluation>;
