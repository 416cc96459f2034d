import { takingPayments } from "../demands/taking-payments.ts";
import { listed } from "../text/words.ts";
import { type Check, namesOf, ofKinds } from "./drawn.ts";

/** Checks at the doors of the product: the way in, and the systems that money goes through. */
export const outsideChecks = {
  "api-gateway": ({ ref, name, drawn }) => {
    const gateway = drawn.components.find(({ data }) => data.choice === ref)?.ref;
    const into = (to: string) => drawn.connections.filter(({ data }) => data.to === to);
    // Services that nothing reaches over it have no door to test.
    const services = ofKinds(drawn, "service", "function").filter((each) =>
      into(each.ref).some(({ data }) => data.from === gateway),
    );
    if (services.length === 0) return undefined;
    const others = services.some((each) =>
      into(each.ref).some(({ data }) => data.from !== gateway && data.mode === "sync"),
    );
    return `A request from outside to ${namesOf(services, "or")} that does not come through ${name} is refused by the network${others ? ", and a call of another service of the plan is not" : ""}.`;
  },
  payments: ({ ref, name, drawn }) => {
    const own = drawn.components.find(({ data }) => data.choice === ref)?.ref;
    const paid = takingPayments(drawn, own);
    const reports = drawn.operations.filter(({ data }) => own && data.webhook?.from === own);
    const refunds =
      own === undefined
        ? []
        : drawn.operations.filter(({ data }) => /^refund/i.test(data.operationId));
    const checks = [
      ...(paid.length > 0
        ? [
            `call ${listed(paid.map(({ data }) => data.operationId))} with a card that is accepted and one that is refused`,
          ]
        : []),
      ...(refunds.length > 0
        ? [
            `repeat ${listed(refunds.map(({ data }) => data.operationId))} under the same key and find one amount given back`,
          ]
        : []),
      ...(reports.length > 0
        ? [
            `send each report to ${listed(reports.map(({ data }) => data.operationId))} twice and find it handled once`,
          ]
        : []),
    ];
    return checks.length > 0 ? `Tests in the test mode of ${name} ${listed(checks)}.` : undefined;
  },
} satisfies Readonly<Record<string, Check>>;
