import type { DataOf, Draft } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

type Identity = DataOf<typeof security.identity>;

const rest = taskManagement.filter((each) => each.slot !== "security/identity");
const token = (name: string) => ({
  name,
  lifetime: { value: 3, unit: "h" } as const,
  storage: "somewhere",
});
const signedIn = (more: Partial<Identity>): Draft =>
  given(security.identity, {
    owner: "system",
    protocol: "Password sign-in",
    session: "It is looked up.",
    tokens: [],
    ...more,
  });

const contract = z.object({
  components: z.object({ securitySchemes: z.record(z.string(), z.looseObject({})) }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        security: z.array(z.record(z.string(), z.array(z.string()))),
        responses: z.record(
          z.string(),
          z.looseObject({
            headers: z
              .record(z.string(), z.looseObject({ example: z.string().optional() }))
              .optional(),
            content: z.unknown().optional(),
          }),
        ),
      }),
    ),
  ),
});

async function interfaceOf(identity: Partial<Identity>) {
  const { plan, files, sections } = await planTester({ plugins: [plugin] })
    .with(...rest, signedIn(identity))
    .result();
  const text = (path: string) => files.find((each) => each.path === path)?.text ?? "";
  const { components, paths } = contract.parse(parse(text("contracts/openapi.yaml")));
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const answers = Object.fromEntries(
    operations.flatMap(({ operationId, responses }) => {
      const [status = "", answer] = Object.entries(responses).find(([each]) => each < "400") ?? [];
      const cookie = answer?.headers?.["Set-Cookie"]?.example;
      return /sign/i.test(operationId)
        ? [[operationId, [status, cookie ?? (answer?.content ? "body" : "nothing")].join(" ")]]
        : [];
    }),
  );
  const ways = new Set(
    operations
      .filter((each) => each.security.length > 0)
      .map((each) => JSON.stringify(each.security)),
  );
  return {
    schemes: components.securitySchemes,
    answers,
    ways: [...ways],
    authentication: plan.get(api.convention)?.data.authentication,
    schemas: plan
      .get(api.schema)
      .map(({ data }) => data.name)
      .filter((name) => name.startsWith("Auth")),
    quickstart: JSON.stringify(sections.find(({ data }) => data.title === "Try the API")?.data),
  };
}

const session = {
  kind: "session-cookie",
  cookie: "__Host-session",
  sameSite: "Strict",
  state: "database",
} as const;

it("sets a cookie at sign-in, clears it at sign-out, and gives no token away", async () => {
  expect(await interfaceOf({ carrier: session, tokens: [token("session cookie")] })).toMatchObject({
    schemes: { session: { type: "apiKey", in: "cookie", name: "__Host-session" } },
    answers: {
      signIn: "204 __Host-session=4f1c9b7e2a; Path=/; HttpOnly; Secure; SameSite=Strict",
      signOut: "204 __Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict",
    },
    ways: ['[{"session":[]}]'],
    authentication:
      "Password sign-in, then in the cookie __Host-session (HttpOnly, Secure, SameSite=Strict).",
    schemas: ["AuthCredentials"],
  });
});

it("renews tokens that are in cookies without a body", async () => {
  const carrier = { kind: "token-cookie", cookie: "__Host-access", sameSite: "Lax" } as const;
  const tokens = [token("access token"), token("refresh token")];
  expect(await interfaceOf({ carrier, tokens })).toMatchObject({
    schemes: { token: { type: "apiKey", in: "cookie", name: "__Host-access" } },
    answers: { renewSignIn: expect.stringContaining("204 __Host-access=") },
    schemas: ["AuthCredentials"],
  });
  const { answers } = await interfaceOf({ carrier, tokens: [token("access token")] });
  expect(Object.keys(answers).sort()).toEqual(["signIn", "signOut"]);
});

it("lets programs show a key where people show something else, but not to sign out", async () => {
  const { schemes, ways } = await interfaceOf({
    carrier: session,
    programs: { kind: "api-key", header: "X-Shed-Key" },
  });
  expect(schemes).toMatchObject({
    session: { in: "cookie" },
    apiKey: { type: "apiKey", in: "header", name: "X-Shed-Key" },
  });
  expect(ways.sort()).toEqual(['[{"session":[]},{"apiKey":[]}]', '[{"session":[]}]']);
});

it("has tokens in bodies and headers where clients carry them", async () => {
  const carrier = { kind: "bearer-header", token: "opaque" } as const;
  const tokens = [token("access token"), token("refresh token")];
  const { schemes, answers, quickstart } = await interfaceOf({ carrier, tokens });
  expect(schemes).toEqual({
    bearer: { type: "http", scheme: "bearer", description: "It is looked up." },
  });
  expect(answers).toEqual({ signIn: "201 body", renewSignIn: "200 body", signOut: "204 nothing" });
  expect(quickstart).toContain("Authorization: Bearer $TOKEN");
});

it.each<[string, Partial<Identity>, string]>([
  ["a cookie of the sign-in", { carrier: session }, "-b cookies.txt"],
  [
    "a cookie of others",
    { owner: "platform", carrier: session },
    String.raw`-b \"__Host-session=$SESSION\"`,
  ],
  [
    "a key",
    { owner: "platform", carrier: { kind: "api-key", header: "X-API-Key" } },
    String.raw`-H \"X-API-Key: $KEY\"`,
  ],
])("tries the interface with %s", async (_, identity, expected) => {
  const { quickstart } = await interfaceOf(identity);
  expect(quickstart).toContain(expected);
  expect(quickstart).not.toContain("Bearer");
});

it("takes people on from a provider to a cookie of its own", async () => {
  const { answers, quickstart } = await interfaceOf({
    owner: "provider",
    provider: "Acme Identity",
    carrier: session,
  });
  expect(answers).toMatchObject({
    startAcmeIdentitySignIn: expect.stringMatching(/^302 __Host-sign-in=.*HttpOnly/),
    finishAcmeIdentitySignIn: expect.stringContaining("204 __Host-session=4"),
    signOut: expect.stringContaining("Max-Age=0"),
  });
  expect(answers).not.toHaveProperty("signIn");
  expect(quickstart).toContain("$SESSION");
});

it("renews a cookie of tokens of its own after signing in at a provider", async () => {
  const { answers } = await interfaceOf({
    owner: "provider",
    provider: "Acme Identity",
    carrier: { kind: "token-cookie", cookie: "__Host-access", sameSite: "Lax" },
    tokens: [token("access token"), token("refresh token")],
  });
  expect(Object.keys(answers).sort()).toEqual([
    "finishAcmeIdentitySignIn",
    "renewSignIn",
    "signOut",
    "startAcmeIdentitySignIn",
  ]);
});

it("has keys made once and taken back, by people and not by programs", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...rest,
      signedIn({ carrier: session, programs: { kind: "api-key", header: "X-API-Key" } }),
    )
    .result();
  const own = plan.get(api.operation).filter(({ data }) => data.path.startsWith("/auth/api-keys"));
  expect(own.map(({ data }) => `${data.method} ${data.path} ${data.success}`)).toEqual([
    "post /auth/api-keys 201",
    "delete /auth/api-keys/{keyId} 204",
  ]);
  const { ways } = await interfaceOf({ carrier: session });
  expect(ways).toEqual(['[{"session":[]}]']);
});
