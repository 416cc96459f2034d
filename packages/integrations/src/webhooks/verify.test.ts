import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { snsScheme } from "../catalog/providers/amazon-sns-scheme.ts";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import { isCertificateOf } from "./certificate-host.ts";
import type { Delivery } from "./delivery.ts";
import { equalInConstantTime } from "./equal.ts";
import type { HmacScheme } from "./hmac.ts";
import { signWebhook } from "./sign.ts";
import { sortedForm } from "./sorted-form.ts";
import { secondsOf, timestampText, withinWindow } from "./timestamp.ts";
import { verifyWebhook } from "./verify.ts";

const bare: Delivery = { method: "POST", url: "https://a.example/in", headers: {}, body: "{}" };
const stamped: HmacScheme = {
  kind: "hmac",
  hash: "sha256",
  encoding: "hex",
  header: "X-Signature",
  form: { is: "pairs", timestamp: "t", signature: "v1" },
  parts: ["timestamp", "body"],
  separator: ".",
  timestampUnit: "seconds",
  secret: { is: "text" },
};
const window = { now: 1_000, toleranceSeconds: 300 };

describe("HMAC", () => {
  const signed = signWebhook(stamped, bare, {
    secret: "s",
    at: 1_000,
  });

  it("accepts one of several signatures while a secret is changed", () => {
    const header = signed.headers["X-Signature"] ?? "";
    const both = { ...signed, headers: { "x-signature": `${header},v1=${"0".repeat(64)},v0=abc` } };
    expect(verifyWebhook(stamped, both, { secret: "s" }, window)).toEqual({ ok: true });
  });

  it("refuses a header of another form, an empty secret and an absent header", () => {
    const garbled = { ...signed, headers: { "X-Signature": "hello" } };
    expect(verifyWebhook(stamped, garbled, { secret: "s" }, window)).toMatchObject({
      because: "malformed",
    });
    expect(verifyWebhook(stamped, signed, { secret: "" }, window)).toMatchObject({
      because: "credentials",
    });
    expect(verifyWebhook(stamped, signed, {}, window)).toMatchObject({ because: "credentials" });
    expect(verifyWebhook(stamped, bare, { secret: "s" }, window)).toMatchObject({
      because: "missing-header",
    });
  });

  it("takes the raw bytes, not the text they make", () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00]);
    const raw = signWebhook(stamped, { ...bare, body: bytes }, { secret: "s", at: 1_000 });
    expect(verifyWebhook(stamped, raw, { secret: "s" }, window)).toEqual({ ok: true });
    const asText = { ...raw, body: Buffer.from(bytes).toString("utf8") };
    expect(verifyWebhook(stamped, asText, { secret: "s" }, window)).toMatchObject({
      because: "signature",
    });
  });

  it("refuses one byte that was changed, wherever it is", () => {
    const body = '{"amount":100,"currency":"EUR"}';
    const whole = signWebhook(stamped, { ...bare, body }, { secret: "s", at: 1_000 });
    const accepted = [...body].filter((_, at) => {
      const changed = `${body.slice(0, at)}~${body.slice(at + 1)}`;
      return verifyWebhook(stamped, { ...whole, body: changed }, { secret: "s" }, window).ok;
    });
    expect(accepted).toEqual([]);
  });
});

describe("time", () => {
  it("knows seconds, milliseconds and ISO, and nothing else", () => {
    expect(secondsOf("1000", "seconds")).toBe(1_000);
    expect(secondsOf("1000500", "milliseconds")).toBe(1_000.5);
    expect(secondsOf("1970-01-01T00:16:40Z", "iso")).toBe(1_000);
    expect(["1e3", "-5", " 1", "", "0x10"].map((text) => secondsOf(text, "seconds"))).toEqual(
      Array.from({ length: 5 }),
    );
    expect(secondsOf("1000", "iso")).toBeUndefined();
    expect(timestampText(1_000, "milliseconds")).toBe("1000000");
    expect(timestampText(1_000, "iso")).toBe("1970-01-01T00:16:40Z");
  });

  it("has a window with both ends inside, and none where none is given", () => {
    const at = (text: string | undefined, toleranceSeconds?: number) =>
      withinWindow(text, "seconds", { now: 1_000, toleranceSeconds });
    expect(at("700", 300)).toEqual({ ok: true });
    expect(at("699", 300)).toEqual({ ok: false, because: "stale" });
    expect(at("1300", 300)).toEqual({ ok: true });
    expect(at("1301", 300)).toEqual({ ok: false, because: "future" });
    expect(at("soon", 300)).toEqual({ ok: false, because: "malformed" });
    expect(at(undefined, 300)).toEqual({ ok: false, because: "missing-header" });
    expect(at("0")).toEqual({ ok: true });
  });
});

describe("hosts of certificates", () => {
  it("lets in the provider's alone", () => {
    const sns = (address: string) => isCertificateOf(address, "sns.*.amazonaws.com");
    expect(sns("https://sns.eu-west-1.amazonaws.com/key.pem")).toBe(true);
    expect(sns("https://bucket.s3.amazonaws.com/key.pem")).toBe(false);
    expect(sns("https://sns.eu-west-1.amazonaws.com.example.com/key.pem")).toBe(false);
    expect(sns("https://sns.a.b.amazonaws.com/key.pem")).toBe(false);
    expect(sns("http://sns.eu-west-1.amazonaws.com/key.pem")).toBe(false);
    expect(sns("https://sns.eu-west-1.amazonaws.com@example.com/key.pem")).toBe(false);
    expect(sns("https://sns.eu-west-1.amazonaws.com:8443/key.pem")).toBe(false);
    expect(sns("no address")).toBe(false);
    const paypal = (address: string) => isCertificateOf(address, "*.paypal.com");
    expect(paypal("https://api.sandbox.paypal.com/v1/certs/1")).toBe(true);
    expect(paypal("https://paypal.com/v1/certs/1")).toBe(false);
    expect(paypal("https://evilpaypal.com/v1/certs/1")).toBe(false);
  });
});

describe("signed fields", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const spki = publicKey.export({ type: "spki", format: "pem" }).toString();
  const message = {
    Type: "SubscriptionConfirmation",
    MessageId: "1",
    Token: "t",
    TopicArn: "arn:aws:sns:eu-west-1:111122223333:a",
    Message: "Confirm.",
    SubscribeURL: "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription",
    Timestamp: "1970-01-01T00:16:40Z",
    SigningCertURL: "https://sns.eu-west-1.amazonaws.com/key.pem",
  };
  const text =
    "Message\nConfirm.\nMessageId\n1\nSubscribeURL\nhttps://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription\nTimestamp\n1970-01-01T00:16:40Z\nToken\nt\nTopicArn\narn:aws:sns:eu-west-1:111122223333:a\nType\nSubscriptionConfirmation\n";
  const delivered = (version: string, hash: string) => ({
    ...bare,
    body: JSON.stringify({
      ...message,
      SignatureVersion: version,
      Signature: sign(hash, Buffer.from(text), privateKey).toString("base64"),
    }),
  });
  const verdict = (given: Delivery) => verifyWebhook(snsScheme, given, { publicKey: spki }, window);

  it("verify confirmations of both versions, each with its own hash", () => {
    expect(verdict(delivered("1", "sha1"))).toEqual({ ok: true });
    expect(verdict(delivered("2", "sha256"))).toEqual({ ok: true });
    expect(verdict(delivered("2", "sha1"))).toMatchObject({ because: "signature" });
    expect(verdict(delivered("3", "sha256"))).toMatchObject({ because: "malformed" });
  });

  it("refuse what is no message, whatever it calls itself", () => {
    for (const body of [
      "",
      "[]",
      "null",
      "7",
      '{"Type":"constructor"}',
      '{"__proto__":{"Type":"Notification"}}',
    ])
      expect(verdict({ ...bare, body })).toMatchObject({ because: "malformed" });
  });
});

describe("tokens of an issuer", () => {
  const scheme: WebhookScheme = {
    kind: "jwt",
    algorithm: "ES256",
    issuer: "https://issuer.example",
    keys: "https://issuer.example/keys",
    where: "the body",
  };
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = (head: unknown, claims: unknown) => {
    const content = `${encoded(head)}.${encoded(claims)}`;
    const key = { key: privateKey, dsaEncoding: "ieee-p1363" } as const;
    return {
      ...bare,
      body: `${content}.${sign("sha256", Buffer.from(content), key).toString("base64url")}`,
    };
  };
  const claims = { iss: scheme.issuer, aud: ["a", "b"], iat: 1_000 };
  const verdict = (given: Delivery) =>
    verifyWebhook(scheme, given, { publicKey: spki, audience: "b" }, window);

  it("accept the issuer, the audience and the algorithm that are expected", () => {
    expect(verdict(token({ alg: "ES256" }, claims))).toEqual({ ok: true });
    expect(verdict(token({ alg: "none" }, claims))).toMatchObject({ because: "signature" });
    expect(verdict(token({ alg: "HS256" }, claims))).toMatchObject({ because: "signature" });
    expect(verdict(token({ alg: "ES256", crit: ["x"] }, claims))).toMatchObject({
      because: "malformed",
    });
    expect(verdict(token({ alg: "ES256" }, { ...claims, iss: "https://b.example" }))).toMatchObject(
      { because: "claims" },
    );
    expect(verdict(token({ alg: "ES256" }, { ...claims, aud: "c" }))).toMatchObject({
      because: "claims",
    });
    expect(verdict(token({ alg: "ES256" }, { ...claims, iat: 600 }))).toMatchObject({
      because: "stale",
    });
    expect(verdict({ ...bare, body: "a.b.c.d" })).toMatchObject({ because: "malformed" });
  });

  it("need a key of the algorithm's kind", () => {
    const { publicKey: other } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const rsa = other.export({ type: "spki", format: "pem" }).toString();
    const given = token({ alg: "ES256" }, claims);
    expect(verifyWebhook(scheme, given, { publicKey: rsa, audience: "b" }, window)).toMatchObject({
      because: "credentials",
    });
    expect(
      verifyWebhook(scheme, given, { publicKey: "no key", audience: "b" }, window),
    ).toMatchObject({ because: "credentials" });
  });
});

describe("parts", () => {
  it("writes a form by its names, each value once", () => {
    expect(sortedForm("b=2&a=+x&b=1&b=2")).toBe("a xb1b2");
  });

  it("compares texts of other lengths without a fault", () => {
    expect(equalInConstantTime("", "")).toBe(true);
    expect(equalInConstantTime("a", "ab")).toBe(false);
  });

  it("accepts nothing where nothing proves anything", () => {
    expect(
      verifyWebhook({ kind: "none", instead: "the network" }, bare, { secret: "s" }, window),
    ).toEqual({
      ok: false,
      because: "unverifiable",
    });
  });

  it("refuses items of which one has another token", () => {
    const scheme: WebhookScheme = {
      kind: "token",
      where: "each item",
      items: { list: "value", field: "clientState" },
    };
    const body = (...states: string[]) => ({
      ...bare,
      body: JSON.stringify({ value: states.map((clientState) => ({ clientState })) }),
    });
    const verdict = (given: Delivery) => verifyWebhook(scheme, given, { secret: "s" }, window);
    expect(verdict(body("s", "s"))).toEqual({ ok: true });
    expect(verdict(body("s", "x"))).toMatchObject({ because: "signature" });
    expect(verdict(body())).toMatchObject({ because: "malformed" });
    expect(verdict({ ...bare, body: "not JSON" })).toMatchObject({ because: "malformed" });
  });
});
