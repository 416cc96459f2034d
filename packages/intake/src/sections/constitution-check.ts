import { optional, type PlanNodeOf } from "@planc/core";
import { brief, decision, host, performance } from "@planc/core/ir";
import { nodeLink, paragraph, table } from "@planc/core/markdown";
import { type Gate, gatesOf } from "../constitution/gates.ts";
import { section } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";

/** Each principle of the constitution with what the plan shows of it, or that there is none. */
export const constitutionCheck = section("constitution-check", {
  document: "plan.md",
  title: "Constitution Check",
  reads: {
    product: brief.product,
    sources: host.source,
    principles: brief.principle,
    quantities: brief.quantity,
    mentions: brief.mention,
    targets: optional(performance.target),
    choices: optional(decision.choice),
    style: optional(decision.style),
  },
  render: ({ sources, principles, product: _, ...facts }) => {
    if (principles.length === 0) {
      const given = sources.find(({ data }) => data.kind === "constitution");
      const why = given
        ? `The constitution (${given.data.path ?? given.data.kind}) holds no principle yet`
        : "No constitution was given";
      return { blocks: [paragraph(`${why}, so no gate was evaluated.`)] };
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
          ["Principle", "Level", "Gate", "Result"],
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
    `${principles} principle${principles === 1 ? "" : "s"} with ${gates.length} gate${gates.length === 1 ? "" : "s"} that a number or a technology makes checkable:`,
    `${count("met")} met, ${broken} not met, ${count("not judged")} not judged.`,
    ...(broken > 0
      ? ["What is not met has to be changed, or justified under Complexity Tracking."]
      : []),
  ].join(" ");
}

type Principle = PlanNodeOf<typeof brief.principle>;
type Cell = Parameters<typeof table>[1][number][number];

function rowsOf({ ref, data }: Principle, gates: readonly Gate[]): readonly (readonly Cell[])[] {
  const head = [nodeLink(ref, data.name), data.level.toUpperCase()] as const;
  if (gates.length === 0) {
    return [[...head, "none", "not judged: it names no number and no technology"]];
  }
  return gates.map(({ demand, verdict, because, evidence }, i) => [
    ...(i === 0 ? head : ["", ""]),
    demand,
    evidence
      ? [`${verdict}: ${because} (`, nodeLink(evidence.ref, evidence.label), ")"]
      : `${verdict}: ${because}`,
  ]);
}
