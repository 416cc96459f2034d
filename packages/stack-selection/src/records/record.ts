import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { canTurn, isOfProduct, type Question } from "./open-questions.ts";
import { policyNote } from "./policy-note.ts";
import { createRanking, type RankedOption, type RuledOut } from "./ranking.ts";
import { rationaleOf, wishes } from "./rationale.ts";
import { inReadingOrder } from "./reading-order.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Option = PlanNodeOf<typeof decision.option>;
type Candidate = PlanNodeOf<typeof decision.candidate>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

export interface RecordInputs {
  readonly topics: readonly Topic[];
  readonly candidates: readonly Candidate[];
  readonly scored: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly choices: readonly Choice[];
  readonly preferences: readonly PlanNodeOf<typeof decision.preference>[];
}

/** A decision, as research and decision records tell of it. */
export interface DecisionRecord {
  readonly id: string;
  readonly title: string;
  readonly choice: Choice;
  readonly topic: Topic | undefined;
  /** Best first: the leading ones, the chosen one always among them. */
  readonly options: readonly RankedOption[];
  /** Names of those that are told of no further, all behind the others. */
  readonly others?: readonly string[];
  /** Place of the chosen one, from 1, and of how many. */
  readonly place: number;
  readonly count: number;
  readonly ruledOut: readonly RuledOut[];
  /** The technologies that it was compared with, itself among them. */
  readonly rivals: readonly string[];
  /** Why it was taken, where it is more than that there is a need. */
  readonly rationale: string;
}

export function decisionRecords(
  inputs: RecordInputs,
  catalogue: Pick<Catalogue, "nameOf" | "entryOf">,
): readonly DecisionRecord[] {
  const topics = new Map<string, Topic>(inputs.topics.map((each) => [each.ref, each]));
  const rankingOf = createRanking(inputs);
  const names = new Map<string, string>(inputs.candidates.map(({ ref, data }) => [ref, data.name]));
  const keys = new Map<string, string>(
    inputs.candidates.map(({ ref, data }) => [ref, data.technology]),
  );
  const nameOf = (ref: Ref) => names.get(ref) ?? idOf(ref);
  const compared = new Map<string, string[]>();
  for (const { data } of inputs.scored) {
    const key = keys.get(data.candidate);
    if (key === undefined || data.eliminated) continue;
    compared.set(data.topic, [...(compared.get(data.topic) ?? []), key]);
  }
  const decided = inputs.choices.filter((choice) => !isTakenOver(choice));
  return inReadingOrder(decided).map((choice) => {
    const topic = topics.get(choice.data.topic);
    const ranking = rankingOf(choice);
    const against = policyNote(choice, inputs.preferences, catalogue);
    return {
      id: choice.id,
      title: `${topic?.data.title ?? "Choice"}: ${choice.data.name}`,
      choice,
      topic,
      ...ranking,
      rivals: compared.get(choice.data.topic) ?? [],
      rationale: [
        ...rationaleOf(choice, topic, {
          ...ranking,
          nameOf,
          criteria: inputs.criteria,
          scored: inputs.scored,
          home: homeOf(choice, decided, catalogue),
        }),
        ...(against === undefined ? [] : [against]),
      ].join(" "),
    };
  });
}

/** Whether the repository has it, so that there was nothing to decide. */
export function isTakenOver({ data }: Pick<Choice, "data">): boolean {
  return data.basis === "existing" && data.found !== undefined;
}

/** Whether somebody runs it already, as the text says, so that there is nothing to compare it with. */
export function isThere({ data }: Pick<Choice, "data">): boolean {
  return data.basis === "existing" && data.found === undefined;
}

/** Whether the text decided, whatever the scores say. A preference is evidence, and decides nothing. */
export function isNamed({ data }: Pick<Choice, "data">): boolean {
  return (data.basis === "stated" && data.wish === undefined) || data.basis === "existing";
}

/** A decision whose answer is still awaited is no decision yet, whoever named the product. */
export function statusOf(choice: Pick<Choice, "data">, open: readonly Question[]): string {
  const [asked] = open.filter((each) => canTurn(each, choice));
  if (isNamed(choice) && asked)
    return `proposed; ${isThere(choice) ? "it is there already" : "the text names it"}, and it is still asked “${asked.data.text}”`;
  if (isThere(choice)) return "accepted (there already)";
  if (isNamed(choice)) return "accepted (stated)";
  const { wish } = choice.data;
  if (wish !== undefined) return `proposed; ${wishes[wish]}`;
  return asked && isOfProduct(asked) ? unlessDecided : "proposed";
}

/** Of a feature whose product is not at hand. */
export const unlessDecided =
  "proposed, unless the product that this feature becomes part of has decided it";

/** For a list of options, beside the one that was taken. */
export function markOf(choice: Choice): string | undefined {
  if (isNamed(choice)) return "stated";
  const { wish } = choice.data;
  return wish === undefined ? undefined : marks[wish];
}

const marks: Readonly<Record<NonNullable<Choice["data"]["wish"]>, string>> = {
  example: "stated as example",
  alternative: "one of several",
  wish: "preferred there",
  disputed: "asked for, ruled out",
};

/** The cloud that the plan is on, where the choice is one of its services. */
function homeOf(
  { data }: Choice,
  choices: readonly Choice[],
  catalogue: Pick<Catalogue, "entryOf">,
): string | undefined {
  const cloud = catalogue.entryOf(data.technology)?.cloud;
  return choices.find(
    (each) =>
      idOf(each.data.topic) === "cloud-platform" &&
      cloud !== undefined &&
      each.data.technology === cloud,
  )?.data.name;
}
