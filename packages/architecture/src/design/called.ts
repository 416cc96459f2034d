import type { Facts } from "./facts.ts";

/** The thing of which everybody who signs in has one. */
const account = "brief/concept#user";

/** Whether people or other programs ask for anything of what a deployable answers for. */
export function isCalled(
  concepts: readonly string[],
  { actionsOn, concept }: Pick<Facts, "actionsOn" | "concept">,
): boolean {
  return concepts.some(
    (ref) =>
      ref === account ||
      concept.get(ref)?.data.role === "computed" ||
      actionsOn.get(ref)?.some(({ data }) => data.automatic === undefined),
  );
}
