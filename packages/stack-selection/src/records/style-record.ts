import { type PlanNodeOf, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, type Inline, paragraph, strong } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import { number } from "../text/words.ts";
import { heading, root } from "./document.ts";
import type { Drawn } from "./drawn.ts";
import { confirmation, consequences, premisesOf } from "./madr.ts";
import { isOfProduct, type Question } from "./open-questions.ts";
import { quoteOf, unlessDecided } from "./record.ts";
import { leftOut, leftOutText, styleMargin } from "./rests-on.ts";
import { styleFactsOf } from "./style-consequences.ts";
import { styleScores } from "./style-scores.ts";

type Style = PlanNodeOf<typeof decision.style>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Premise = PlanNodeOf<typeof decision.premise>;

export interface AroundStyle {
  readonly number: number;
  readonly topics: readonly Topic[];
  readonly premises: readonly Premise[];
  /** What the style is confirmed by. */
  readonly drawn: Drawn;
  /** What is still asked. */
  readonly questions?: readonly Question[];
}

/** The record of the style, with the parts that a product of its kind may have and this one has not. */
export function styleRecordOf(
  { ref, data, why }: Style,
  { number: number_, topics, premises, drawn, questions = [] }: AroundStyle,
): Root {
  const facts = styleFactsOf(data.style, drawn);
  const quote = quoteOf(why);
  return root([
    heading(1, `${number_}. Architecture style: ${data.name}`),
    paragraph(
      strong("Status"),
      `: ${why.kind === "stated" ? "accepted, as the text names it" : questions.some(isOfProduct) ? unlessDecided : "proposed"}`,
    ),
    heading(2, "Context and Problem Statement"),
    paragraph(
      "Into how many deployables is the product divided, and how does work cross between them?",
    ),
    ...(quote ? [heading(2, "Decision Drivers"), bullets([`The text: ${quote}`])] : []),
    heading(2, "Considered Options"),
    bullets([data, ...data.rejected].map(({ name, score }) => scoredName(name, score))),
    heading(2, "Decision Outcome"),
    paragraph(
      `Chosen: ${data.name}. ${[data.because, styleMargin(data)].filter(Boolean).join(" ")}`,
    ),
    paragraph(`Work crosses between parts ${crossings[data.communication]}.`),
    ...consequences(facts),
    ...confirmation(facts.confirmation),
    ...(data.rejected.length > 0
      ? [
          heading(2, "Pros and Cons of the Options"),
          ...styleScores(data),
          bullets(
            data.rejected.map(({ name, because }): readonly Inline[] => [
              strong(name),
              `: ${because}`,
            ]),
          ),
        ]
      : []),
    ...turning(data, restsOn(premises, ref), why.kind === "stated"),
    ...omitted(topics, premises),
  ]);
}

const crossings: Readonly<Record<Style["data"]["communication"], string>> = {
  "in-process": "by calls in process",
  synchronous: "by calls that wait for their answer",
  "event-driven": "by events, and what sends one waits for nobody",
  mixed: "by calls that wait for their answer, and by messages that nobody waits for",
};

function scoredName(name: string, score: number | undefined): string {
  return score === undefined ? name : `${name}, ${number(score)}`;
}

function turning(
  data: Style["data"],
  premises: readonly Premise[],
  isNamed: boolean,
): readonly RootContent[] {
  if (isNamed || data.score === undefined) return [];
  return premises.length === 0 ? [] : [heading(2, "More Information"), ...premisesOf(premises)];
}

function omitted(topics: readonly Topic[], premises: readonly Premise[]): readonly RootContent[] {
  const out = leftOut(topics, premises);
  if (out.length === 0) return [];
  return [
    heading(2, "Left Out"),
    bullets(
      out.map((topic): readonly Inline[] => [
        strong(topic.data.title),
        `: ${leftOutText(topic, premises)}`,
      ]),
    ),
  ];
}
