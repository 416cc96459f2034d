import { expect, it } from "vitest";
import { payerMatch } from "./payer-match.ts";

const attribute = (concept: string, name: string, type: string, unique = true) => ({
  data: { concept, name, type, unique },
});
const relation = (from: string, to: string, owned = false) => ({
  data: { from, to, kind: "many-to-one", owned },
});

it("finds a payment by the id of its provider, and who has paid by an id or their e-mail", () => {
  const attributes = [
    attribute("payment", "provider reference", "text"),
    attribute("member", "email", "email"),
    attribute("link", "external id", "text", false),
  ];
  const paid = relation("payment", "member");
  expect(payerMatch("payment", [paid, relation("link", "member", true)], attributes)).toEqual({
    key: "provider reference",
    people: "member",
    email: "email",
    identity: "link",
  });
  expect(payerMatch("payment", [paid], attributes)?.identity).toBeUndefined();
  expect(payerMatch("payment", [paid], attributes.slice(0, 1))).toBeUndefined();
});
