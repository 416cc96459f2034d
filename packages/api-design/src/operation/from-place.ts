import type { DataOf, ViewOf } from "@planc/core";
import { isEpoch, isSaidInTurn, readFromPlace, spoken } from "@planc/core";
import type { api, data, decision } from "@planc/core/ir";
import { property } from "../naming.ts";
import type { Form } from "./form.ts";
import { clearedOf } from "./tombstone.ts";

type Parameter = DataOf<typeof api.operation>["parameters"][number];

/** Where the plan decides that a list is read from a place in it, both ways: what came before it, and what since. */
export function placeParameters(
  form: Form,
  name: string,
  choices: readonly ViewOf<typeof decision.choice>[],
  own: readonly ViewOf<typeof data.field>[],
  propertyCase: Parameters<typeof property>[1] = "camel",
): readonly Parameter[] {
  const epoch = own.find(({ data: { name, type } }) => type === "integer" && isEpoch(name));
  if (epoch && !isSaidInTurn(name) && form.answer === "page" && !form.whole)
    return [
      {
        name: property("after epoch", propertyCase),
        in: "query",
        type: "integer",
        required: false,
        minimum: 0,
        description: `Only those of a later epoch, the lowest first: each is taken in that order.`,
      },
    ];
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
  // Of what stays in its place without its words, who was away has to hear, and the row is not new.
  const updated = own.find(({ data: { name } }) => name === "updated at");
  const changed: readonly Parameter[] =
    updated && clearedOf(own).length > 0
      ? [
          {
            name: property("changed after", propertyCase),
            in: "query",
            type: "timestamp",
            required: false,
            description: `A time of the server: only those that were edited or deleted at it or later, as they are now, the oldest change first. Who was away gives the newest \`${property("updated at", propertyCase)}\` that it has. Not together with after or before.`,
          },
        ]
      : [];
  return [
    ...changed,
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
