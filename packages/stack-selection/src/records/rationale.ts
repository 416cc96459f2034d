import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { listed, number, sentence } from "../text/words.ts";
import { broughtOf, type Scoring } from "./brought.ts";
import { decidedByWish } from "./decided-by-wish.ts";
import { openText } from "./open-text.ts";
import { passedOver } from "./passed-over.ts";
import { quoteOf } from "./quote.ts";
import type { RankedOption, RuledOut } from "./ranking.ts";
import { type Telling, tellingOf } from "./telling.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Topic = PlanNodeOf<typeof decision.topic>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

/** What the text says of one that it prefers. */
export const wishes: Readonly<Record<NonNullable<Choice["data"]["wish"]>, string>> = {
  example: "the text gives it as an example",
  alternative: "the text names it as one of several that would do",
  wish: "the text prefers it, and demands it nowhere",
  disputed: "the text asks for it and rules it out",
};

interface Told {
  readonly options: readonly RankedOption[];
  readonly place: number;
  readonly count: number;
  readonly ruledOut: readonly RuledOut[];
  readonly nameOf: (candidate: Ref) => string;
  readonly criteria: readonly Criterion[];
  readonly scored: Scoring["scored"];
  readonly home: string | undefined;
}

/** Why it was taken, in words. */
export function rationaleOf(
  choice: Choice,
  topic: Topic | undefined,
  { options, place, count, ruledOut, nameOf, criteria, scored, home }: Told,
): string {
  const { basis, purpose } = choice.data;
  // A second choice for a need has a reason of its own.
  const need = topic && choice.id === topic.id ? topic.data.because : sentence(purpose);
  const quote = quoteOf(choice.why);
  const own = options.find(({ chosen }) => chosen);
  const score = own?.total;
  const isWay = topic?.data.approach === true;
  const equal = options.filter((each) => !each.chosen && each.total === score);
  const standing =
    count > 1 && score !== undefined
      ? `${
          // Services of other clouds are worth as much, and would bring a second provider.
          equal.length > 0 && home !== undefined
            ? ` ${listed(equal.map(({ name }) => name))} ${equal.length === 1 ? "scores" : "score"} as much; it is taken as the plan is on ${home}.`
            : ""
        }${second(choice, { options, criteria }, place, isWay)}`
      : "";
  switch (basis) {
    case "stated":
      if (choice.data.wish !== undefined) {
        const { wish, leftOpen } = choice.data;
        const open = leftOpen === undefined ? "" : ` It leaves the choice open: “${leftOpen}”.`;
        return `${sentence(`${wishes[wish]}${quote ? `: ${quote}` : ""}`)}${open}${standing}`;
      }
      return `Stated${quote ? `: ${quote}` : ""}.${standing}`;
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
    default: {
      // Services of other clouds that are worth as much were told apart by the cloud.
      const isOfHome = equal.length > 0 && home !== undefined;
      const quoted = (name: string) => (isWay ? `“${name}”` : name);
      const open = isOfHome
        ? []
        : openText(choice, options, {
            nameOf: (ref) => quoted(nameOf(ref)),
            own: quoted(choice.data.name),
          });
      const wished = decidedByWish(options);
      const told = reasonOf(
        choice,
        { options, criteria, scored, nameOf },
        { isWay, isOpen: open.length > 0 },
      );
      const reason = told?.text ?? (open.length > 0 ? undefined : need);
      return [
        ...open,
        ...oneLanguage(choice, nameOf, options),
        ...(wished === undefined ? [] : [wished]),
        ...(reason === undefined ? [] : [reason]),
        ...(told?.isJudged ? [judged] : []),
        `${standing}${ahead(choice, nameOf)}${passedOver(choice, options, home)}`.trim(),
      ]
        .filter((each) => each !== "")
        .join(" ");
    }
  }
}

const judged = "Scores are judgements.";

/**
 * What tells it from what would come in its place. That the need is there is so of every option, so it is no reason
 * for one of them.
 */
function reasonOf(
  choice: Choice,
  { options, criteria, scored, nameOf }: Pick<Told, "options" | "criteria" | "scored" | "nameOf">,
  how: { readonly isWay: boolean; readonly isOpen: boolean },
): Telling | undefined {
  const { next, leader } = choice.data;
  const own = options.find(({ chosen }) => chosen);
  const rivals = options.filter(({ chosen }) => !chosen);
  const [first] = rivals;
  // What comes with another language is decided there; told apart is what goes with this one.
  const at = isOfOtherLanguage(leader) ? (next ?? leader?.candidate) : (leader?.candidate ?? next);
  const other = rivals.find(({ candidate }) => candidate === at) ?? first;
  if (!own || !other) return undefined;
  const told = tellingOf(choice, own, other, criteria, how);
  const isByUse = told?.isUnasked === true && (choice.data.instead?.changes.length ?? 0) > 0;
  if (how.isOpen || (told !== undefined && !isByUse)) return told;
  // Of one that leads by itself, what its combination costs is told behind: here what the next lacks.
  if (told === undefined && leader !== undefined && other.candidate !== next) {
    const after = rivals.find(({ candidate }) => candidate === next);
    return after && tellingOf(choice, own, after, criteria, how);
  }
  const brought = broughtOf(choice, own, other, { criteria, scored, nameOf });
  return told === undefined || brought.isJudged ? brought : told;
}

/** The one that comes next by itself, where the combination has another for it, and what tells it apart. */
function second(
  choice: Choice,
  { options, criteria }: Pick<Told, "options" | "criteria">,
  place: number,
  isWay: boolean,
): string {
  const { next } = choice.data;
  const [first, other] = options;
  if (place !== 1 || !first || !other || next === undefined || other.candidate === next) return "";
  const telling = tellingOf(choice, first, other, criteria, { isWay, isOpen: false });
  return telling === undefined || telling.isUnasked ? "" : ` ${telling.text}`;
}

/** Whether server and client have the same. */
export function isShared({ data: { name, gains = [] } }: Choice, nameOf: Told["nameOf"]): boolean {
  return gains.some(({ beside }) => nameOf(beside) === name);
}

/** The reason that is of the product and of no one language. */
function oneLanguage(
  choice: Choice,
  nameOf: Told["nameOf"],
  options: Told["options"],
): readonly string[] {
  // Options that are all of one kin give the same.
  if (options.every(({ name }) => /^(?:Java|Type)Script\b/.test(name))) return [];
  if (idOf(choice.data.topic) !== "language" || !isShared(choice, nameOf)) return [];
  return [
    "Server and client are then written in one language, so that they can share types and checks, and one set of tools serves both.",
  ];
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
