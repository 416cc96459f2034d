import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import type { HmacFieldsScheme } from "./hmac-fields.ts";
import { verifyWebhook } from "./verify.ts";

const scheme: HmacFieldsScheme = {
  kind: "hmac-fields",
  hash: "sha256",
  encoding: "hex",
  object: "proof",
  fields: ["timestamp", "token"],
  signatureField: "signature",
  timestampField: "timestamp",
};
const at = 1_700_000_000;
const signature = createHmac("sha256", "key").update(`${at}abc`).digest("hex");
const verdict = (body: unknown, now = at, secret = "key") =>
  verifyWebhook(
    scheme,
    { method: "POST", url: "https://hooks.example.com", headers: {}, body: JSON.stringify(body) },
    { secret },
    { now, toleranceSeconds: 300 },
  );
const proof = { timestamp: at, token: "abc", signature };

it("accepts signed fields of the body, a time as number or text, whatever the event says", () => {
  expect(verdict({ proof, event: { id: 1 } })).toEqual({ ok: true });
  expect(verdict({ proof: { ...proof, timestamp: `${at}` }, event: { id: 2 } }).ok).toBe(true);
});

it("refuses another token, another key, an old time and a body without the fields", () => {
  const refusals = [
    verdict({ proof: { ...proof, token: "abd" } }),
    verdict({ proof }, at, "other"),
    verdict({ proof }, at + 301),
    verdict({ proof: { token: "abc", signature } }),
    verdict({}),
  ].map((each) => (each.ok ? "accept" : each.because));
  expect(refusals).toEqual(["signature", "signature", "stale", "malformed", "malformed"]);
});
