import { type PlanNodeOf, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, type Inline, paragraph, strong } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import { capital, number, sample } from "../text/words.ts";
import { jobRange, outgrown } from "./approaches/job-range.ts";
import { crossings, deployables, furtherServices } from "./crossings.ts";
import { heading, root } from "./document.ts";
import { type Drawn, ofKinds } from "./drawn.ts";
import { confirmation, consequences, premisesOf } from "./madr.ts";
import { isOfProduct, type Question } from "./open-questions.ts";
import { quoteOf } from "./quote.ts";
import { unlessDecided } from "./record.ts";
import { leftOut, leftOutText, styleMargin } from "./rests-on.ts";
import type { Running } from "./running.ts";
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
  readonly running: Running;
  /** What is still asked. */
  readonly questions?: readonly Question[];
}

/** The record of the style, with the parts that a product of its kind may have and this one has not. */
export function styleRecordOf(
  style: Style,
  { number: number_, topics, premises, drawn, running, questions = [] }: AroundStyle,
): Root {
  const { ref, data, why } = style;
  const facts = styleFactsOf(data.style, drawn);
  const quote = quoteOf(why);
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
    ...[deployables(drawn, running), ...furtherServices(drawn)].flatMap((each) =>
      each === undefined ? [] : [paragraph(each)],
    ),
    ...crossed(drawn),
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
    ...turning(data, restsOn(premises, ref), isStated(style)),
    ...omitted(topics, premises, drawn, running),
  ]);
}

/** What is to be divided, by name. */
function dividedText({ contexts }: Drawn): string {
  const names = contexts.map(({ data }) => data.name);
  return names.length === 0
    ? "Is it one program, or several?"
    : `${capital(sample(names, 8))}: in one program, or in several, and how does work cross between them?`;
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

function omitted(
  topics: readonly Topic[],
  premises: readonly Premise[],
  drawn: Drawn,
  running: Running,
): readonly RootContent[] {
  const out = leftOut(topics, premises);
  if (out.length === 0) return [];
  return [
    heading(2, "Left Out"),
    bullets(
      out.map((topic): readonly Inline[] => [
        strong(topic.data.title),
        `: ${leftOutText(topic, premises, running)}${topic.id === "message-broker" ? jobsOf(drawn) : ""}`,
      ]),
    ),
  ];
}

/** What a worker that is drawn takes at peak, where the plan has worked it out. */
function jobsOf(drawn: Drawn): string {
  return ofKinds(drawn, "worker")
    .flatMap(({ ref, data }) => {
      const range = jobRange(drawn, [ref]);
      if (!range) return [];
      return [
        ` ${data.name} is planned for ${number(range.peak)} jobs a second at peak${outgrown(drawn, [ref]) ? `, and for ${number(range.top)} where the requests are as many as their range allows: there a broker is due` : ""}.`,
      ];
    })
    .join("");
}
