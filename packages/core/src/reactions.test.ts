import { expect, it } from "vitest";
import { joinedIn, ownersAmong, reactionsBetween } from "./reactions.ts";

const system = (name: string, category: string) => ({ data: { name, category } });
const reported = (state: string) => ({
  data: { concept: "brief/concept#payment", effect: "transition", state },
});

it("has a receipt and the customers' system follow a payment, where the plan hears of it", () => {
  const systems = [
    system("Adyen", "payments"),
    system("Mailgun", "e-mail delivery"),
    system("HubSpot", "customer relationship management"),
  ];
  const told = reactionsBetween(systems, [reported("succeeded"), reported("failed")]);
  expect(told.map(({ from, to, state }) => `${from} ${state}: ${to}`)).toEqual([
    "Adyen succeeded: HubSpot",
    "Adyen succeeded: Mailgun",
  ]);
  expect(reactionsBetween(systems, [])).toEqual([]);
  expect(reactionsBetween(systems.slice(1), [reported("succeeded")])).toEqual([]);
  // Nothing of the customers' system is heard of, so that what it holds is nothing to follow.
  expect(ownersAmong(systems)[0]).toBe("Adyen on payments");
});

it("takes systems for connected where one sentence connects two", () => {
  expect(joinedIn(["An API connecting Adyen and Mailgun"], ["Adyen", "Mailgun"])).toHaveLength(2);
  expect(joinedIn(["Adyen takes cards.", "Connect Mailgun."], ["Adyen", "Mailgun"])).toBe(
    undefined,
  );
});

it("has what people get go out as the message that a bar is looked up for", () => {
  const systems = [system("Adyen", "payments"), system("Mailgun", "e-mail delivery")];
  const sending = { data: { concept: "brief/concept#letter", effect: "create" } };
  const letter = { ref: "brief/concept#letter", data: { barredBy: {} } };
  const [told] = reactionsBetween(systems, [reported("succeeded"), sending], [letter]);
  expect(told?.sentAs).toBe("brief/concept#letter");
  const [direct] = reactionsBetween(systems, [reported("succeeded")], [letter]);
  expect(direct?.sentAs).toBeUndefined();
});
