import type { SettledBy } from "../catalog/settled-by.ts";
import { takingPayments } from "../demands/taking-payments.ts";
import { listed } from "../text/words.ts";
import { type Drawn, ofKinds } from "./drawn.ts";
import type { Settler } from "./settled.ts";

/** What a call that is repeated without its key does in this plan: it moves money, or opens a page for it. */
export const moneySettlers = {
  "drawn-money": ({ ref, name, drawn }) => {
    const provider = ofKinds(drawn, "external-system").find(
      ({ data }) => data.choice === ref || data.name.toLowerCase() === name.toLowerCase(),
    );
    if (!provider) return undefined;
    const steps = drawn.flows.flatMap(({ data }) =>
      data.steps.flatMap((step) => (step.to === provider.ref ? [step.message] : [])),
    );
    const paying = takingPayments(drawn, provider.ref).map(({ data }) => data.operationId);
    const takes =
      paying.length > 0 || steps.some((each) => /\b(?:authoris|captur|charg)/.test(each));
    const gives = refunding(drawn).length > 0 || steps.some((each) => /\bgive back\b/.test(each));
    if (!takes && !gives) return {};
    const page = drawn.choices?.some(({ data }) => data.technology === "payment-page");
    const harms = [
      ...(takes
        ? [page ? "opens a second page on which the same can be paid" : "charges twice"]
        : []),
      ...(gives ? ["gives back twice"] : []),
    ];
    const kept = [
      ...(takes ? [page ? "each page that is opened" : "each charge"] : []),
      ...(gives ? ["each amount that is given back"] : []),
    ];
    return {
      negative: `A call that is repeated after a time-out without its key ${listed(harms)}.`,
      mitigation: `One Idempotency-Key for ${listed(kept)}, made before the first call and sent with each repetition${takes && page ? `; ${listed(paying) || "what begins a payment"} closes the page that is open before it opens another` : ""}.`,
    };
  },
} satisfies Partial<Record<SettledBy, Settler>>;

function refunding({ operations }: Drawn): readonly string[] {
  return operations.flatMap(({ data }) =>
    /^refund/i.test(data.operationId) ? [data.operationId] : [],
  );
}
