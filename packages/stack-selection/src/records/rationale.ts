import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { listed, sentence } from "../text/words.ts";
import type { Scoring } from "./brought.ts";
import { decidedByWish } from "./decided-by-wish.ts";
import { quoteOf } from "./quote.ts";
import type { RankedOption, RuledOut } from "./ranking.ts";
import { standingOf } from "./standing.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Topic = PlanNodeOf<typeof decision.topic>;

/** What the text says of one that it prefers. */
export const wishes: Readonly<Record<NonNullable<Choice["data"]["wish"]>, string>> = {
  example: "the text gives it as an example",
  alternative: "the text names it as one of several that would do",
  wish: "the text prefers it, and demands it nowhere",
  disputed: "the text asks for it and rules it out",
};

/** The same, before the words of the text. */
const named: typeof wishes = {
  example: "Only an example",
  alternative: "One of several",
  wish: "Preferred",
  disputed: "Asked and ruled out",
};

interface Told extends Scoring {
  readonly options: readonly RankedOption[];
  readonly ruledOut: readonly RuledOut[];
  readonly home: string | undefined;
}

/**
 * Why it was taken: the words of the text, and how it stands among the others. That there is a need for it is
 * said before, and is no reason for one of them.
 */
export function rationaleOf(
  choice: Choice,
  topic: Topic | undefined,
  told: Told,
): readonly string[] {
  const { basis, wish, leftOpen } = choice.data;
  const quote = quoteOf(choice.why);
  const said = quote ? `: ${quote}` : "";
  const standing = () => standingOf(choice, { ...told, isWay: topic?.data.approach === true });
  switch (basis) {
    case "stated":
      if (wish === undefined) return [`Stated${said}.`];
      return [
        `${named[wish]}${said}.`,
        ...(leftOpen === undefined ? [] : [`Left open: “${leftOpen}”.`]),
        ...standing(),
      ];
    case "existing":
      return [`There already${said}.`];
    case "required":
      // A second choice for a need has a reason of its own, which is said where its need is.
      return [];
    case "only":
      return [onlyOne(told)];
    default: {
      const wished = decidedByWish(told.options);
      return [
        ...(isShared(choice, told.nameOf) ? ["Shared with clients."] : []),
        ...(wished === undefined ? [] : [wished]),
        ...ofOtherClouds(told),
        ...standing(),
      ];
    }
  }
}

function onlyOne({ options, ruledOut }: Told): string {
  if (options.some(({ chosen, wishes }) => chosen && wishes.length > 0)) return "Left by policy.";
  return ruledOut.length > 0 ? "Nothing else fits." : "No other known.";
}

/** Services of other clouds are worth as much, and would bring a second provider. */
function ofOtherClouds({ options, home }: Told): readonly string[] {
  const own = options.find(({ chosen }) => chosen);
  const equal = options.filter((each) => !each.chosen && each.total === own?.total);
  if (home === undefined || equal.length === 0) return [];
  return [sentence(`level outside ${home}: ${listed(equal.map(({ name }) => name))}`)];
}

/** Whether server and client have the same language, so that they share types, checks and tools. */
function isShared(
  { data: { name, topic, gains = [] } }: Choice,
  nameOf: (candidate: Ref) => string,
): boolean {
  return idOf(topic) === "language" && gains.some(({ beside }) => nameOf(beside) === name);
}
