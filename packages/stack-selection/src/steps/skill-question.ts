import { idOf, node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";
import { isNear } from "../solve/judgement.ts";
import { listed } from "../text/words.ts";

/** Of these it is asked who has the code or takes the money, which decides before what anybody knows. */
const askedApart: ReadonlySet<string> = new Set(["ci-cd", "payments"]);

/** What a team knows decides between what the brief does not tell apart: it is asked where the text says nothing of it. */
export const skillQuestion = step("skill-question", {
  reads: {
    product: brief.product,
    team: optional(brief.team),
    choices: decision.choice,
    topics: optional(decision.topic),
    candidates: optional(decision.candidate),
  },
  writes: { questions: brief.question },
  run: ({ product, team, choices, topics, candidates }) => {
    if (product.data.scope === "feature" || (team?.data.skills.length ?? 0) > 0)
      return { questions: [] };
    const ways = new Set<string>(topics.flatMap(({ ref, data }) => (data.approach ? [ref] : [])));
    const open = choices.flatMap((choice) => {
      const { topic, basis, margin, next, surveyed, name } = choice.data;
      const isOpen = surveyed !== undefined || (margin !== undefined && isNear(margin));
      const other = surveyed ?? next;
      if (basis !== "scored" || !isOpen || ways.has(topic) || askedApart.has(choice.id)) return [];
      const rival = candidates.find(({ ref }) => ref === other)?.data.name;
      return rival === undefined ? [] : [{ choice, name, rival }];
    });
    if (open.length === 0) return { questions: [] };
    const refs = open.map(({ choice }) => choice.ref);
    return {
      questions: [
        node(
          brief.question,
          "team-skills",
          {
            text: `What do those who build it know, or have already: ${listed(
              open.map(({ name, rival }) => `${name} or ${rival}`),
              "and",
            )}?`,
            default: `${listed(open.map(({ name }) => name))} ${open.length > 1 ? "are" : "is"} taken, by less than what the brief tells apart; what the team knows or has goes first.`,
            short: {
              asks: "Skills at hand",
              taken: open.map(({ name, rival }) => `${name} (or ${rival})`).join(", "),
            },
            options: [],
            about: refs,
            turns: [...new Set(open.map(({ choice }) => idOf(choice.data.topic)))],
          },
          assumed(
            "question-from-choice",
            "The text says nothing of the team, and nothing else in it tells them apart.",
            refs,
          ),
        ),
      ],
    };
  },
});
