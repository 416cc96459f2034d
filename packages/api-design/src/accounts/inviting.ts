import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { userConcept } from "../operation/access.ts";

/** Actions by which somebody gets an account of the product's own before he has been there. */
export function invitingAccounts<
  Action extends { readonly data: ViewOf<typeof brief.action>["data"] },
>(actions: readonly Action[]): readonly Action[] {
  return actions.filter(
    ({ data: { verb, concept, automatic } }) =>
      verb === "invite" && concept === userConcept && automatic === undefined,
  );
}
