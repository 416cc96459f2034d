import { type DraftOf, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";

type Action = DraftOf<typeof brief.action>;

/** Rows that hang on a thing are listed by whoever looks at that thing. */
export function listedFor(
  viewers: readonly Pick<Action, "data">[],
  {
    name,
    concept,
    requirements,
  }: {
    readonly name: string;
    readonly concept: Ref<"brief/concept">;
    readonly requirements: readonly Ref<"brief/requirement">[];
  },
  why: Action["why"],
): Action {
  return node(
    brief.action,
    nameId(`list ${name}`),
    {
      actors: [...new Set(viewers.flatMap(({ data }) => data.actors))].sort(),
      verb: "list",
      concept,
      effect: "list",
      requirements: [...requirements].sort(),
    },
    why,
  );
}
