import { optional, type PlanNode, type PlanNodeOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { bullets, inlineCode, nodeLink, paragraph, strong, table } from "@planc/core/markdown";
import * as z from "zod";
import { everySlot, nodesOf } from "../every-slot.ts";
import { section } from "../kit.ts";
import { type AssumptionGroup, weighAssumptions } from "../weigh-assumptions.ts";
import { amountText } from "../words.ts";

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
    // What nothing rests on is told only where all is so.
    const heavy = groups.filter(({ moves }) => moves > 0);
    const shown = (heavy.length > 0 ? heavy : groups).slice(0, options.assumptions);
    const left = groups.length - shown.length;
    const asked = mostFirst(questions);
    const usual = asked.flatMap(({ ref, data: { short } }) => (short ? [{ ref, ...short }] : []));
    return {
      blocks: [
        ...(shown.length === 0
          ? []
          : [
              table(
                ["Assumed", "Range", "Because", "Facts resting on it"],
                shown.map((each) => [
                  what(each),
                  rangeOf(each),
                  reasonOf(each),
                  String(each.moves),
                ]),
              ),
            ]),
        ...(left > 0 ? [paragraph(`${left} lighter: `, inlineCode("plan.json"))] : []),
        ...(asked.length === 0
          ? []
          : [paragraph(strong("Worth answering"), " (", inlineCode("planc questions"), ")")]),
        ...(usual.length === 0
          ? []
          : [
              table(
                ["Open", "Until answered"],
                usual.map(({ ref, asks, taken }) => [nodeLink(ref, asks), taken]),
              ),
            ]),
        ...(usual.length === asked.length
          ? []
          : [
              bullets(
                asked
                  .filter(({ data }) => data.short === undefined)
                  .map(
                    ({ data }) =>
                      `${data.release ? `Before the ${data.release}: ` : ""}${data.text} Until then: ${data.default}`,
                  ),
              ),
            ]),
      ],
    };
  },
});

type Question = Pick<PlanNodeOf<typeof brief.question>, "data">;

/** What a release waits for, and then what most decisions hang on, is asked first; the rest stays in its order. */
function mostFirst<T extends Question>(questions: readonly T[]): readonly T[] {
  const weight = ({ data }: T) => (data.release ? 2 : (data.turns?.length ?? 0) > 5 ? 1 : 0);
  return questions.toSorted((a, b) => weight(b) - weight(a));
}

/** `users: 1,000` for a figure, `12 attributes: title, due date, …` for a group. */
function what({ nodes, slot }: AssumptionGroup): string {
  const names = nodes.map(nameOf);
  const noun = slot.slice(slot.indexOf("/") + 1).replaceAll("-", " ");
  if (nodes.length === 1) {
    const [name = noun] = names;
    const size = sizeOf(nodes[0]);
    if (size) return `${noun} ${name}: ${size}`;
    if (isOfFigures(slot)) return name;
    return name.replaceAll("-", " ") === noun ? noun : `${noun} ${name}`;
  }
  const [size, ...sizes] = new Set(nodes.map(sizeOf));
  const alike = size && sizes.length === 0 ? ` of ${size}` : "";
  return `${nodes.length} ${plural(noun)}${alike}: ${names.slice(0, 4).join(", ")}${names.length > 4 ? ", …" : ""}`;
}

function plural(noun: string): string {
  if (noun === "criterion") return "criteria";
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : noun.endsWith("s") ? noun : `${noun}s`;
}

const amount = z.object({ value: z.number(), unit: z.string() });
const figure = z.object({ figure: amount.extend({ low: z.number(), high: z.number() }).partial() });
const target = z.object({ comparator: z.string(), value: amount });
const shape = z.object({ cpu: amount, memory: amount });
const called = z.object({ title: z.string() }).or(z.object({ name: z.string() }));

/** What was taken belongs to the name: an amount of load, the bound of a target. */
function nameOf({ data, id }: PlanNode): string {
  const named = called.safeParse(data).data;
  const label = named === undefined ? id : "title" in named ? named.title : named.name;
  const load = amount.safeParse(figure.safeParse(data).data?.figure).data;
  if (load) return `${label}: ${amountText(load)}`;
  const aim = target.safeParse(data).data;
  if (aim)
    return `${label} ${aim.comparator.replace("<=", "≤").replace(">=", "≥")} ${amountText(aim.value)}`;
  return label;
}

/** `1 vCPU, 1 GB`, of an instance. */
function sizeOf(node: PlanNode | undefined): string | undefined {
  const size = shape.safeParse(node?.data).data;
  return size && `${amountText(size.cpu)}, ${amountText(size.memory).replace("-memory", "")}`;
}

/** Between what a figure may lie that stands for itself. */
function rangeOf({ nodes }: AssumptionGroup): string {
  const { low, high } = figure.safeParse(nodes[0]?.data).data?.figure ?? {};
  if (nodes.length > 1 || low === undefined || high === undefined) return "";
  const [from, to] = [low, high].map((value) => amountText({ value, unit: "count" }));
  return `${from} to ${to}`;
}

function isOfFigures(slot: string): boolean {
  return /^(?:workload|performance|deployment)\//.test(slot);
}

/**
 * Why, in as few words as tell it: of a figure where it comes from, of a group what its reasons have in common;
 * `planc explain` has each in full.
 */
function reasonOf({ nodes, slot }: AssumptionGroup): string {
  const reasons = [
    ...new Set(nodes.map(({ why }) => (why.kind === "assumed" ? why.reason : ""))),
  ].map((each) => (isOfFigures(slot) ? (each.split(/[;,] /)[0] ?? each) : each));
  const [first = "", ...others] = new Set(reasons);
  if (others.length === 0) return first;
  const [lead = first] = first.split(/[,:;] /);
  return others.every((each) => each.startsWith(lead)) ? lead : `${first.replace(/[.]$/, "")}, …`;
}
