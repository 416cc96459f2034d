import { byRef, optional, type PlanNodeOf } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { type Inline, nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { section } from "../kit.ts";
import { heading } from "../records/document.ts";
import { type Hosting, hostingOfChoice } from "../records/hosted.ts";
import { inReadingOrder } from "../records/reading-order.ts";
import { isOld } from "../rules/catalogue-entry-old.ts";
import { isNear } from "../solve/judgement.ts";
import { number, placeText } from "../text/words.ts";
import { leftOutRow } from "./left-out-row.ts";

export const technologyStack = section("technology-stack", {
  document: "plan.md",
  title: "Technology Stack",
  reads: {
    topics: decision.topic,
    choices: decision.choice,
    candidates: optional(decision.candidate),
    hostings: optional(decision.hosting),
    premises: optional(decision.premise),
    style: optional(decision.style),
    asOf: optional(host.asOf),
  },
  render: ({ topics, choices, candidates, hostings, premises, style, asOf, options }) => {
    const checkedFor = new Map<string, string | undefined>(
      candidates.map(({ ref, data }) => [ref, data.checked]),
    );
    /** Says from when a version is, where that is long before the date of the plan. */
    const aged = (version: string, candidate: string): string => {
      const checked = checkedFor.get(candidate);
      return asOf && checked !== undefined && isOld(checked, asOf.data.date, options)
        ? `${version}, as of ${checked}`
        : version;
    };
    const topicOf = byRef(topics);
    const nameOf = new Map<string, string>(candidates.map((each) => [each.ref, each.data.name]));
    const isDesign = ({ data }: PlanNodeOf<typeof decision.choice>) =>
      topicOf.get(data.topic)?.data.approach === true;
    const ordered = inReadingOrder(choices);
    const rowOf = (
      choice: PlanNodeOf<typeof decision.choice>,
    ): readonly (Inline | readonly Inline[])[] => {
      const { data, ref } = choice;
      const version = data.version === undefined ? "" : aged(data.version, data.candidate);
      return [
        topicOf.get(data.topic)?.data.title ?? data.topic,
        nodeLink(ref, data.name),
        // A way of building has no version, and nobody runs it.
        ...(isDesign(choice)
          ? []
          : [version, ...(hostings.length > 0 ? [runBy(choice, hostings)] : [])]),
        reason(choice),
        (data.next && nameOf.get(data.next)) ?? "",
      ];
    };
    const rows = ordered.filter((each) => !isDesign(each)).map(rowOf);
    const designed = ordered.filter(isDesign).map(rowOf);
    const left = topics.filter(({ data }) => !data.needed);
    const blocks: RootContent[] = [];
    if (rows.length > 0)
      blocks.push(
        table(
          [
            "Need",
            "Choice",
            "Version",
            ...(hostings.length > 0 ? ["Run as"] : []),
            "Lead or reason",
            "Next best",
          ],
          rows,
        ),
      );
    if (designed.length > 0) {
      blocks.push(
        heading(3, "Design decisions"),
        table(["Decision", "Taken", "Lead or reason", "Next best"], designed),
      );
    }
    if (left.length > 0) {
      blocks.push(
        table(
          ["Left out", "Comes in above", "Now", "Else with"],
          left.map((topic) => leftOutRow(topic, premises)),
        ),
      );
      // Why each is left out, and all that would bring it in, is told by the record of the style.
      if (style) blocks.push(paragraph("Reasons: ", nodeLink(style.ref, style.data.name)));
    }
    return blocks.length > 0 ? { blocks } : undefined;
  },
});

/** What a provider sells it as, or where the team runs it. */
function runBy(choice: PlanNodeOf<typeof decision.choice>, hostings: readonly Hosting[]): string {
  const hosting = hostingOfChoice(hostings, choice)?.data;
  if (!hosting) return "";
  return hosting.by === "provider"
    ? hosting.name
    : `self, ${hosting.on?.replace(/^an? (\w+) of its own$/, "own $1")}`;
}

const wishes = {
  example: "example given",
  alternative: "one of several",
  wish: "preferred",
  disputed: "asked and barred",
} as const;

/** `+0.15`, by how much it leads; else why: `stated`, `existing`, `required`, where it is in use. */
export function reason({ data, why }: PlanNodeOf<typeof decision.choice>): string {
  if (data.basis === "scored") {
    if (data.sparedFor !== undefined) return "near; next self-run";
    if (data.margin === undefined) return "decided";
    if (data.margin === 0) return "level";
    return `+${number(data.margin)}${isNear(data.margin) ? ", near" : ""}`;
  }
  if (data.basis === "only") return "only fit";
  if (data.basis === "stated" && data.wish !== undefined) return wishes[data.wish];
  if (data.basis === "stated") return why.kind === "stated" ? "stated" : "taken over";
  return data.found ? `in use, ${placeText(data.found)}` : data.basis;
}
