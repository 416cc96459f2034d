import { expect, it } from "vitest";
import { inShort } from "./in-short.ts";

it("names what is taken, empty or in another state, and not the sentence of the contract", () => {
  expect(inShort("createUser: Another record has the same email.")).toBe("createUser: email taken");
  expect(inShort("409 conflict: The cart has nothing in it.")).toBe("409 conflict: empty cart");
  expect(inShort("closeTicket: The ticket is not open or solved.")).toBe(
    "closeTicket: ticket not open or solved",
  );
});

it("says who is the last to give roles, and nothing of locks", () => {
  expect(
    inShort(
      "deleteUser: Nobody who is administrator and can sign in would be left to give roles: somebody else gets the role first. Their rows are locked while they are counted.; updateUser: Another user has the same email.",
    ),
  ).toBe("deleteUser: last administrator to give roles; updateUser: email taken");
});

it("leaves what says more as it is", () => {
  const own = "createOrder: The cart is not open, as Carts service answers.";
  expect(inShort(own)).toBe(own);
});

it("keeps several refusals of one answer apart", () => {
  expect(
    inShort(
      "createOrder: The cart has nothing in it. The total of now is another one than the agreed total that was sent: nothing is paid, and what it is made from is read anew before it is agreed to again. Another order that still counts has the same cart.",
    ),
  ).toBe(
    "createOrder: empty cart; another total than the agreed total; cart taken by one that counts",
  );
});
