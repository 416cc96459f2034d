import { gatewayWords } from "../catalog/gateway-words.ts";
import { givingBack, takingPayments } from "../demands/taking-payments.ts";
import { listed } from "../text/words.ts";
import { askedOfGateway, gatewayIn } from "./doors.ts";
import type { Check, Confirmed } from "./drawn.ts";
import { namesOf } from "./drawn.ts";
import { brief, type Line } from "./line.ts";

/** What takes messages may refuse them, not answer, and say later what became of them. */
function handsOver({ ref, name, drawn }: Confirmed): Line | undefined {
  const own = drawn.components.find(({ data }) => data.choice === ref)?.ref;
  const flows = drawn.flows.filter(({ data }) =>
    data.steps.some(({ to, mode }) => to === own && mode === "async"),
  );
  if (own === undefined || flows.length === 0) return undefined;
  const reports = drawn.operations.filter(({ data }) => data.webhook?.from === own);
  const short = `${name} refusing or silent: ${listed(flows.map(({ data }) => `“${data.name}”`))}.`;
  const refused = `A test has ${name} refuse, and not answer, while ${listed(flows.map(({ data }) => `“${data.name}”`))} ${flows.length === 1 ? "runs" : "run"}: what waits is not lost, and what stays refused is set aside for a person.`;
  const reported =
    reports.length === 0
      ? ""
      : ` A report to ${listed(reports.map(({ data }) => data.operationId))} that comes twice is handled once, and one with a wrong signature is refused.`;
  return brief(`${short}${reported}`, `${refused}${reported}`);
}

/** Checks at the doors of the product: the way in, and the systems that money goes through. */
export const outsideChecks = {
  "api-gateway": ({ ref, name, drawn }) => {
    const found = gatewayIn({ ref, drawn });
    // Services that nothing reaches over it have no door to test.
    if (!found || found.services.length === 0) return undefined;
    const { gateway, pages } = found;
    const services = [...found.services, ...(pages ? [pages] : [])];
    const others = services.some((each) =>
      drawn.connections.some(
        ({ data }) => data.to === each.ref && data.from !== gateway.ref && data.mode === "sync",
      ),
    );
    const down = askedOfGateway(drawn, gatewayWords.ownErrors)
      ? ` With ${found.services[0]?.data.name} stopped, a request for it is answered with 502, 503 or 504 in the form of errors of the contract, and names nothing of what stands behind ${name}.`
      : "";
    return `A request from outside to ${namesOf(services, "or")} that does not come through ${name} is refused by the network${others ? ", and a call of another service of the plan is not" : ""}.${down}`;
  },
  crm: handsOver,
  email: handsOver,
  sms: handsOver,
  payments: ({ ref, name, drawn }) => {
    const own = drawn.components.find(({ data }) => data.choice === ref)?.ref;
    const paid = takingPayments(drawn, own);
    const reports = drawn.operations.filter(({ data }) => own && data.webhook?.from === own);
    const refunds =
      own === undefined
        ? []
        : drawn.operations.filter(({ data }) => /^refund/i.test(data.operationId));
    const called = givingBack(drawn, own);
    const atProvider = drawn.choices?.some(({ data }) => data.technology === "payment-page");
    const opened = listed(paid.map(({ data }) => data.operationId));
    const isKeyed = refunds.every(({ data }) => data.idempotency === "key");
    const checks = [
      ...(paid.length > 0
        ? [
            atProvider
              ? `call ${opened} and pay on the page of ${name} with a card that is accepted and one that is refused`
              : `call ${opened} for a payment that is accepted and for one that is declined`,
          ]
        : []),
      ...(refunds.length > 0
        ? [
            `call ${listed(refunds.map(({ data }) => data.operationId))} twice${isKeyed ? " under the same key" : ""} and find one amount given back`,
          ]
        : []),
      ...(called.length > 0
        ? [
            `call ${listed(called.map(({ data }) => data.operationId))} twice for what was paid and find one amount given back`,
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
