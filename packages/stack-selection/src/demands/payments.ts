import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;

/** Whether money is taken by it. Giving money back is none of it: that needs a payment that was taken before. */
export function takesPayment({ data: { effect, operationId } }: Operation): boolean {
  if (givesBack.test(operationId)) return false;
  return (effect === "create" && takenFor.test(operationId)) || takes.test(operationId);
}

const takenFor = /payment|checkout/i;
const takes = /^(?:pay|charge|capture|checkOut)(?![a-z])/;
const givesBack = /refund|^void(?![a-z])/i;
