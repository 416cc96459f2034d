import { statedCodes } from "@planc/core";
import { expect, it } from "vitest";
import { published } from "../fixtures/integrated.ts";
import { answeredAt, answersOf } from "./answers.ts";
import type { Idempotency } from "./key.ts";

type Provider = Parameters<typeof answersOf>[0];

const basis = published;
const known = {
  protocol: "HTTPS",
  throttle: [
    { signal: "403 QUOTA in code", wait: "not told", basis },
    { signal: "429", wait: "Retry-After", basis },
  ],
  errors: [
    { signal: "503", means: "busy", does: "retry", basis },
    { signal: "401", means: "token is old", does: "reauthenticate", basis },
    { signal: "403 QUOTA", means: "quota of the day is used", does: "give-up", basis },
    { signal: "400", means: "field is wrong", does: "fix", basis },
    { signal: "911", means: "handset is off", does: "retry", reported: true, basis },
  ],
} as unknown as Provider;
const keyed: Idempotency = { kind: "key", at: "header Key", from: "id of its job" };

it("repeats what passes, pauses upon a quota, renews a token, and has a rule for what is not listed", () => {
  expect(answersOf(known, undefined, keyed)).toEqual({
    when: [
      "connection refused or reset",
      "no answer in time",
      "503",
      "429",
      "408",
      "500",
      "502",
      "504",
    ],
    never: ["400", "501", "505", "4xx", "5xx"],
    pausedBy: ["403 QUOTA"],
    renewedBy: ["401"],
  });
});

it("takes both lists of the text before those of the documentation", () => {
  const stated = statedCodes([
    {
      data: {
        key: "FR-9",
        text: "Retry: 429 and 5xx except 501. No retry: 501 and all other 4xx.",
      },
    },
  ]);
  expect(answersOf(known, stated, keyed)).toEqual({
    when: ["connection refused or reset", "no answer in time", "429", "5xx"],
    never: ["4xx", "501"],
    codesOf: "FR-9",
  });
});

it("repeats a silence as the text has it, and holds it where a second call would count", () => {
  const text = "Retry: timeouts, 429 and 504 (Gateway Timeout). No retry: all 4xx.";
  const stated = statedCodes([{ data: { key: "FR-9", text } }]);
  expect(answersOf(known, stated, keyed).when).toContain("no answer in time, as FR-9 says");
  const unkeyed = answersOf(known, stated, { kind: "none", risk: "not known" });
  expect(unkeyed.never).toContain("no answer in time, held until somebody has looked");
  expect(unkeyed.when.filter((each) => each.startsWith("no answer"))).toEqual([]);
});

it("holds a silence where nothing tells whether it was done, and looks where something does", () => {
  const silences = (idempotency: Idempotency) => {
    const { when, never } = answersOf(known, undefined, idempotency);
    const isSilence = (each: string) => each.startsWith("no answer");
    return [when.filter(isSilence), never.filter(isSilence), when[0]];
  };
  expect(silences({ kind: "none", risk: "not known" })).toEqual([
    [],
    ["no answer in time, held until somebody has looked"],
    "connection refused",
  ]);
  expect(silences({ kind: "looked-up", check: "list them" })[0]).toEqual([
    "no answer in time, after a look",
  ]);
  expect(silences({ kind: "none", risk: "shown twice", accepted: true })[0]).toEqual([
    "no answer in time, rather twice than never",
  ]);
});

it("takes a failure in the midst of a call for a silence, and what was put off for refused", () => {
  const { when } = answersOf(known, undefined, { kind: "looked-up", check: "list them" });
  expect(when).toEqual(
    expect.arrayContaining(["500, after a look", "504, after a look", "503", "429", "408"]),
  );
  const { never } = answersOf(known, undefined, { kind: "none", risk: "not known" });
  expect(never).toContain("502, held until somebody has looked");
});

it("has no codes of HTTP for what is reached otherwise", () => {
  const { when, never } = answersOf({ ...known, protocol: "SFTP" }, undefined, keyed);
  expect([...when, ...never]).not.toContain("5xx");
});

it("leaves out what other calls alone are answered", () => {
  const errors = [
    { signal: "402", means: "declined", does: "ask-user", at: ["POST /v1/charges"], basis },
    { signal: "409", means: "under way", does: "retry", basis },
  ] as unknown as Provider["errors"];
  const at = (path: string) =>
    answeredAt(errors, { method: "POST", path, basis }).map(({ signal }) => signal);
  expect(at("/v1/charges")).toEqual(["402", "409"]);
  expect(at("/v1/refunds")).toEqual(["409"]);
});
