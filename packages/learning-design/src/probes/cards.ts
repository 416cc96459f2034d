import { cards } from "../artifacts/cards.ts";
import { cardSchema } from "../cards/card.ts";
import { probe } from "../kit.ts";

/** Each card as its reader takes it: JSON that fits the schema. */
export const cardShape = probe("card-shape", {
  of: { cards },
  when: "compile",
  tool: "JSON and the schema of a card",
  run: ({ files, report }) => {
    const own = files.cards.filter(({ path }) => !path.endsWith(".schema.json"));
    const wrong = own.flatMap(({ path, text }) => {
      const problem = problemOf(text);
      return problem === undefined ? [] : [{ file: path, problem }];
    });
    for (const each of wrong) report("card-wrong", each);
    return {
      status: wrong.length === 0 ? "passed" : "failed",
      detail: own.length === 1 ? "1 card fits the schema" : `${own.length} cards fit the schema`,
    };
  },
});

/** What keeps a text from being a card. */
export function problemOf(text: string): string | undefined {
  let card: unknown;
  try {
    card = JSON.parse(text);
  } catch {
    return "is no JSON";
  }
  const issue = cardSchema.safeParse(card).error?.issues[0];
  return issue && `${issue.path.join(".") || "the card"}: ${issue.message}`;
}
