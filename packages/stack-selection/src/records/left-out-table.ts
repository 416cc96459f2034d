import { factAmount, type PlanNodeOf, premiseCells, restsOn } from "@planc/core";
import { type decision, numberFacts } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { clause, number } from "../text/words.ts";
import { jobRange, outgrown } from "./approaches/job-range.ts";
import { heading } from "./document.ts";
import { type Drawn, ofKinds } from "./drawn.ts";
import { leftOut } from "./rests-on.ts";
import type { Running } from "./running.ts";

type Topic = Pick<PlanNodeOf<typeof decision.topic>, "ref" | "id" | "data">;
type Premise = Pick<PlanNodeOf<typeof decision.premise>, "id" | "data">;

interface AroundTopics {
  readonly topics: readonly Topic[];
  readonly premises: readonly Premise[];
  readonly drawn: Drawn;
  readonly running: Running;
}

/** Needs without a product: what does it here, up to which number, and what else would bring one in. */
export function leftOutTable(around: AroundTopics): readonly RootContent[] {
  const rows = leftOut(around.topics, around.premises).map((topic) => {
    const resting = restsOn(around.premises, topic.ref).map(({ data }) => data);
    return [
      topic.data.title,
      hereOf(topic, around),
      resting.flatMap(boundOf).join(", "),
      resting.flatMap(askedOf).join(", "),
      topic.data.inShort?.turns ?? "",
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, "Left Out"),
    table(["Need", "Here", "Up to", "Unless asked for", "Or with"], rows),
  ];
}

function hereOf({ id, data }: Topic, { drawn, running }: AroundTopics): string {
  const here = data.inShort?.here;
  switch (id) {
    case "orchestration":
    case "service-discovery":
      return running.runner?.name ?? here ?? clause(data.because);
    case "service-mesh":
      return running.calls || running.services.length < 2
        ? (here ?? clause(data.because))
        : "nothing to carry";
    case "cdn":
      return [running.handsOut, here ?? clause(data.because)].filter(Boolean).join(", ");
    case "message-broker":
      return `${here ?? clause(data.because)}${jobsOf(drawn)}`;
    default:
      return here ?? ratioOf(data.because);
  }
}

/** Without a label the numbers of the plan say it, up to where they are explained. */
function ratioOf(because: string): string {
  return clause(because.replace(/ \((?:[^()]|\([^()]*\))*\)/g, ""));
}

/** What a worker that is drawn takes at peak, where the plan has worked it out. */
function jobsOf(drawn: Drawn): string {
  return ofKinds(drawn, "worker")
    .flatMap(({ ref }) => {
      const range = jobRange(drawn, [ref]);
      if (!range) return [];
      const top = outgrown(drawn, [ref]) ? `, a broker due at ${number(range.top)}` : "";
      return [`, ${number(range.peak)} jobs/s${top}`];
    })
    .join("");
}

const signs = { "<": "<", "<=": "", ">": ">", ">=": "≥" } as const;

/** `1,000 req/s (now 9.7)`. */
function boundOf(premise: Premise["data"]): readonly string[] {
  if (premise.kind !== "number") return [];
  const { fact, comparator, bound, now } = premise;
  const { unit } = numberFacts[fact];
  const { what } = premiseCells(premise);
  const plain = unit === "users" || unit === "count" || unit === "percent";
  return [
    `${signs[comparator]}${signs[comparator] === "" ? "" : " "}${factAmount(fact, bound)}${plain ? ` ${what.toLowerCase()}` : ""}${now === undefined ? "" : ` (now ${number(now)})`}`,
  ];
}

function askedOf(premise: Premise["data"]): readonly string[] {
  if (premise.kind !== "circumstance") return [];
  const { what } = premiseCells(premise);
  return [`${premise.holds ? "not " : ""}${what.charAt(0).toLowerCase()}${what.slice(1)}`];
}
