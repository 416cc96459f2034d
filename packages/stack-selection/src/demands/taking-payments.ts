import type { Drawn } from "../records/drawn.ts";
import { takesPayment } from "./payments.ts";

/** Operations that take money: by their name, or because a flow of what they do calls the provider. */
export function takingPayments(
  { operations, flows }: Pick<Drawn, "operations" | "flows">,
  provider: string | undefined,
): Drawn["operations"] {
  const calling = actionsWith(
    flows,
    ({ to, mode, message }) => to === provider && mode === "sync" && !givesBack.test(message),
  );
  return operations.filter(
    (each) =>
      takesPayment(each) ||
      (each.data.webhook === undefined &&
        changing.includes(each.data.effect) &&
        // Who gives money back presents no card.
        !/^refund/i.test(each.data.operationId) &&
        each.data.realises.some((ref) => calling.has(ref))),
  );
}

const changing: readonly string[] = ["create", "transition", "command"];

const isChange = (effect: string): boolean => effect !== "list" && effect !== "read";

/** Operations that call something off for which money was taken, and have it given back. */
export function givingBack(
  { operations, flows }: Pick<Drawn, "operations" | "flows">,
  provider: string | undefined,
): Drawn["operations"] {
  const calling = actionsWith(
    flows,
    ({ to, message }) => to === provider && givesBack.test(message),
  );
  // A list that shows what was called off gives nothing back.
  return operations.filter(
    ({ data }) => isChange(data.effect) && data.realises.some((ref) => calling.has(ref)),
  );
}

const givesBack = /\bgive back\b/;

type Flows = Drawn["flows"];

/** What is done by flows that have such a step. */
function actionsWith(
  flows: Flows,
  isSuch: (step: Flows[number]["data"]["steps"][number]) => boolean,
): ReadonlySet<string> {
  return new Set(
    flows
      .filter(({ data }) => data.steps.some(isSuch))
      .flatMap(({ data }): readonly string[] => (data.action === undefined ? [] : [data.action])),
  );
}
