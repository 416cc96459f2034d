import { optional, type PlanNodeOf } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { bullets, fileLink, type Inline, nodeLink, paragraph, strong } from "@planc/core/markdown";
import type { Heading, RootContent } from "mdast";
import type { Catalogue } from "../catalog/catalogue.ts";
import { section } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { type Hosting, hostedText, hostingOfChoice } from "../records/hosted.ts";
import {
  answersOf,
  ownershipRecord,
  recordIds,
  recordNumbers,
  recordPath,
  styleRecord,
} from "../records/numbers.ts";
import { ownershipTitle } from "../records/ownership-record.ts";
import { policyNote, waiverNote } from "../records/policy-note.ts";
import { inReadingOrder } from "../records/reading-order.ts";
import {
  type DecisionRecord,
  decisionRecords,
  isNamed,
  isTakenOver,
  isThere,
  type RecordInputs,
} from "../records/record.ts";
import { leftOut, leftOutText, styleMargin } from "../records/rests-on.ts";
import { type Running, runningOf, runningReads } from "../records/running.ts";
import { wishesOf } from "../records/wish-text.ts";
import { clause, listed, number, placeText } from "../text/words.ts";
import { unfilled } from "../topics/unfilled.ts";

type Premise = PlanNodeOf<typeof decision.premise>;

/** How many alternatives are told of; the records have all of them. */
const most = 3;

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
    ...runningReads,
  },
  render: (plan) => {
    const catalogue = catalogueOf(plan.options);
    const records = decisionRecords(plan, catalogue);
    const open = unfilled(plan.topics, plan.choices, catalogue);
    const ids = recordIds(plan, records);
    if (ids.length === 0 && open.length === 0 && !plan.choices.some(isTakenOver)) return undefined;
    const numbers = recordNumbers(ids, plan.kept, answersOf(plan));
    const link = (id: string): Inline =>
      fileLink(recordPath(id, numbers.get(id) ?? 0), `record ${numbers.get(id) ?? 0}`);
    const blocks: RootContent[] = [...takenOver(plan, catalogue)];
    if (plan.style) {
      const { data, ref } = plan.style;
      blocks.push(
        heading(nodeLink(ref, `Architecture style: ${data.name}`)),
        ...weighed(data, link(styleRecord)),
      );
    }
    if (plan.ownership) {
      const { data, ref } = plan.ownership;
      blocks.push(
        heading(nodeLink(ref, `${ownershipTitle}: ${data.name}`)),
        ...weighed(data, link(ownershipRecord)),
      );
    }
    for (const record of records) {
      blocks.push(...blocksOf(record, plan, link(record.id)));
    }
    blocks.push(...stillOpen(open, plan));
    // What was left out stands in the record of the style, where there is one.
    if (!plan.style) blocks.push(...omitted(plan.topics, plan.premises, runningOf(plan)));
    return { blocks };
  },
});

/** One of a few ways of building, with what speaks against the others. */
function weighed(
  data: Parameters<typeof styleMargin>[0] & { readonly because: string },
  link: Inline,
): readonly RootContent[] {
  const others = data.rejected.map(
    ({ name, because, score }) =>
      `${name}${score === undefined ? "" : `, ${number(score)}`}: ${because}`,
  );
  return [
    labelled("Decision", `${data.name} (`, link, ")."),
    labelled("Rationale", [data.because, styleMargin(data)].filter(Boolean).join(" ")),
    ...(others.length > 0 ? [labelled("Alternatives considered"), bullets(others)] : []),
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
    paragraph("These are in use, so nothing was decided about them."),
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

function blocksOf(
  record: DecisionRecord,
  { hostings }: { readonly hostings: readonly Hosting[] },
  link: Inline,
): readonly RootContent[] {
  const { choice, title, rationale } = record;
  const { name, version, purpose } = choice.data;
  const hosting = hostingOfChoice(hostings, choice);
  const alternatives = isThere(choice) ? [] : alternativesOf(record);
  return [
    heading(nodeLink(choice.ref, title)),
    labelled("Decision", `${name}${version ? ` ${version}` : ""}: ${purpose} (`, link, ")."),
    labelled("Rationale", rationale),
    ...(hosting ? [labelled("Who runs it", hostedText(hosting))] : []),
    ...(alternatives.length > 0
      ? [labelled("Alternatives considered"), bullets(alternatives)]
      : [
          labelled(
            "Alternatives considered",
            isThere(choice)
              ? "none, as it is there already."
              : isNamed(choice)
                ? "none, as the text leaves no other open."
                : "none in the catalogue that fits.",
          ),
        ]),
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
        `: it is needed, and nothing fills it. ${topic.data.because}${reasons(topic)}`,
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

function alternativesOf({ choice, options, ruledOut }: DecisionRecord): readonly string[] {
  const others = options.filter(({ chosen }) => !chosen);
  const own = options.find(({ chosen }) => chosen)?.total;
  const shown = others.slice(0, most).map(({ name, total, against }) => {
    const because =
      own !== undefined && total > own
        ? isNamed(choice)
          ? `${choice.data.name} is stated`
          : `higher by itself, lower with the rest of the plan`
        : // The record says what it stands on.
          against?.split(":")[0];
    return `${name}, ${number(total)}${because ? `: ${because}` : ""}`;
  });
  const wished = options.flatMap(wishesOf);
  const rest = others.slice(most).map(({ name, total }) => `${name} ${number(total)}`);
  return [
    ...shown,
    ...(rest.length > 0 ? [`Further behind: ${rest.join(", ")}`] : []),
    ...wished.map((each) => `By policy or pack: ${each}`),
    ...ruledOut.map(
      ({ names, label, because }) => `Ruled out: ${listed(names)}: ${label ?? because}`,
    ),
  ];
}

function heading(content: Heading["children"][number] | string): Heading {
  const child = typeof content === "string" ? ({ type: "text", value: content } as const) : content;
  return { type: "heading", depth: 3, children: [child] };
}

function labelled(label: string, ...content: readonly Inline[]): RootContent {
  return content.length === 0
    ? paragraph(strong(label), ":")
    : paragraph(strong(label), ": ", ...content);
}
