import { expect, it } from "vitest";
import { statedCodes } from "./stated-codes.ts";

const said = (text: string) => [{ data: { key: "FR-9", text } }];

it("reads which answers are repeated and which not, with exceptions", () => {
  expect(
    statedCodes(said("Retry: HTTP 429, 502 and all other 5xx except 505. No retry: 404, all 4xx")),
  ).toEqual({
    repeated: "429 and 5xx except 505",
    given: "505 and 4xx except 429",
    lists: { repeated: ["429", "5xx"], given: ["4xx", "505"] },
    key: "FR-9",
  });
});

it("takes a single class with nothing on the other side for no rule", () => {
  expect(statedCodes(said("Retry upon 5xx."))).toBeUndefined();
});

it.each([
  ["Retry: timeouts, 429 and 503. No retry: 400.", true],
  ["Retry 503, 429 or a network timeout. Never retry 400.", true],
  ["Retry on timeout and 5xx. Do not retry 4xx.", true],
  ["Transient failures (timeouts, 5xx) are retried. 4xx is never retried.", true],
  ["Retry 429 and 503 up to 3 times with a timeout of 10 s. Do not retry 400.", undefined],
  ["Retry 429 and 503, each attempt timeout 5 s. Do not retry 400.", undefined],
  ["Retry 429 and 503, timeout 5 s. Do not retry 400.", undefined],
  ["Retry 504 Gateway Timeout and 503. Do not retry 400.", undefined],
  ["Retry 504 (Gateway Timeout), 408 Request Timeout. Do not retry 400.", undefined],
])("tells a time-out that is repeated from one that is set: %s", (text, silence) => {
  expect(statedCodes(said(text))?.silence).toBe(silence);
});
