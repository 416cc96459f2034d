import type { DataOf, ViewOf } from "@planc/core";
import { isSaidInTurn, readFromPlace, spoken } from "@planc/core";
import type { api, decision } from "@planc/core/ir";
import type { Form } from "./form.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];

/** Where the plan decides that a list is read from a place in it, both ways: what came before it, and what since. */
export function placeParameters(
  form: Form,
  name: string,
  choices: readonly ViewOf<typeof decision.choice>[],
): readonly Parameter[] {
  const isDecided = choices.some(({ data }) => readFromPlace.has(data.technology));
  if (!isDecided || !isSaidInTurn(name) || form.answer !== "page" || form.whole) return [];
  const thing = spoken(name);
  const place = (way: string, description: string): Parameter => ({
    name: way,
    in: "query",
    type: "uuid",
    required: false,
    description,
  });
  return [
    place(
      "after",
      `The id of a ${thing}: only those that came after it, the oldest first. An empty page says that there is none yet.`,
    ),
    place(
      "before",
      `The id of a ${thing}: only those that came before it, the newest first. Not together with after.`,
    ),
  ];
}
