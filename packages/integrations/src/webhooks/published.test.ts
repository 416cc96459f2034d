import { describe, expect, it } from "vitest";
import { knownValue } from "../catalog/fact.ts";
import { providerOf } from "../catalog/resolve.ts";
import type { WebhookScheme } from "../catalog/webhook-facts.ts";
import type { Credentials, Delivery } from "./delivery.ts";
import { verifyWebhook } from "./verify.ts";

/** Examples that the providers' documentation or the tests of their libraries publish. */
const schemeOf = (id: string): WebhookScheme => {
  const scheme = knownValue(providerOf(id)?.webhooks?.scheme);
  if (!scheme) throw new Error(`${id} has no scheme.`);
  return scheme;
};
const delivery = (
  body: string,
  headers: Record<string, string>,
  url = "https://a.example",
): Delivery => ({
  method: "POST",
  url,
  headers,
  body,
});
const verdict = (
  id: string,
  given: Delivery,
  credentials: Credentials,
  now = 0,
  toleranceSeconds?: number,
) => verifyWebhook(schemeOf(id), given, credentials, { now, toleranceSeconds });

describe("examples that providers publish", () => {
  it("GitHub: the documented payload", () => {
    const signature = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    const given = delivery("Hello, World!", { "X-Hub-Signature-256": `sha256=${signature}` });
    const credentials = { secret: "It's a Secret to Everybody" };
    expect(verdict("github", given, credentials)).toEqual({ ok: true });
    expect(verdict("github", { ...given, body: "Hello, World?" }, credentials)).toEqual({
      ok: false,
      because: "signature",
    });
  });

  it("Slack: the documented command, in its time", () => {
    const body =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    const given = delivery(body, {
      "x-slack-request-timestamp": "1531420618",
      "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    });
    const credentials = { secret: "8f742231b10e8888abcd99yyyzzz85a5" };
    expect(verdict("slack", given, credentials, 1_531_420_918, 300)).toEqual({ ok: true });
    expect(verdict("slack", given, credentials, 1_531_420_919, 300)).toEqual({
      ok: false,
      because: "stale",
    });
  });

  const address = "https://mycompany.com/myapp.php?foo=1&bar=2";
  const form = { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" };

  it("Twilio: the documented form, with and without the standard port", () => {
    const body =
      "Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309&CallSid=CA1234567890ABCDE";
    const headers = { ...form, "X-Twilio-Signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=" };
    const credentials = { secret: "12345" };
    const withPort = address.replace("mycompany.com", "mycompany.com:443");
    expect(verdict("twilio", delivery(body, headers, address), credentials)).toEqual({ ok: true });
    expect(verdict("twilio", delivery(body, headers, withPort), credentials)).toEqual({ ok: true });
    expect(verdict("twilio", delivery(body, headers, `${address}&x=1`), credentials)).toEqual({
      ok: false,
      because: "signature",
    });
  });

  it("Twilio: fields that come more than once", () => {
    const body = "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234";
    const headers = { ...form, "X-Twilio-Signature": "IK+Dwps556ElfBT0I3Rgjkr1wJU=" };
    expect(verdict("twilio", delivery(body, headers, address), { secret: "12345" })).toEqual({
      ok: true,
    });
  });

  it("Twilio: a body that is no form, by its digest in the address", () => {
    const body = '{"property": "value", "boolean": true}';
    const digest = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    const headers = {
      "Content-Type": "application/json",
      "X-Twilio-Signature": "a9nBmqA0ju/hNViExpshrM61xv4=",
    };
    const given = delivery(body, headers, `${address}&bodySHA256=${digest}`);
    expect(verdict("twilio", given, { secret: "12345" })).toEqual({ ok: true });
    expect(verdict("twilio", { ...given, body: "{}" }, { secret: "12345" })).toEqual({
      ok: false,
      because: "body-digest",
    });
  });

  it("SendGrid: the test of its library", () => {
    const body = JSON.stringify({
      category: "example_payload",
      event: "test_event",
      message_id: "message_id",
    });
    const given = delivery(body, {
      "X-Twilio-Email-Event-Webhook-Signature":
        "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDWYNH2j/0=",
      "X-Twilio-Email-Event-Webhook-Timestamp": "1588788367",
    });
    const own =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPTnlvFYPAZFceEu/1FwCM/QmGUhA==";
    const another =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqTxd43gyp8IOEto2LdIfjRQrIbsd4SXZkLW6jDutdhXSJCWHw8REntlo7aNDthvj+y7GjUuFDb/R1NGe1OPzpA==";
    expect(verdict("sendgrid", given, { publicKey: own })).toEqual({ ok: true });
    expect(verdict("sendgrid", given, { publicKey: another })).toEqual({
      ok: false,
      because: "signature",
    });
  });

  it("Standard Webhooks: the test of its library, with several signatures too", () => {
    const signature = "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    const headers = {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": `v1,${signature}`,
    };
    const given = delivery('{"test": 2432232314}', headers);
    const several = {
      ...given,
      headers: {
        ...headers,
        "webhook-signature": `v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,abc v1,${signature}`,
      },
    };
    for (const secret of [
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    ]) {
      expect(verdict("openai", given, { secret }, 1_614_265_330, 300)).toEqual({ ok: true });
      expect(verdict("openai", several, { secret }, 1_614_265_330, 300)).toEqual({ ok: true });
    }
  });
});
