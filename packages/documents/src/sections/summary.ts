import { type DataOf, optional, type PackOff, type PlanNodeOf, packsOff } from "@planc/core";
import { api, architecture, brief, data, decision, performance } from "@planc/core/ir";
import { bullets, type Inline, paragraph, strong } from "@planc/core/markdown";
import { everySlot, nodesOf } from "../every-slot.ts";
import { section } from "../kit.ts";
import { amountText, counted, listed } from "../words.ts";
import { notReadyLines } from "./not-ready.ts";

const comparison = {
  "=": "of",
  "<": "under",
  "<=": "at most",
  ">": "over",
  ">=": "at least",
  "~": "about",
  range: "from",
} as const;

/** The text decided for it, and did not only prefer it. */
function isStated({ why, data }: PlanNodeOf<typeof decision.choice>): boolean {
  return why.kind === "stated" && data.wish === undefined;
}

/** More of what is put off is in the table of requirements. */
const shownOfLater = 5;

/** A style that is this much behind another was taken against what speaks for that one. */
const farBehind = 0.1;

/** What, how and why on the first page: nothing that a later section would not bear out. */
export const summary = section("summary", {
  document: "plan.md",
  title: "Summary",
  reads: {
    ...everySlot,
    product: brief.product,
    style: optional(decision.style),
    preferences: optional(decision.preference),
    choices: optional(decision.choice),
    topics: optional(decision.topic),
    candidates: optional(decision.candidate),
    components: optional(architecture.component),
    tables: optional(data.table),
    operations: optional(api.operation),
    entryPoints: optional(api.entryPoint),
    targets: optional(performance.target),
    unread: optional(brief.unread),
    requirements: optional(brief.requirement),
  },
  render: (plan) => {
    const names = new Map(plan.candidates.map((each) => [each.ref, each.data.name]));
    const byNeed = (kind: "stated" | "in use" | "decided") =>
      plan.choices.filter((each) => {
        const inUse = each.data.basis === "existing" && each.data.found !== undefined;
        return kind === (inUse ? "in use" : isStated(each) ? "stated" : "decided");
      });
    const lines: (readonly Inline[])[] = [...notReadyLines(nodesOf(plan))];
    const line = (label: string, content: string) => {
      if (content !== "") lines.push([strong(label), ` ${content}`]);
    };

    const size = [
      counted(plan.components.filter((each) => each.data.kind !== "person").length, "component"),
      counted(plan.tables.length, "table"),
      counted(plan.operations.length, "operation"),
      counted(plan.entryPoints.length, "entry point"),
    ].filter((each) => !each.startsWith("0 "));
    if (plan.style) {
      line(
        "Shape:",
        `${plan.style.data.name}: ${[...size].join(", ")}. ${[plan.style.data.because, behindText(plan.style.data)].filter(Boolean).join(" ")}`,
      );
      line("Overruled:", listed(packsOff(plan.preferences, plan.style).map(overruledText)));
    }
    const designs = new Set<string>(
      plan.topics.flatMap(({ ref, data }) => (data.approach ? [ref] : [])),
    );
    line("Stated:", listed(byNeed("stated").map((each) => each.data.name)));
    line("In use:", listed(byNeed("in use").map((each) => each.data.name)));
    line(
      "Decided:",
      listed(
        byNeed("decided").flatMap((each) => {
          if (designs.has(each.data.topic)) return [];
          const next = each.data.next === undefined ? undefined : names.get(each.data.next);
          return [next === undefined ? each.data.name : `${each.data.name} (next ${next})`];
        }),
      ),
    );
    line(
      "Design:",
      byNeed("decided")
        .flatMap(({ data: { topic, name } }) => {
          const title = plan.topics.find(({ ref }) => ref === topic)?.data.title;
          return designs.has(topic) && title ? [`${title.toLowerCase()}: ${uncapped(name)}`] : [];
        })
        .join("; "),
    );
    line(
      "Left out:",
      listed(plan.topics.filter((each) => !each.data.needed).map((each) => each.data.title)),
    );
    const later = plan.requirements.flatMap(({ data: { text, later: time } }) =>
      time === undefined
        ? []
        : [`“${text}”${time === "later" || text.includes(time) ? "" : ` (${time})`}`],
    );
    const more = later.length - shownOfLater;
    line("Later:", listed(more > 1 ? [...later.slice(0, shownOfLater), `${more} more`] : later));
    line(
      "Must reach:",
      listed(
        plan.targets
          .filter((each) => each.why.kind === "stated")
          .map(
            ({ data: target }) =>
              `${target.name} ${comparison[target.comparator]} ${amountText(target.value)}`,
          ),
      ),
    );
    line("Not understood:", unreadText(plan.unread.map(({ data }) => data.text)));
    return {
      blocks: [
        paragraph(`Asked for: “${plan.product.data.summary.replace(/\s+/g, " ")}”`),
        ...(lines.length === 0 ? [] : [bullets(lines)]),
      ],
    };
  },
});

/** Longer ones, and more than these, are in a section of their own. */
const shownOfUnread = 4;
const mostOfUnread = 40;

function unreadText(texts: readonly string[]): string {
  const short = texts.filter(({ length }) => length <= mostOfUnread).slice(0, shownOfUnread);
  const more = texts.length - short.length;
  const quoted = short.map((text) => `“${text}”`);
  if (more === 0) return listed(quoted);
  const rest = `${counted(more, short.length > 0 ? "more piece" : "piece")} of the text, at the end of this page`;
  return listed([...quoted, rest]);
}

/** `Scores 0.31 of 1, modular monolith 0.94.`, where another fits the brief far better. */
function behindText({
  score,
  rejected,
}: Pick<DataOf<typeof decision.style>, "score" | "rejected">): string {
  const [best] = rejected.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
  if (score === undefined || best?.score === undefined || best.score - score < farBehind) return "";
  return `Scores ${scoreText(score)} of 1, ${best.name.toLowerCase()} ${scoreText(best.score)}.`;
}

const scoreText = (score: number): string => String(Math.round(score * 1000) / 1000);

const overruledText = ({ name }: PackOff): string =>
  `the pack ${name}, with its preferences and documents`;

/** A name that begins with a word of its own, and keeps those of others: `State machine of AWS Step Functions`. */
const uncapped = (name: string): string =>
  name.replace(/^\p{Lu}(?=\p{Ll}*(?:\s|$))/u, (first) => first.toLowerCase());
