import type { PlanNodeOf } from "@planc/core";
import { brief, host } from "@planc/core/ir";
import { nodeLink, paragraph, table } from "@planc/core/markdown";
import type { Gate } from "../constitution/gate.ts";
import { gatesOf } from "../constitution/gates.ts";
import { planReads } from "../constitution/plan-facts.ts";
import { section } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";

/** Each principle of the constitution with what the plan shows of it, or that there is none. */
export const constitutionCheck = section("constitution-check", {
  document: "plan.md",
  title: "Constitution Check",
  reads: {
    ...planReads,
    product: brief.product,
    sources: host.source,
    principles: brief.principle,
  },
  render: ({ sources, principles, ...facts }) => {
    if (principles.length === 0) {
      const given = sources.find(({ data }) => data.kind === "constitution");
      const why = given
        ? `N/A: the constitution (${given.data.path ?? given.data.kind}) holds no principle yet.`
        : "No constitution.";
      return { blocks: [paragraph(why)] };
    }
    const judged = inSourceOrder(principles).map((principle) => ({
      principle,
      gates: gatesOf(principle, facts),
    }));
    return {
      blocks: [
        paragraph(
          sumOf(
            judged.flatMap(({ gates }) => gates),
            principles.length,
          ),
        ),
        table(
          ["Principle", "Level", "Rule", "Result"],
          judged.flatMap(({ principle, gates }) => rowsOf(principle, gates)),
        ),
      ],
    };
  },
});

function sumOf(gates: readonly Gate[], principles: number): string {
  const count = (verdict: Gate["verdict"]) =>
    gates.filter((each) => each.verdict === verdict).length;
  const broken = count("not met");
  return [
    `${principles} principle${principles === 1 ? "" : "s"} with ${gates.length} gate${gates.length === 1 ? "" : "s"}:`,
    `${count("met")} met, ${broken} not met, ${count("not judged")} not judged.`,
    ...(count("not judged") > 0 ? ["What a plan cannot show says how to look at it by hand."] : []),
    ...(broken > 0
      ? ["What is not met has to be changed, or justified under Complexity Tracking."]
      : []),
  ].join(" ");
}

type Principle = PlanNodeOf<typeof brief.principle>;
type Cell = Parameters<typeof table>[1][number][number];

const longestRule = 200;

function rowsOf({ ref, data }: Principle, gates: readonly Gate[]): readonly (readonly Cell[])[] {
  return gates.map((gate, i) => {
    const { rule, level, demand, verdict, because, evidence } = gate;
    const again = gates[i - 1]?.rule === rule;
    const said = `${verdict}${demand === undefined ? "" : ` (${demand})`}: ${because}`;
    return [
      i === 0 ? nodeLink(ref, data.name) : "",
      level.toUpperCase(),
      again ? "" : shortened(rule),
      evidence ? [`${said} (`, nodeLink(evidence.ref, evidence.label), ")"] : said,
    ];
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > longestRule ? `${line.slice(0, longestRule - 1)}…` : line;
}
