import { effects } from "../../catalog/verbs.ts";
import type { Word } from "../../words/word.ts";
import type { Deed } from "./deed.ts";

type Moved = Pick<Deed, "verb" | "ties" | "object" | "last">;

/** "add items to a cart", "remove a member from a team" */
export function movesInto(words: readonly Word[], { verb, ties, object, last }: Moved): boolean {
  const tie = ties[0];
  if (!tie || !/^(?:add|remove|attach|detach|append|save|delete|move|put)$/.test(verb))
    return false;
  const behind = object === "before" ? last - 1 : object.last;
  let before = tie.first - 1;
  while (
    before > behind &&
    !/^(?:to|from|into|onto|of|for|in|on)$/.test(words[before]?.lower ?? "")
  )
    before--;
  return /^(?:to|from|into|onto)$/.test(words[before]?.lower ?? "");
}

/** "create an order from the cart" */
export function isMadeFrom(words: readonly Word[], { verb, ties, object, last }: Moved): boolean {
  const behind = object === "before" ? last - 1 : object.last;
  return (
    ties.length > 0 &&
    effects.get(verb) === "create" &&
    words[behind]?.lower === "from" &&
    (ties[0]?.first ?? 0) > behind
  );
}
