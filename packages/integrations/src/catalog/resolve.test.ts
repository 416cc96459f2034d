import { describe, expect, it } from "vitest";
import { providerOf, resolve, resolveProvider } from "./resolve.ts";

const found = (name: string, more: { technology?: string; category?: string } = {}) => {
  const { facts, by } = resolve({ name, ...more });
  return [facts.id, by];
};

describe("resolving a system", () => {
  it("goes by the technology before the name", () => {
    expect(found("Mail for customers", { technology: "sendgrid" })).toEqual([
      "sendgrid",
      "technology",
    ]);
  });

  it("knows names in any spelling", () => {
    expect(found("stripe")).toEqual(["stripe", "name"]);
    expect(found("Azure Active Directory")).toEqual(["entra-id", "name"]);
    expect(found("Sign in with Google")).toEqual(["google-sign-in", "name"]);
    expect(found("AD FS")).toEqual(["active-directory", "name"]);
  });

  it("finds a name within others, the longest first", () => {
    expect(found("Stripe for donations")).toEqual(["stripe", "part-of-name"]);
    expect(found("our Twilio SendGrid account")).toEqual(["sendgrid", "part-of-name"]);
    expect(found("the bookkeeper's SFTP drop")).toEqual(["generic-sftp", "part-of-name"]);
  });

  it("does not find a name inside a word", () => {
    expect(found("Stripedshirts")).toEqual(["generic-rest", "nothing"]);
    expect(found("Process tracking")).toEqual(["generic-rest", "nothing"]);
  });

  it("takes one that it does not know for its kind", () => {
    expect(found("Adyen", { technology: "adyen", category: "payments" })).toEqual([
      "generic-payments",
      "category",
    ]);
    expect(found("Keyclock House", { category: "identity provider" })).toEqual([
      "generic-oidc",
      "category",
    ]);
  });

  it("does not take a technology that it does not know for one whose name it shares", () => {
    expect(found("GitHub Pages", { technology: "github-pages" })).toEqual([
      "generic-rest",
      "nothing",
    ]);
    expect(found("GitHub Pages")).toEqual(["github", "part-of-name"]);
  });

  it("tells a server that speaks OpenAI's interface from any model", () => {
    const kind = { category: "AI models" };
    expect(found("Ollama", { technology: "ollama", ...kind })).toEqual([
      "openai-compatible",
      "name",
    ]);
    expect(found("Harbour Brain", kind)).toEqual(["generic-model", "category"]);
  });

  it("keeps the protocol that a name says, whatever the kind", () => {
    expect(found("the company's LDAP", { category: "identity provider" })).toEqual([
      "generic-ldap",
      "part-of-name",
    ]);
  });

  it("believes the kind before a word of the name that fits any system", () => {
    expect(found("Parcel REST API", { category: "e-mail delivery" })).toEqual([
      "generic-email",
      "category",
    ]);
    expect(found("PayPal REST API", { category: "payments" })).toEqual(["paypal", "part-of-name"]);
  });

  it("leaves any other to be a REST system of which everything is asked", () => {
    const facts = resolveProvider({ name: "Harbour master", category: "harbours" });
    expect(facts.id).toBe("generic-rest");
    expect(facts.limits.map(({ state }) => state)).toEqual(["unknown"]);
  });

  it("takes hostile names for what they are: names of nothing", () => {
    for (const name of [
      "",
      "__proto__",
      "constructor",
      "toString",
      "'; DROP TABLE a; --",
      "\u202eepirts",
      "💳",
      "a".repeat(10_000),
    ])
      expect(found(name, { category: "__proto__", technology: "constructor" })).toEqual([
        "generic-rest",
        "nothing",
      ]);
  });

  it("gives an entry by its id", () => {
    expect(providerOf("fcm")?.name).toBe("Firebase Cloud Messaging");
    expect(providerOf("harbour")).toBeUndefined();
  });
});
