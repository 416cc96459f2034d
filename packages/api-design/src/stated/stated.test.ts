import type { Draft } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { lofts, messages, passkeys, said, scenarios } from "../fixtures/lofts.ts";
import plugin from "../plugin.ts";

const operationsOf = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...lofts, ...nodes)
    .result();
  return {
    base: plan.get(api.convention)?.data.basePath,
    calls: plan.get(api.operation).map(({ data: { method, path } }) => `${method} ${path}`),
    of: (id: string) => plan.get(api.operation).find((each) => each.id === id)?.data,
    takes: (id: string) =>
      plan
        .get(api.schema)
        .find((each) => each.id === id)
        ?.data.properties.map(({ name, type }) => `${name} ${type}`),
  };
};

it("offers what the text writes with method and path by these, with what it says is sent and answered", async () => {
  const { base, calls, of, takes } = await operationsOf(passkeys, ...scenarios);
  expect(base).toBe("/api/v2");
  expect(calls).toEqual(
    expect.arrayContaining([
      "post /auth/passkeys/registration-options",
      "post /auth/passkeys/register",
      "post /auth/logout",
      "put /lofts/{loftId}",
    ]),
  );
  expect(calls.some((each) => /^patch |\/auth\/sessions$|^post \/passkeys/.test(each))).toBe(false);
  expect(of("register-passkeys")).toMatchObject({
    success: 201,
    session: "begins",
    realises: ["brief/requirement#r-2", "brief/action#register-passkey"],
  });
  expect(takes("register-passkeys.request")).toEqual(["email email", "credential json"]);
  expect(takes("register-passkeys.response")).toEqual([
    "accessToken text",
    "refreshToken text",
    "keeperId text",
  ]);
  expect(takes("registration-options-passkeys.response")).toEqual(["publicKey json"]);
  expect(of("logout")).toMatchObject({ session: "ends", access: { kind: "authenticated" } });
});

it("takes no path of a system of others for one of its own", async () => {
  const { base, calls } = await operationsOf(
    passkeys,
    given(brief.system, "acme", { name: "Acme" }),
    said("r-9", "The system sends POST /v1/charges to Acme once a loft is let."),
  );
  expect(base).toBe("/v1");
  expect(calls.filter((each) => each.includes("charges"))).toEqual([]);
});

it("has both ceremonies of passkeys where the text writes no paths, and takes no password", async () => {
  const { calls, takes } = await operationsOf(passkeys);
  expect(calls).toEqual(
    expect.arrayContaining([
      "post /auth/passkeys/registration-options",
      "post /auth/passkeys/register",
      "post /auth/passkeys/authentication-options",
      "post /auth/passkeys/authenticate",
      "post /auth/sessions/current/refresh",
      "delete /auth/sessions/current",
    ]),
  );
  expect(takes("auth-credentials")).toBeUndefined();
});

it("names messages over a connection as the text does, with who sends them", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...lofts,
      passkeys,
      ...messages,
      given(brief.action, "stream-loft", {
        actors: [],
        verb: "stream",
        concept: "brief/concept#loft",
        effect: "command",
        requirements: ["brief/requirement#r-5"],
      }),
    )
    .result();
  expect(plan.get(api.operation).map(({ id }) => id)).not.toContain("stream-loft");
  expect(
    plan.get(api.statedMessage).map(({ data: { name, from, carries } }) => [name, from, carries]),
  ).toEqual([
    ["audio_part", "client", ["audio"]],
    ["audio_part_end", "client", []],
    ["bird_transcription", "server", ["text"]],
  ]);
});
