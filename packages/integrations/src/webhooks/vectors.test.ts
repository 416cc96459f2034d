import { describe, expect, it } from "vitest";
import { knownValue } from "../catalog/fact.ts";
import { providers } from "../catalog/providers/index.ts";
import { stripe } from "../catalog/providers/stripe.ts";
import { isTimed, vectorsOf } from "./vectors.ts";
import { verifyWebhook } from "./verify.ts";

const ownWindow = { toleranceSeconds: 86_400 };
const senders = providers.filter(({ webhooks }) => webhooks);

describe.each(senders.map((each) => [each.id, each] as const))("vectors of %s", (id, facts) => {
  const made = vectorsOf(facts, ownWindow);

  if (id === "salesforce") {
    it("are none, as nothing in its messages proves anything", () => {
      expect(made).toBeUndefined();
    });
    return;
  }

  it("are judged as they say", () => {
    const got = made?.vectors.map(({ name, delivery, now, credentials }) => {
      const verdict = verifyWebhook(made.scheme, delivery, credentials ?? made.credentials, {
        now,
        toleranceSeconds: made.toleranceSeconds,
      });
      return [name, verdict.ok ? "accept" : verdict.because];
    });
    expect(got).toEqual(made?.vectors.map(({ name, expect: wanted }) => [name, wanted]));
  });

  it("have a genuine one, and refuse a wrong secret and, where there is a time, an old one", () => {
    const expected = made?.vectors.map((each) => each.expect) ?? [];
    expect(expected).toContain("accept");
    expect(expected).toContain("signature");
    const scheme = knownValue(facts.webhooks?.scheme);
    expect(expected.includes("stale")).toBe(scheme !== undefined && isTimed(scheme));
  });

  it("are the same bytes each time, and JSON", () => {
    const text = JSON.stringify(made);
    expect(JSON.stringify(vectorsOf(facts, ownWindow))).toBe(text);
    expect(JSON.parse(text)).toEqual(made);
  });

  it("names no two alike", () => {
    const names = made?.vectors.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the window", () => {
  it("is the provider's where the plan has none of its own", () => {
    expect(vectorsOf(stripe)?.toleranceSeconds).toBe(300);
    expect(vectorsOf(stripe, { toleranceSeconds: 60 })?.toleranceSeconds).toBe(60);
  });

  it("is none where nothing trustworthy says a time", () => {
    const github = providers.find(({ id }) => id === "github");
    expect(github && vectorsOf(github, ownWindow)?.toleranceSeconds).toBeUndefined();
  });

  it("makes no vector of age where neither has one", () => {
    const sendgrid = providers.find(({ id }) => id === "sendgrid");
    const names = sendgrid && vectorsOf(sendgrid)?.vectors.map(({ expect: wanted }) => wanted);
    expect(names).not.toContain("stale");
  });
});
