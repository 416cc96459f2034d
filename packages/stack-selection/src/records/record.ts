import { idOf, type PlanNodeOf, type Ref, type Why } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { listed, number, sentence } from "../text/words.ts";
import { leadOf } from "./lead.ts";
import { canTurn, isOfProduct, type Question } from "./open-questions.ts";
import { policyNote } from "./policy-note.ts";
import { createRanking, type RankedOption, type RuledOut } from "./ranking.ts";
import { inReadingOrder } from "./reading-order.ts";
import { tellingOf } from "./telling.ts";
import { sparedText } from "./tie.ts";

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
        rationaleOf(choice, topic, {
          ...ranking,
          nameOf: (ref) => names.get(ref) ?? idOf(ref),
          criteria: inputs.criteria,
          home: homeOf(choice, decided, catalogue),
        }),
        ...(against === undefined ? [] : [against]),
      ].join(" "),
    };
  });
}

/** The characters of the text that say so. */
export function quoteOf(why: Why): string | undefined {
  if (why.kind !== "stated") return undefined;
  const quotes = why.at.map(({ quote }) => `“${quote.replace(/\s+/g, " ").trim()}”`);
  return listed(quotes);
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

/** What the text says of one that it prefers. */
const wishes: Readonly<Record<NonNullable<Choice["data"]["wish"]>, string>> = {
  example: "the text gives it as an example",
  alternative: "the text names it as one of several that would do",
  wish: "the text prefers it, and demands it nowhere",
  disputed: "the text asks for it and rules it out",
};

/** A decision whose answer is still awaited is no decision yet, whoever named the product. */
export function statusOf(choice: Pick<Choice, "data">, open: readonly Question[]): string {
  const [asked] = open.filter((each) => canTurn(each, choice));
  if (isNamed(choice) && asked)
    return `proposed; ${isThere(choice) ? "it is there already" : "the text names it"}, and it is still asked “${asked.data.text}”`;
  if (isThere(choice)) return "accepted, as it is there already";
  if (isNamed(choice)) return "accepted, as the text names it";
  const { wish } = choice.data;
  if (wish !== undefined) return `proposed; ${wishes[wish]}`;
  return asked && isOfProduct(asked) ? unlessDecided : "proposed";
}

/** Of a feature whose product is not at hand. */
export const unlessDecided =
  "proposed, unless the product that this feature becomes part of has decided it";

/** For a list of options, behind the name of the one that was taken. */
export function markOf(choice: Choice): string {
  if (isNamed(choice)) return ", named in the text";
  const { wish } = choice.data;
  return wish === undefined ? "" : `, ${marks[wish]}`;
}

const marks: Readonly<Record<NonNullable<Choice["data"]["wish"]>, string>> = {
  example: "an example of the text",
  alternative: "one of several in the text",
  wish: "preferred in the text",
  disputed: "asked for and ruled out in the text",
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

interface Told extends Pick<DecisionRecord, "options" | "place" | "count" | "ruledOut"> {
  readonly nameOf: (candidate: Ref) => string;
  readonly criteria: readonly Criterion[];
  readonly home: string | undefined;
}

function rationaleOf(
  choice: Choice,
  topic: Topic | undefined,
  { options, place, count, ruledOut, nameOf, criteria, home }: Told,
): string {
  const { basis, next, purpose, sparedFor } = choice.data;
  // A second choice for a need has a reason of its own.
  const need = topic && choice.id === topic.id ? topic.data.because : sentence(purpose);
  const quote = quoteOf(choice.why);
  const own = options.find(({ chosen }) => chosen);
  const score = own?.total;
  const alone = own && own.wishes.length > 0 ? "With what is wished it" : "By itself it";
  const equal = options.filter((each) => !each.chosen && each.total === score);
  const standing =
    count > 1 && score !== undefined
      ? ` ${alone} scores ${number(score)}, ${equal.length > 0 ? `as much as ${listed(equal.map(({ name }) => name))}` : place === 1 ? "the most" : `number ${place}`} of ${count} options.${
          // Services of other clouds are worth as much, and would bring a second provider.
          equal.length > 0 && home !== undefined ? ` It is taken as the plan is on ${home}.` : ""
        }${second(options, place, next)}`
      : "";
  switch (basis) {
    case "stated":
      if (choice.data.wish !== undefined) {
        const { wish, leftOpen } = choice.data;
        const open = leftOpen === undefined ? "" : ` It leaves the choice open: “${leftOpen}”.`;
        return `${sentence(`${wishes[wish]}${quote ? `: ${quote}` : ""}`)}${open}${standing}`;
      }
      return `The text names it${quote ? `: ${quote}` : ""}.${standing}`;
    case "existing":
      return `It is there already${quote ? `: ${quote}` : ""}.`;
    case "required":
      return need;
    case "only":
      return `${need}${
        options.some(({ chosen, wishes }) => chosen && wishes.length > 0)
          ? " It is the only option that policy and the other choices leave."
          : ruledOut.length > 0
            ? " Every other option is ruled out."
            : " It is the only option of the catalogue that fits the other choices."
      }`;
    default:
      return `${oneLanguage(choice, nameOf)}${reasonOf(choice, { options, criteria }, topic?.data.approach === true) ?? need}${standing}${gained(choice, nameOf)}${ahead(choice, nameOf)}${leadOf(choice, nameOf, isShared(choice, nameOf))}${
        sparedFor === undefined || next === undefined
          ? ""
          : ` ${sparedText(sparedFor, nameOf(next))}`
      }`;
  }
}

/**
 * What tells it from what would come in its place. That the need is there is so of every option, so it is no reason
 * for one of them.
 */
function reasonOf(
  choice: Choice,
  { options, criteria }: Pick<Told, "options" | "criteria">,
  isWay: boolean,
): string | undefined {
  const { next, leader } = choice.data;
  const own = options.find(({ chosen }) => chosen);
  const rivals = options.filter(({ chosen }) => !chosen);
  const [first] = rivals;
  // What comes with another language is decided there; told apart is what goes with this one.
  const at = isOfOtherLanguage(leader) ? (next ?? leader?.candidate) : (leader?.candidate ?? next);
  const other = rivals.find(({ candidate }) => candidate === at) ?? first;
  if (!own || !other) return undefined;
  return (
    tellingOf(choice, own, other, criteria, isWay) ??
    (leader === undefined
      ? `Nothing that is known of ${other.name} tells the two apart by much.`
      : undefined)
  );
}

/** The one that comes next by itself, where the combination has another for it. */
function second(options: Told["options"], place: number, next: Ref | undefined): string {
  const [first, other] = options;
  if (place !== 1 || !first || !other || next === undefined || other.candidate === next) return "";
  return ` By itself ${other.name} comes next, ${number(first.total - other.total)} behind.`;
}

/** Whether server and client have the same. */
function isShared({ data: { name, gains = [] } }: Choice, nameOf: Told["nameOf"]): boolean {
  return gains.some(({ beside }) => nameOf(beside) === name);
}

/** The reason that is of the product and of no one language. */
function oneLanguage(choice: Choice, nameOf: Told["nameOf"]): string {
  if (idOf(choice.data.topic) !== "language" || !isShared(choice, nameOf)) return "";
  return "Server and client are then written in one language, so that they can share types and checks, and one set of tools serves both. ";
}

/** What the other choices add to it, so that the combination's sum can be followed. */
function gained({ data: { name, gains = [] } }: Choice, nameOf: Told["nameOf"]): string {
  if (gains.length === 0) return "";
  const parts = gains.map(({ beside, points }) =>
    nameOf(beside) === name
      ? `${number(points)} for being the same on both sides`
      : `${number(points)} for working well with ${nameOf(beside)}`,
  );
  return ` On top of its own score it gains ${listed(parts)}.`;
}

/** Whether the one that leads by itself is taken with another language of the server. */
function isOfOtherLanguage(leader: Choice["data"]["leader"]): boolean {
  return leader?.instead?.changes.some(({ to }) => isLanguage(to)) ?? false;
}

/** Candidates are named by their need and their key. */
function isLanguage(candidate: Ref): boolean {
  return idOf(candidate).startsWith("language.");
}

/** Why one that is not the first by itself was taken all the same. */
function ahead({ data: { leader } }: Choice, nameOf: Told["nameOf"]): string {
  if (!leader) return "";
  const first = nameOf(leader.candidate);
  const { instead } = leader;
  const language = instead?.changes.find(({ to }) => isLanguage(to));
  const others = instead?.changes.filter((each) => each !== language) ?? [];
  if (instead && language) {
    const brought = listed(
      others.map(({ from, to }) => `${nameOf(to)} instead of ${nameOf(from)}`),
    );
    return ` ${first} leads by itself, and is used from another language: the best combination with it is in ${nameOf(language.to)} instead of ${nameOf(language.from)}${brought === "" ? "" : `, with ${brought}`}, and scores ${number(instead.lower)} less.`;
  }
  if (!instead)
    return ` ${first} leads by itself, but does not work with what the others have to be.`;
  const changes = listed(
    instead.changes.map(({ from, to }) => `${nameOf(to)} instead of ${nameOf(from)}`),
  );
  const best = changes ? `the best combination with it takes ${changes} and` : "the whole with it";
  return instead.lower === 0
    ? ` ${first} leads by itself; ${best} scores the same, and of equals the first by name is kept.`
    : ` ${first} leads by itself, but ${best} scores ${number(instead.lower)} less.`;
}
