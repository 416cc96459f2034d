import { paidMakingOf, saidOf } from "../topics/approaches/purchases.ts";
import type { Check } from "./approach-check.ts";

const noneUnpaid: Check = (facts) => {
  const { said, text } = saidOf(facts, paidMakingOf(facts)?.data.paid ?? []);
  return said.length > 0
    ? {
        because: `stores what may never be paid for, and the text says ${text}`,
        by: said.map(({ ref }) => ref),
      }
    : undefined;
};

/** Points that the text wants soon after a state that can still be left. */
const soonAsked: Check = ({ inputs: { requirements = [] } }) => {
  const said = requirements.find(
    ({ data }) =>
      data.priority !== "wont" &&
      /\bpoints?\b/i.test(data.text) &&
      /\bconfirm(?:ed|ation)\b/i.test(data.text),
  );
  return (
    said && {
      because: `adds them later than the text has it: “${said.data.text.replace(/[.]$/, "")}”`,
      by: [said.ref],
    }
  );
};

/** Tables of others are in no plan of a feature. */
const notHere: Check = ({ product }) => ({
  because: "needs the tables of the product, and those are not in this plan",
  label: "tables not here",
  by: [product],
});

/** What of the brief leaves a way of a purchase no room, by its key. */
export const checksOfPurchases: Readonly<Record<string, Check>> = {
  "stored-first": noneUnpaid,
  "points-later": soonAsked,
  "one-database": notHere,
};
