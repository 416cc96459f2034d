import { expect, it } from "vitest";
import { drawn, operation, signedInBy } from "../../fixtures/drawn.ts";
import { fullOf } from "../line.ts";
import { signInTellers } from "./sign-in.ts";

const cookie = { cookie: "__Host-token", sameSite: "Lax" } as const;
const calls = (name: string, more: object) => {
  const each = operation(name, "create");
  return { ...each, data: { ...each.data, method: "post", ...more } } as typeof each;
};
const open = { access: { kind: "public", because: "Said so." } };
const operations = [
  operation("listBeds", "list"),
  calls("createBed", {}),
  calls("signOut", { session: "ends" }),
  calls("signIn", { ...open, session: "begins" }),
  calls("createVisitor", open),
  calls("receiveReport", open),
];
const told = () => {
  const base = signedInBy({ kind: "token-cookie", ...cookie });
  const lifetime = { value: 20, unit: "min" } as const;
  const identity = {
    ...base,
    data: { ...base.data, tokens: [{ name: "access token", lifetime, storage: "cookie" }] },
  };
  return signInTellers["token-cookie"]?.({
    ref: "decision/choice#sign-in",
    name: "Token",
    full: "Token",
    purpose: "Token",
    technology: "token-cookie",
    entry: undefined,
    drawn: drawn({ operations, identity }),
  });
};

it("counts what a cookie can change, and neither what is open to everyone nor what is signed", () => {
  expect(told()?.negative.map(fullOf).join(" ")).toContain(
    "could make it do so, for 3 operations that change",
  );
});

it("does not say that a copy ends by itself which renews itself", () => {
  const { negative = [], mitigation = [] } = told() ?? {};
  expect(negative.map(fullOf).join(" ")).toContain("is renewed on and on");
  expect(mitigation.map(fullOf).join(" ")).toMatch(/Open: after which time since the sign-in/);
});
