import type { PlanNodeOf } from "@planc/core";
import { reading } from "@planc/core/ir";
import { unboundRoles } from "../catalog/contradiction-words.ts";
import {
  asksToBuild,
  buildsWithout,
  demandsSignIn,
  refusesSignIn,
  relativeWords,
  takesBack,
} from "../catalog/sign-in-words.ts";
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
    const demand = said.find((each) => demands(each) && !refuses(each));
    if (!demand) return;
    report(
      "sign-in-contradicted",
      { refusal: placeText(refusal.why), demand: placeText(demand.why) },
      { ref: demand.ref },
    );
  },
});

function demands({ data }: Statement): boolean {
  return demandsSignIn.test(data.text) && !takesBack.test(data.text);
}

/** Whether it rules signing in out for the whole product, not for a page, a call or some people. */
function refuses({ data }: Statement): boolean {
  if (data.kind === "heading" || data.kind === "code" || data.text.endsWith("?")) return false;
  const [first = "", ...others] = clausesOf(data.text);
  if (refusesSignIn.some((pattern) => pattern.test(first))) return true;
  const built = buildsWithout.exec(first);
  if (built && !relativeWords.test(built[0])) return true;
  // Behind other clauses it may be about them alone: "visitors browse freely, no account needed".
  const asked = asksToBuild.test(first) && !relativeWords.test(first);
  return asked && others.some((clause) => refusesSignIn.some((pattern) => pattern.test(clause)));
}

const longest = 600;

/** In small letters, without what stands in parentheses. */
function clausesOf(text: string): readonly string[] {
  return text
    .slice(0, longest)
    .toLowerCase()
    .replace(/\([^()]{0,200}\)/g, " ")
    .split(/[.,;!—–]/)
    .map((clause) => clause.replace(/\s+/g, " ").trim());
}
