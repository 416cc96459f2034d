import type { PlanNodeOf } from "@planc/core";
import { reading } from "@planc/core/ir";
import {
  demandsSignIn,
  refusesInPart,
  refusesSignIn,
  unboundRoles,
} from "../catalog/contradiction-words.ts";
import { rule } from "../kit.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { placeText } from "./place-text.ts";

type Statement = PlanNodeOf<typeof reading.statement>;

/** One statement says that nobody signs in, another one that somebody does. */
export const contradictingSignIn = rule("contradicting-sign-in", {
  reads: { statements: reading.statement },
  check: ({ statements, report }) => {
    const said = inSourceOrder(statements).filter(({ data }) => !unboundRoles.has(data.role));
    const refusal = said.find(refuses);
    if (!refusal) return;
    const demand = said.find((each) => demandsSignIn.test(each.data.text) && !refuses(each));
    if (!demand) return;
    report(
      "sign-in-contradicted",
      { refusal: placeText(refusal.why), demand: placeText(demand.why) },
      { ref: demand.ref },
    );
  },
});

/** Whether it rules signing in out for the whole product, not for a page or a call of it. */
function refuses({ data }: Statement): boolean {
  if (data.kind === "heading" || data.kind === "code" || data.text.endsWith("?")) return false;
  const found = refusesSignIn.exec(data.text);
  if (!found) return false;
  const behind = data.text.slice(found.index + found[0].length);
  const opened = data.text.slice(0, found.index).lastIndexOf("(");
  const inParentheses = opened !== -1 && !data.text.slice(opened, found.index).includes(")");
  return !refusesInPart.test(behind) && !inParentheses;
}
