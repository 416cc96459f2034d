import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { refusalIn } from "../policy/refusal.ts";
import { sentence } from "../text/words.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Preference = PlanNodeOf<typeof decision.preference>;

/** Whether the text or the repository decided, whatever policy says. */
function isKept({ data }: Choice): boolean {
  return (data.basis === "stated" && data.wish === undefined) || data.basis === "existing";
}

/** What policy has against a decision that stands all the same: no record may hide that. */
export function policyNote(
  choice: Choice,
  preferences: readonly Preference[],
  catalogue: Pick<Catalogue, "nameOf">,
): string | undefined {
  const { technology: key, topic, basis, lifecycle } = choice.data;
  const own = preferences.map(({ data }) => data).filter((each) => each.topic === idOf(topic));
  const isRequired = own.some(
    ({ technology, strength }) => technology === key && strength === "require",
  );
  if (!isKept(choice) || isRequired) return undefined;
  // What is in use stays, unless it is forbidden.
  const counting =
    lifecycle === "existing" ? own.filter(({ strength }) => strength === "forbid") : own;
  const refusal = refusalIn(counting, catalogue, { topic: idOf(topic), key });
  if (refusal === undefined) return undefined;
  const isHeld = own.some(
    ({ technology, policy }) => technology === key && policy?.status === "hold",
  );
  const code = isHeld ? "stack/technology-on-hold" : "stack/constraint-conflict";
  const who = basis === "existing" ? "it is in use already" : "the text names it";
  return `${sentence(refusal)} It stands against that policy because ${who}: ${code}.`;
}

/** The waiver that a decision stands by. */
export function waiverNote(
  { data: { technology, topic } }: Choice,
  preferences: readonly Preference[],
): string | undefined {
  return preferences.find(
    ({ data }) =>
      data.topic === idOf(topic) &&
      data.technology === technology &&
      data.policy?.status === "waived",
  )?.data.because;
}
