import { idOf, optional, type PlanNodeOf, packsOff, type Ref, restsOn } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { bullets, fileLink, type Inline, nodeLink, table } from "@planc/core/markdown";
import type { Heading, RootContent } from "mdast";
import type { Catalogue } from "../catalog/catalogue.ts";
import { section } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { inForce } from "../policy/in-force.ts";
import {
  answersOf,
  ownershipRecord,
  recordIds,
  recordNumbers,
  recordPath,
  styleRecord,
} from "../records/numbers.ts";
import { ownershipTitle } from "../records/ownership-record.ts";
import { packOffText } from "../records/pack-off-text.ts";
import { policyNote, waiverNote } from "../records/policy-note.ts";
import { quoteOf } from "../records/quote.ts";
import { inReadingOrder } from "../records/reading-order.ts";
import {
  type DecisionRecord,
  decisionRecords,
  isTakenOver,
  isThere,
  type RecordInputs,
} from "../records/record.ts";
import { leftOut, leftOutText } from "../records/rests-on.ts";
import { type Running, runningOf, runningReads } from "../records/running.ts";
import { clause, listed, number, placeText } from "../text/words.ts";
import { unfilled } from "../topics/unfilled.ts";
import { alternativesParts } from "./research/alternatives-cell.ts";
import { type BriefName, briefNameReads, createBriefNames } from "./research/brief-names.ts";
import { leadCell, standing } from "./research/lead-cell.ts";
import { rationaleParts, turnOf } from "./research/rationale-cell.ts";

type Premise = PlanNodeOf<typeof decision.premise>;

export const decisions = section("decisions", {
  document: "research.md",
  title: "Decisions",
  reads: {
    style: optional(decision.style),
    ownership: optional(decision.dataOwnership),
    topics: decision.topic,
    candidates: decision.candidate,
    scored: decision.option,
    criteria: decision.criterion,
    choices: decision.choice,
    hostings: optional(decision.hosting),
    preferences: optional(decision.preference),
    premises: optional(decision.premise),
    kept: optional(host.name),
    ...briefNameReads,
    ...runningReads,
  },
  render: (read) => {
    const plan = { ...read, preferences: inForce(read.preferences, read.style?.data.style) };
    const catalogue = catalogueOf(plan.options);
    const records = decisionRecords(plan, catalogue);
    const open = unfilled(plan.topics, plan.choices, catalogue);
    const ids = recordIds(plan, records);
    if (ids.length === 0 && open.length === 0 && !plan.choices.some(isTakenOver)) return undefined;
    const numbers = recordNumbers(ids, plan.kept, answersOf(plan));
    const names = new Map<string, string>(plan.candidates.map(({ ref, data }) => [ref, data.name]));
    const around: Around = {
      ...plan,
      catalogue,
      nameOf: (candidate) => names.get(candidate) ?? idOf(candidate),
      briefNames: createBriefNames(plan),
      link: (id, name) => fileLink(recordPath(id, numbers.get(id) ?? 0), name),
    };
    const isWay = ({ topic }: DecisionRecord) => topic?.data.approach === true;
    const design = [
      ...(plan.style
        ? [
            weighedRow(
              plan.style,
              "Architecture style",
              styleRecord,
              around,
              packsOff(read.preferences, plan.style).map(packOffText),
            ),
          ]
        : []),
      ...(plan.ownership
        ? [weighedRow(plan.ownership, ownershipTitle, ownershipRecord, around)]
        : []),
      ...records.filter(isWay).map((each) => rowOf(each, around)),
    ];
    const technologies = records.filter((each) => !isWay(each)).map((each) => rowOf(each, around));
    return {
      blocks: [
        ...takenOver(plan, catalogue),
        ...tableOf("Design", "Unknown", design),
        ...tableOf("Technologies", "Need", technologies),
        ...stillOpen(open, plan),
        // What was left out stands in the record of the style, where there is one.
        ...(plan.style ? [] : omitted(plan.topics, plan.premises, runningOf(plan))),
      ],
    };
  },
});

interface Around extends RecordInputs {
  readonly premises: readonly Premise[];
  readonly catalogue: Catalogue;
  readonly nameOf: (candidate: Ref) => string;
  readonly briefNames: (refs: readonly Ref[]) => readonly BriefName[];
  /** To the record of a decision. */
  readonly link: (id: string, name: string) => Inline;
}

type Row = readonly (Inline | readonly Inline[])[];

/** Scores are judgements from 0 to 1, the own before that of the next; a fact turns the decision to what is behind its arrow. */
const rationaleHead = "Rationale (own : next score, fact → turns to)";

function tableOf(title: string, first: string, rows: readonly Row[]): readonly RootContent[] {
  const head = [
    first,
    "Asked by",
    "Decision",
    rationaleHead,
    "Lead over",
    "Alternatives considered",
  ];
  return rows.length === 0 ? [] : [heading(title), table(head, rows)];
}

/** One of a few ways of building, with the scores of the others. */
function weighedRow(
  { ref, data, why }: PlanNodeOf<typeof decision.style> | PlanNodeOf<typeof decision.dataOwnership>,
  title: string,
  record: string,
  { link, premises, briefNames }: Around,
  overruled: readonly string[] = [],
): Row {
  const scored = data.rejected.flatMap(({ name, score }) =>
    score === undefined ? [] : [{ name, total: score }],
  );
  const [first] = scored.toSorted((a, b) => b.total - a.total);
  return [
    [nodeLink(ref, title)],
    askedBy(briefNames(data.drivers)),
    [link(record, data.name)],
    [
      quoteOf(why) ?? clause(data.because),
      ...overruled,
      ...restsOn(premises, ref).flatMap((each) => turnOf(each.data)),
    ].join("; "),
    data.score === undefined || !first ? none : standing(data.score, first),
    scored.map(({ name, total }) => `${name} ${number(total)}`).join(", ") || none,
  ];
}

function rowOf(record: DecisionRecord, around: Around): Row {
  const { choice, topic } = record;
  const { name, version } = choice.data;
  const note = policyNote(choice, around.preferences, around.catalogue);
  const waiver = waiverNote(choice, around.preferences);
  const asking = around.briefNames(topic?.data.drivers ?? []);
  return [
    [nodeLink(choice.ref, titleOf(record, around.choices))],
    askedBy(asking, topic?.data.because),
    [around.link(choice.id, version ? `${name} ${version}` : name)],
    [
      ...rationaleParts(record, { ...around, isAsked: asking.length > 0 }),
      ...[note, waiver].flatMap((each) => (each === undefined ? [] : [clause(each)])),
    ].join("; ") || none,
    leadCell(record, around.nameOf) ?? none,
    (isThere(choice) ? [] : alternativesParts(record, around)).join("; ") || none,
  ];
}

const none = "–";

/** The need; with what each is for, where several are taken for it. */
function titleOf({ choice, topic }: DecisionRecord, choices: RecordInputs["choices"]): string {
  const title = topic?.data.title ?? "Choice";
  const isOne = choices.filter(({ data }) => data.topic === choice.data.topic).length < 2;
  return isOne ? title : `${title}: ${choice.data.purpose}`;
}

/** More than these are counted. */
const mostAsking = 3;

/** What of the brief asks; else what the text says of it, where the reason quotes that. */
function askedBy(asking: readonly BriefName[], because = ""): readonly Inline[] {
  const shown = asking.length > mostAsking + 1 ? asking.slice(0, mostAsking) : asking;
  const more = asking.length - shown.length;
  return [
    ...shown.flatMap(({ ref, name }, at) => [...(at > 0 ? [", "] : []), nodeLink(ref, name)]),
    ...(more > 0 ? [` and ${more} more`] : []),
    ...(asking.length === 0 ? [because.match(/“[^”]+”/)?.[0] ?? none] : []),
  ];
}

/** What exists is not decided again. */
function takenOver(
  { choices, preferences }: Pick<RecordInputs, "choices" | "preferences">,
  catalogue: Catalogue,
): readonly RootContent[] {
  const there = inReadingOrder(choices.filter(isTakenOver));
  if (there.length === 0) return [];
  return [
    heading("Taken over from the repository"),
    bullets(
      there.map((choice) => {
        const { ref, data } = choice;
        const note =
          policyNote(choice, preferences, catalogue) ?? waiverNote(choice, preferences) ?? "";
        return [
          nodeLink(ref, data.version ? `${data.name} ${data.version}` : data.name),
          `: ${placeText(data.found ?? { path: "." })}${note === "" ? "" : `. ${note}`}`,
        ];
      }),
    ),
  ];
}

/** What is needed and nothing fills, which a reader would otherwise take for decided. */
function stillOpen(
  topics: readonly PlanNodeOf<typeof decision.topic>[],
  { scored, candidates }: Pick<RecordInputs, "scored" | "candidates">,
): readonly RootContent[] {
  if (topics.length === 0) return [];
  const names = new Map<string, string>(candidates.map(({ ref, data }) => [ref, data.name]));
  const reasons = ({ ref }: { readonly ref: string }): string => {
    const ruledOut = new Map<string, string[]>();
    for (const { data } of scored) {
      if (data.topic !== ref || !data.eliminated) continue;
      const { because } = data.eliminated;
      const name = names.get(data.candidate) ?? data.candidate;
      ruledOut.set(because, [...(ruledOut.get(because) ?? []), name]);
    }
    const told = [...ruledOut].map(([because, own]) => `${listed(own)}: ${clause(because)}`);
    return told.length === 0 ? "" : ` Ruled out: ${told.join("; ")}.`;
  };
  return [
    heading("Still open"),
    bullets(
      topics.map((topic): readonly Inline[] => [
        nodeLink(topic.ref, topic.data.title),
        `: nothing fills it. ${topic.data.because}${reasons(topic)}`,
      ]),
    ),
  ];
}

/** That something is not needed was decided too. */
function omitted(
  topics: readonly PlanNodeOf<typeof decision.topic>[],
  premises: readonly Premise[],
  running: Running,
): readonly RootContent[] {
  const out = leftOut(topics, premises);
  if (out.length === 0) return [];
  return [
    heading("Left out"),
    bullets(
      out.map((topic): readonly Inline[] => [
        nodeLink(topic.ref, topic.data.title),
        `: ${leftOutText(topic, premises, running)}`,
      ]),
    ),
  ];
}

function heading(content: Heading["children"][number] | string): Heading {
  const child = typeof content === "string" ? ({ type: "text", value: content } as const) : content;
  return { type: "heading", depth: 3, children: [child] };
}
