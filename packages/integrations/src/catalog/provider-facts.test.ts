import { describe, expect, it } from "vitest";
import { agesOf, factsIn } from "./ages.ts";
import { isKnown } from "./fact.ts";
import { providerFactsSchema } from "./provider-facts.ts";
import { providers } from "./providers/index.ts";
import { readOn } from "./providers/read-on.ts";

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const duplicates = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at);

describe.each(providers.map((each) => [each.id, each] as const))("%s", (_id, facts) => {
  it("fits the schema", () => {
    expect(providerFactsSchema.safeParse(facts).error?.issues ?? []).toEqual([]);
  });

  it("has a source and a day for each fact that is no question", () => {
    const dated = factsIn(facts).filter(({ fact }) => fact.state !== "unknown");
    const wrong = dated.filter(
      ({ fact }) => fact.state !== "unknown" && (fact.source.title === "" || fact.date > readOn),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(dated.length > 0 || facts.generic).toBe(true);
  });

  it("has low confidence in what was recalled", () => {
    const sure = factsIn(facts).filter(
      ({ fact }) =>
        fact.state !== "unknown" && fact.method === "recalled" && fact.confidence !== "low",
    );
    expect(sure.map(({ path }) => path)).toEqual([]);
  });

  it("names each operation once", () => {
    const ids = facts.operations.filter(isKnown).map(({ value }) => value.id);
    expect(duplicates(ids)).toEqual([]);
  });

  it("says how a call that changes something is repeated safely, or what to look at first", () => {
    const careless = facts.operations
      .filter(isKnown)
      .filter(({ value }) => ["charge", "message"].includes(value.effect))
      .filter(({ value }) => value.idempotency.by === "nature");
    expect(careless.map(({ value }) => value.id)).toEqual([]);
  });

  it("forgets or is done with what it gives up, nothing else", () => {
    const wrong = facts.errors
      .filter(isKnown)
      .filter(({ value }) => value.quietly !== undefined && value.class !== "give-up");
    expect(wrong.map(({ value }) => value.code ?? value.status)).toEqual([]);
  });

  it("names a secret once and never gives one", () => {
    const secrets = facts.authentication.filter(isKnown).flatMap(({ value }) => value.secrets);
    expect(duplicates(secrets.map(({ name }) => name))).toEqual([]);
    expect(
      secrets.filter(({ what }) => /\b(?:sk|rk|xoxb|SG)[_.-][A-Za-z0-9]{8,}/.test(what)),
    ).toEqual([]);
  });

  it("fills every name of its addresses", () => {
    const { value } = { value: isKnown(facts.endpoint) ? facts.endpoint.value : undefined };
    const used = [value?.live, value?.sandbox].flatMap((each) =>
      [...(each ?? "").matchAll(/\{([^}]+)\}/g)].map(([, name]) => name),
    );
    expect(used.filter((name) => value?.variables?.[name ?? ""] === undefined)).toEqual([]);
  });

  it("keeps units and windows that belong together", () => {
    const wrong = facts.limits.filter(isKnown).filter(({ value }) => {
      if (value.kind === "concurrency")
        return !["concurrent requests", "connections"].includes(value.unit);
      if (value.kind === "points") return value.unit !== "points";
      if (value.kind === "size") return !["bytes", "items", "recipients"].includes(value.unit);
      if (value.kind === "daily-formula") return value.window !== 86_400;
      return false;
    });
    expect(wrong.map(({ value }) => value)).toEqual([]);
  });

  it("repeats webhooks at least as long as its answer may take", () => {
    const { retries, ackSeconds } = facts.webhooks ?? {};
    const horizon = retries?.state === "known" ? retries.value.horizonSeconds : undefined;
    const ack = ackSeconds?.state === "known" ? ackSeconds.value : undefined;
    expect(horizon === undefined || ack === undefined || horizon >= ack).toBe(true);
  });
});

describe("the catalogue", () => {
  it("has every provider that it is asked for", () => {
    expect(providers.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "active-directory",
        "amazon-s3",
        "amazon-ses",
        "apns",
        "auth0",
        "elasticsearch",
        "entra-id",
        "fcm",
        "generic-model",
        "generic-rest",
        "generic-sftp",
        "generic-soap",
        "github",
        "gitlab",
        "google-sign-in",
        "hubspot",
        "mailgun",
        "okta",
        "openai",
        "openai-compatible",
        "paypal",
        "salesforce",
        "sendgrid",
        "shopify",
        "slack",
        "stripe",
        "twilio",
      ]),
    );
  });

  it("has no id, technology or spelling of two", () => {
    const spellings = providers.flatMap(({ name, aliases }) => [name, ...aliases].map(plain));
    expect({
      ids: duplicates(providers.map(({ id }) => id)),
      technologies: duplicates(providers.flatMap(({ technologies }) => technologies)),
      spellings: duplicates(spellings),
    }).toEqual({ ids: [], technologies: [], spellings: [] });
  });

  it("knows nothing of generic systems that a provider would have to publish", () => {
    const told = providers
      .filter(({ generic }) => generic)
      .flatMap(({ id, endpoint, limits, timeouts, sandbox, prices, regions, statusPage }) =>
        [endpoint, ...limits, ...timeouts, sandbox, ...prices, regions, statusPage]
          .filter(({ state }) => state !== "unknown")
          .map(() => id),
      );
    expect(told).toEqual([]);
  });

  it("was read, not only recalled, for most limits that carry a number", () => {
    const numbers = providers
      .flatMap(({ limits }) => limits)
      .filter(isKnown)
      .filter(({ value }) => "value" in value || "base" in value);
    const read = numbers.filter(({ method }) => method === "read");
    expect(read.length / numbers.length).toBeGreaterThan(0.75);
  });

  it("is not stale on the day that it was read, but for facts of older pages", () => {
    const stale = providers.flatMap((each) =>
      agesOf(each, readOn)
        .filter((age) => age.stale)
        .map(({ path }) => `${each.id} ${path}`),
    );
    expect(stale).toEqual([
      "sendgrid limits[1]",
      "shopify webhooks.toleranceSeconds",
      "shopify webhooks.retries",
    ]);
  });
});
