import { idOf, type PlanNodeOf } from "@planc/core";
import type { brief, decision } from "@planc/core/ir";
import { answeredByName, questionLabels } from "../catalog/question-labels.ts";
import { listed } from "../text/words.ts";

export type Question = Pick<PlanNodeOf<typeof brief.question>, "data"> & { readonly id?: string };
type Choice = Pick<PlanNodeOf<typeof decision.choice>, "data">;

/** Whether an answer can make the choice another one. */
export function canTurn({ data }: Question, choice: Choice): boolean {
  return data.turns ? data.turns.includes(idOf(choice.data.topic)) : names(data.text, choice);
}

/** What is still asked of a choice: what could turn it first, then what does not. */
export function questionsOn(choice: Choice, open: readonly Question[]): readonly Question[] {
  const turning = open.filter((each) => canTurn(each, choice));
  const others = open.filter((each) => !turning.includes(each) && names(each.data.text, choice));
  return [...turning, ...others];
}

/** What is asked, in the record of a choice; what is taken until then stands with the question. */
export function questionLine(
  { id = "", data }: Question,
  { data: { name } }: Choice,
  next: string | undefined,
): string {
  const label = questionLabels[id];
  if (label === undefined) return data.text;
  const answers =
    id === "team-skills"
      ? [name, ...(next === undefined ? [] : [next])]
      : answeredByName.has(id)
        ? data.options
        : [];
  return answers.length === 0 ? label : `${label}: ${listed(answers, "or")}?`;
}

function names(text: string, { data: { name } }: Choice): boolean {
  const [said, word] = [text.toLowerCase(), name.toLowerCase()];
  const at = said.indexOf(word);
  if (at < 0) return false;
  const around = `${said[at - 1] ?? " "}${said[at + word.length] ?? " "}`;
  return !/[\p{L}\p{N}]/u.test(around);
}

/** What the whole product is built with is still asked: its own decision goes before the plan's. */
export function isOfProduct({ id }: Question): boolean {
  return id === "built-with";
}
