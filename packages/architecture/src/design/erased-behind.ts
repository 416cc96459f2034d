import type { Ref } from "@planc/core";
import type { Facts } from "./facts.ts";

/** What a worker does where the text names a queue and the one work that outlasts an answer is an erasure. */
export const erasesBehind = "erases what is held of a person who has asked for it";

const account = "brief/concept#user";

/** The duties that have one program erase what it holds of a person, where no action deletes the account. */
export function owedErasure({ obligations = [], actions, identity }: Facts): readonly Ref[] {
  const owner = identity?.data.owner;
  const deletes = actions.some(({ data }) => data.concept === account && data.effect === "delete");
  if ((owner !== "system" && owner !== "provider") || deletes) return [];
  return obligations.flatMap(({ ref, data }) =>
    data.kind === "erasure" &&
    data.regime !== undefined &&
    data.applies.some((each) => each === account)
      ? [ref]
      : [],
  );
}
