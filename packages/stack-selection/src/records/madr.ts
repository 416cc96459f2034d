import { idOf, type PlanNodeOf, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { bullets, type Inline, paragraph, strong } from "@planc/core/markdown";
import type { Root, RootContent } from "mdast";
import type { Catalogue } from "../catalog/catalogue.ts";
import { isUsual } from "../choices/purpose.ts";
import { sentence } from "../text/words.ts";
import { contextOfCode } from "./code/context.ts";
import { comparison, unknownTurns } from "./comparison.ts";
import { confirmationOf, confirmedOf } from "./confirmation.ts";
import { considered } from "./considered.ts";
import { heading, root } from "./document.ts";
import type { Drawn } from "./drawn.ts";
import { type Hosting, hostedBlocks, hostingOfChoice } from "./hosted.ts";
import { judgedBy } from "./judged-by.ts";
import { type Asked, openDemands, openLine, useOf } from "./kept.ts";
import { briefOf, fullOf, type Line } from "./line.ts";
import { missingOf } from "./missing.ts";
import { moveOf } from "./moves.ts";
import { writtenIn } from "./of-language.ts";
import { type Question, questionLine, questionsOn } from "./open-questions.ts";
import { partOfLoad } from "./part-of-load.ts";
import { quoteOf } from "./quote.ts";
import { type DecisionRecord, isThere, statusOf } from "./record.ts";
import { registerPath } from "./register.ts";
import { steadiness } from "./steadiness.ts";
import { premisesOf } from "./turns-table.ts";
import { wishesOf } from "./wish-text.ts";
import { type Consequences, withDrawn } from "./with-drawn.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Criterion = PlanNodeOf<typeof decision.criterion>;
type Premise = PlanNodeOf<typeof decision.premise>;

/** What a record is written from beside the decision itself. */
export interface Around {
  readonly number: number;
  readonly weights: readonly Criterion[];
  readonly premises: readonly Premise[];
  readonly catalogue: Catalogue;
  readonly questions: readonly Question[];
  readonly requirements?: Parameters<typeof missingOf>[2];
  /** What the decision is confirmed by. */
  readonly drawn: Drawn;
  /** Who runs the servers, and all that is chosen beside. */
  readonly hostings: readonly Hosting[];
  readonly choices: readonly Choice[];
  /** What choices ask of the plan, and what meets it. */
  readonly asked: Asked;
}

/** The record of a choice in the form of MADR: https://adr.github.io/madr/ */
export function choiceRecord(record: DecisionRecord, around: Around): Root {
  const { choice, topic, options, rationale, title } = record;
  const { data } = choice;
  const quote = quoteOf(choice.why);
  const hosting = hostingOfChoice(around.hostings, choice);
  const use = useOf(choice.ref, around.asked, around.drawn);
  const driven = [
    ...(quote ? [`The text: ${quote}`] : []),
    ...options.flatMap(wishesOf),
    ...(isThere(choice)
      ? []
      : judgedBy(around.weights, record, partOfLoad(idOf(data.topic), around.drawn))),
  ];
  return root([
    heading(1, `${around.number}. ${title}`),
    paragraph(strong("Status"), `: ${statusOf(choice, around.questions)}`),
    heading(2, "Context and Problem Statement"),
    ...need(choice, topic?.id === choice.id ? topic.data : undefined, around),
    ...(isUsual(data.purpose) && quote === undefined
      ? []
      : missingOf(
          [choice.why, ...(topic && topic.id === choice.id ? [topic.why] : [])],
          around.questions,
          around.requirements ?? [],
        ).map((each) => paragraph(each))),
    ...(driven.length > 0 ? [heading(2, "Decision Drivers"), bullets(driven)] : []),
    heading(2, "Considered Options"),
    ...considered(record),
    heading(2, "Decision Outcome"),
    paragraph(`Chosen: ${data.name}${data.version ? ` ${data.version}` : ""}. ${rationale}`.trim()),
    ...(use === undefined ? [] : [paragraph(use)]),
    ...hostedBlocks(hosting),
    ...consequences(withDrawn(record, around)),
    ...confirmed(choice, around),
    ...(isThere(choice) ? [] : comparison(record, around.weights)),
    ...moreInformation(record, {
      premises: restsOn(around.premises, choice.ref),
      hosted: hosting ? restsOn(around.premises, hosting.ref) : [],
      open: questionsOn(choice, around.questions),
      around,
    }),
  ]);
}

/** A second choice for a need is not there for what the first one is. */
function need(
  choice: Choice,
  topic: { readonly because: string } | undefined,
  around: Around,
): readonly RootContent[] {
  const { data } = choice;
  const written = contextOfCode(
    writtenIn(confirmedOf(choice, around), idOf(data.topic), around.catalogue),
    idOf(data.topic),
  );
  if (written !== undefined) return [paragraph(written)];
  if (topic === undefined) return [paragraph(sentence(data.purpose))];
  return [paragraph(topic.because)];
}

/** The option that comes next, which an answer could bring in. */
function nextName({ choice, options }: DecisionRecord): string | undefined {
  return options.find(
    ({ candidate, chosen }) => !chosen && candidate !== undefined && candidate === choice.data.next,
  )?.name;
}

export function confirmation(line: Line | undefined): readonly RootContent[] {
  const text = line === undefined ? "" : briefOf(line);
  return text === "" ? [] : [heading(3, "Confirmation"), paragraph(text)];
}

/** How one sees that the decision is kept; of what the plan does not have yet, that it is open. */
function confirmed(choice: Choice, around: Around): readonly RootContent[] {
  const moves = moveOf(choice, around.drawn).negative.length > 0;
  // What is still laid out elsewhere stands with the consequences.
  const open = openDemands(choice.ref, around.asked).filter(
    ({ kind }) => !(moves && kind === "store"),
  );
  // A test of what is not there yet promises too much; what it runs on changes nothing about it.
  const text = open.some(({ kind }) => kind !== "choice")
    ? undefined
    : confirmationOf(choice, around);
  if (open.length === 0) return confirmation(text);
  return [
    heading(3, "Confirmation"),
    ...(text === undefined ? [] : [paragraph(briefOf(text))]),
    bullets(open.map(openLine)),
  ];
}

function moreInformation(
  record: DecisionRecord,
  {
    premises,
    hosted,
    open,
    around,
  }: {
    readonly around: Around;
    readonly premises: readonly Premise[];
    /** What it rests on who runs it. */
    readonly hosted: readonly Premise[];
    readonly open: readonly Question[];
  },
): readonly RootContent[] {
  const { choice, count } = record;
  const { data } = choice;
  const lines: readonly RootContent[] = [
    ...(open.length > 0
      ? [
          heading(3, "Still Asked"),
          bullets(open.map((each) => questionLine(each, choice, nextName(record)))),
        ]
      : []),
    ...premisesOf([...premises, ...hosted], {
      flips: data.flips,
      unknown: isThere(choice) ? [] : unknownTurns(record, around.weights),
    }),
    ...(data.unsearched
      ? [paragraph("Not searched further.")]
      : data.basis === "scored" && count > 1
        ? steadiness(choice, around).map((each) => paragraph(each))
        : []),
  ];
  return lines.length > 0 ? [heading(2, "More Information"), ...lines] : [];
}

/** Records lie in the folder of the register. */
const inFull: Inline = {
  type: "link",
  url: registerPath.replace(/^decisions\//, ""),
  children: [{ type: "text", value: registerPath.replace(/^decisions\//, "") }],
};

export function consequences({
  positive,
  negative,
  mitigation,
}: Consequences): readonly RootContent[] {
  const told = [
    ["Good", positive],
    ["Bad", negative],
    ["To do", mitigation],
  ] as const;
  const blocks = told.flatMap(([kind, all]) => {
    const lines = all.map(briefOf).filter((each) => each !== "");
    return lines.length > 0 ? [paragraph(strong(kind), ":"), bullets(lines)] : [];
  });
  if (told.every(([, all]) => all.length === 0)) return [];
  const isShort = told.some(([, all]) => all.some((each) => briefOf(each) !== fullOf(each)));
  return [
    heading(3, "Consequences"),
    ...blocks,
    ...(isShort ? [paragraph("In full: ", inFull)] : []),
  ];
}
