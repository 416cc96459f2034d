import { optional, type PlanNode, type PlanNodeOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { bullets, paragraph, strong, table } from "@planc/core/markdown";
import { everySlot, nodesOf } from "../every-slot.ts";
import { section } from "../kit.ts";
import { type AssumptionGroup, weighAssumptions } from "../weigh-assumptions.ts";
import { amountText, counted } from "../words.ts";

/** What was taken for granted, heaviest first, and what is worth asking. */
export const assumptions = section("assumptions", {
  document: "plan.md",
  title: "Assumptions and Questions",
  reads: { ...everySlot, questions: optional(brief.question) },
  render: ({ questions, options, ...given }) => {
    const nodes = nodesOf(given);
    const groups = weighAssumptions(nodes).filter(
      (each) => !each.slot.startsWith("brief/question"),
    );
    const shown = groups.slice(0, options.assumptions);
    return {
      blocks: [
        ...(shown.length === 0
          ? []
          : [
              table(
                ["Assumed", "Because", "Rests on it"],
                shown.map((each) => [what(each), reasonOf(each), `${each.moves} facts`]),
              ),
            ]),
        ...(groups.length > shown.length ? [paragraph(lighter(groups.length - shown.length))] : []),
        ...(questions.length === 0
          ? []
          : [
              paragraph(strong("Worth answering")),
              bullets(
                mostFirst(questions).map(
                  (each) => `${each.data.text} Until then: ${each.data.default}`,
                ),
              ),
            ]),
      ],
    };
  },
});

type Question = Pick<PlanNodeOf<typeof brief.question>, "data">;

/** What most decisions hang on is asked first; the rest stays in its order. */
function mostFirst<T extends Question>(questions: readonly T[]): readonly T[] {
  const weight = ({ data }: T) => ((data.turns?.length ?? 0) > 5 ? 1 : 0);
  return questions.toSorted((a, b) => weight(b) - weight(a));
}

/** `users: 1,000` for a figure, `12 attributes: title, due date, …` for a group. */
function what({ nodes, slot }: AssumptionGroup): string {
  const names = nodes.map((each) => nameOf(each));
  const noun = slot.slice(slot.indexOf("/") + 1).replaceAll("-", " ");
  if (nodes.length === 1) {
    const [name = noun] = names;
    if (slot.startsWith("workload/")) return name;
    return name.replaceAll("-", " ") === noun ? noun : `${noun} ${name}`;
  }
  return `${nodes.length} ${plural(noun)}: ${names.slice(0, 4).join(", ")}${names.length > 4 ? ", …" : ""}`;
}

function plural(noun: string): string {
  if (noun === "criterion") return "criteria";
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : noun.endsWith("s") ? noun : `${noun}s`;
}

function nameOf({ data, id }: PlanNode): string {
  if (typeof data !== "object" || data === null) return id;
  const title = "title" in data ? data.title : "name" in data ? data.name : undefined;
  const label = typeof title === "string" ? title : id;
  if ("figure" in data && typeof data.figure === "object" && data.figure !== null) {
    const figure = data.figure;
    if ("value" in figure && "unit" in figure) {
      return `${label}: ${amountText({ value: Number(figure.value), unit: String(figure.unit) })}`;
    }
  }
  return label;
}

function reasonOf({ nodes }: AssumptionGroup): string {
  const reasons = [
    ...new Set(nodes.map((each) => (each.why.kind === "assumed" ? each.why.reason : ""))),
  ];
  return reasons.length === 1
    ? (reasons[0] ?? "")
    : `${reasons[0]} (and ${counted(reasons.length - 1, "other reason")})`;
}

function lighter(count: number): string {
  return `${counted(count, "lighter assumption")} ${count === 1 ? "is" : "are"} in plan.json.`;
}
