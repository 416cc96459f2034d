import { type PlanNodeOf, packsOff, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, type Inline, paragraph, strong } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import { number, sample, sentence } from "../text/words.ts";
import { crossings, deployables, furtherServices } from "./crossings.ts";
import { heading, root } from "./document.ts";
import type { Drawn } from "./drawn.ts";
import { leftOutTable } from "./left-out-table.ts";
import { confirmation, consequences } from "./madr.ts";
import { isOfProduct, type Question } from "./open-questions.ts";
import { packOffText } from "./pack-off-text.ts";
import { quoteOf } from "./quote.ts";
import { unlessDecided } from "./record.ts";
import { styleMargin } from "./rests-on.ts";
import type { Running } from "./running.ts";
import { styleFactsOf } from "./style-consequences.ts";
import { styleScores } from "./style-scores.ts";
import { premisesOf } from "./turns-table.ts";

type Style = PlanNodeOf<typeof decision.style>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Premise = PlanNodeOf<typeof decision.premise>;

export interface AroundStyle {
  readonly number: number;
  readonly topics: readonly Topic[];
  readonly premises: readonly Premise[];
  readonly preferences?: readonly PlanNodeOf<typeof decision.preference>[];
  /** What the style is confirmed by. */
  readonly drawn: Drawn;
  readonly running: Running;
  /** What is still asked. */
  readonly questions?: readonly Question[];
}

/** The record of the style, with the parts that a product of its kind may have and this one has not. */
export function styleRecordOf(
  style: Style,
  {
    number: number_,
    topics,
    premises,
    preferences = [],
    drawn,
    running,
    questions = [],
  }: AroundStyle,
): Root {
  const { ref, data, why } = style;
  const facts = styleFactsOf(data.style, drawn);
  const quote = quoteOf(why);
  const scores = styleScores(data);
  return root([
    heading(1, `${number_}. Architecture style: ${data.name}`),
    paragraph(
      strong("Status"),
      `: ${why.kind === "stated" ? "accepted (stated)" : isStated(style) ? "accepted (its services are stated)" : questions.some(isOfProduct) ? unlessDecided : "proposed"}`,
    ),
    heading(2, "Context and Problem Statement"),
    paragraph(dividedText(drawn)),
    ...(quote ? [heading(2, "Decision Drivers"), bullets([`The text: ${quote}`])] : []),
    heading(2, "Considered Options"),
    bullets([data, ...data.rejected].map(({ name, score }) => scoredName(name, score))),
    heading(2, "Decision Outcome"),
    paragraph(
      `Chosen: ${data.name}. ${[data.because, styleMargin(data)].filter(Boolean).join(" ")}`,
    ),
    ...packsOff(preferences, style).map((each) => paragraph(sentence(packOffText(each)))),
    ...[deployables(drawn, running), ...furtherServices(drawn)].flatMap((each) =>
      each === undefined ? [] : [paragraph(each)],
    ),
    ...crossed(drawn),
    ...consequences(facts),
    ...confirmation(facts.confirmation),
    ...(data.rejected.length > 0
      ? [
          heading(2, "Pros and Cons of the Options"),
          ...scores,
          // The facts in the table are what each was rejected for.
          ...(scores.length > 0
            ? []
            : [
                bullets(
                  data.rejected.map(({ name, because }): readonly Inline[] => [
                    strong(name),
                    `: ${because}`,
                  ]),
                ),
              ]),
        ]
      : []),
    ...turning(data, restsOn(premises, ref), isStated(style)),
    ...leftOutTable({ topics, premises, drawn, running }),
  ]);
}

/** What is to be divided, by name. */
function dividedText({ contexts }: Drawn): string {
  const names = contexts.map(({ data }) => data.name);
  return names.length === 0 ? "One program, or several?" : `To be divided: ${sample(names, 8)}.`;
}

/** How work crosses between the parts that are drawn. */
function crossed(drawn: Drawn): readonly RootContent[] {
  const ways = crossings(drawn);
  return ways.length > 0 ? [paragraph(strong("Between parts"), ":"), bullets(ways)] : [];
}

/** Whether the text decides it: it names the style, or divides the product into the services itself. */
function isStated({ why }: Style): boolean {
  return why.kind === "stated" || (why.kind === "derived" && why.by === dividedByText);
}

const dividedByText = "stack/style-from-services";

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
