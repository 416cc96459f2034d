import { type DataOf, type Draft, slug } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import * as z from "zod";
import { runOf } from "../fixtures/run-script.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function scriptOf(...more: readonly Draft[]): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return files.find((each) => each.path.endsWith(".k6.js"))?.text ?? "";
}

it("calls every operation once with a body that the schema accepts", async () => {
  const { options, sent } = runOf(await scriptOf(), { SCENARIO: "smoke" }, 200, 4);
  expect(options).toMatchObject({
    scenarios: { load: { executor: "shared-iterations", vus: 1, iterations: 4 } },
    thresholds: { checks: [{ threshold: "rate>=1", abortOnFail: true }] },
  });
  expect(sent.map((each) => `${each.method} ${each.url}`)).toEqual([
    "PATCH https://h/v1/orders/00000000-0000-7000-8000-000000000000",
    "POST https://h/v1/orders",
    "DELETE https://h/v1/users/00000000-0000-7000-8000-000000000000",
    "GET https://h/v1/orders",
  ]);
  const [change, create, , list] = sent;
  expect(JSON.parse(create?.body ?? "")).toEqual({
    count: 3,
    email: expect.stringMatching(/^load-.+-1@example\.org$/),
    kind: "gift",
  });
  expect(create?.headers["Content-Type"]).toBe("application/json");
  expect(create?.headers["Idempotency-Key"]).toMatch(/^[0-9a-z]+-[0-9a-z]+-1$/);
  expect(list?.headers).not.toHaveProperty("Content-Type");
  expect(change?.headers["Content-Type"]).toBe("application/merge-patch+json");
});

it("takes the contract's status, and 404 only for ids that it guessed", async () => {
  const script = await scriptOf();
  expect(runOf(script, { SCENARIO: "smoke" }, 404, 4).checked).toEqual([true, false, true, false]);
  const ids = { SCENARIO: "smoke", IDS: '{"orderId":"7"}' };
  expect(runOf(script, ids, 404, 4).checked).toEqual([false, false, true, false]);
  expect(runOf(script, ids, 400, 4).checked).toEqual([false, false, false, false]);
});

it("takes a conflict over a reference that only one record may have, and counts it apart", async () => {
  const script = await scriptOf(...berths);
  expect(script).toContain("// reserveBerth: only one record may have what the body refers to");
  const { sent, checked, counted } = runOf(script, { SCENARIO: "smoke" }, 409, 5);
  const at = sent.findIndex((each) => each.url.endsWith("/reservations"));
  expect(checked.flatMap((right, each) => (right ? [each] : []))).toEqual([at]);
  expect(counted).toEqual(["refused_as_taken reserveBerth 1"]);
});

it("gives each arrival another id of a list, so that what only one may have stays apart", async () => {
  const berthId = Array.from({ length: 400 }, (_, at) => `berth-${at}`);
  const env = { SCENARIO: "stress", IDS: JSON.stringify({ berthId }) };
  const { sent } = runOf(await scriptOf(...berths), env, 201, 400);
  const taken = sent
    .filter((each) => each.url.endsWith("/reservations"))
    .map((each) => z.object({ berthId: z.string() }).parse(JSON.parse(each.body ?? "")).berthId);
  expect(taken.length).toBeGreaterThan(1);
  expect(new Set(taken).size).toBe(taken.length);
});

it("counts nothing apart where nothing is kept apart", async () => {
  expect(await scriptOf()).not.toMatch(/Counter|refused_as_taken/);
});

it("leaves accounts alone in the mix, and says arrivals in a minute", async () => {
  const { options, sent } = runOf(await scriptOf(), { SCENARIO: "stress" }, 201, 200);
  expect(sent.some((each) => each.url.includes("/users/"))).toBe(false);
  // 400 users x 50 requests a day, five times that at peak: 1.16 a second.
  expect(options).toMatchObject({
    scenarios: { load: { timeUnit: "1m", stages: [{ target: 69 }, { target: 139 }, {}, {}] } },
    thresholds: { checks: [{ threshold: "rate>0.9", abortOnFail: true, delayAbortEval: "60s" }] },
  });
});

it("signs in where the plan has sessions, and calls what ends them last", async () => {
  const { sent } = runOf(
    await scriptOf(...sessions),
    { SCENARIO: "smoke", EMAIL: "a@b.co", PASSWORD: "p" },
    200,
    6,
  );
  expect(sent.at(-1)).toMatchObject({
    method: "DELETE",
    url: "https://h/v1/auth/sessions/current",
  });
  expect(sent[0]?.headers.Authorization).toBe("Bearer token");
  const signIn = sent.find((each) => each.url.endsWith("/auth/sessions"));
  expect(JSON.parse(signIn?.body ?? "")).toEqual({ email: "a@b.co", password: "p" });
});

const guarded = operation("pack", "post", "/parcels", {
  access: { kind: "authenticated", roles: [], policies: [] },
});
const identity = (more: Partial<DataOf<typeof security.identity>>) =>
  given(security.identity, {
    owner: "system",
    protocol: "Password sign-in",
    session: "test",
    tokens: [],
    ...more,
  });
const lasting = (name: string) =>
  ({ name, lifetime: { value: 6, unit: "h" }, storage: "cookie" }) as const;

it("shows the cookie that signing in set, and says which site it comes from", async () => {
  const carrier = { kind: "session-cookie", cookie: "__Host-shop", sameSite: "Lax" } as const;
  const cookie = identity({
    carrier: { ...carrier, state: "database" },
    tokens: [lasting("session cookie")],
  });
  const script = await scriptOf(...inCookie, guarded, cookie);
  const env = { SCENARIO: "smoke", EMAIL: "a@b.co", PASSWORD: "p" };
  const { sent } = runOf(script, env, 200, 7, 204);
  const call = sent.find((each) => each.url.endsWith("/parcels"));
  expect(call?.cookies).toEqual({ "__Host-shop": { value: "id", replace: true } });
  expect(call?.headers.Origin).toBe("https://h");
  expect(sent.some((each) => "Authorization" in each.headers)).toBe(false);
  expect(script).not.toMatch(/bearer|token alone/i);
  expect(script).toContain("const lasts = 21600 * 1000;");
});

it("renews a token in a cookie by the cookie that is there for it", async () => {
  const tokens = [lasting("access token"), lasting("refresh token")];
  const cookie = identity({
    carrier: { kind: "token-cookie", cookie: "__Host-shop", sameSite: "Lax" },
    tokens,
  });
  const renew = operation("renewSignIn", "post", "/auth/sessions/current/refresh");
  const script = await scriptOf(...inCookie, renew, cookie);
  const env = { SCENARIO: "smoke", EMAIL: "a@b.co", PASSWORD: "p" };
  const { sent } = runOf(script, env, 200, 7, 204);
  const call = sent.find((each) => each.url.endsWith("/refresh"));
  expect(call).toMatchObject({
    body: null,
    cookies: { "__Secure-refresh": { value: "again", replace: true } },
  });
});

it("shows a key where callers have one", async () => {
  const keyed = identity({
    owner: "platform",
    carrier: { kind: "api-key", header: "X-API-Key" },
  });
  const script = await scriptOf(guarded, keyed);
  const { sent } = runOf(script, { SCENARIO: "smoke", KEY: "k" }, 200, 5);
  const call = sent.find((each) => each.url.endsWith("/parcels"));
  expect(call?.headers).toMatchObject({ "X-API-Key": "k" });
  expect(call).not.toHaveProperty("cookies");
});

it("says at its head how long what a run shows has to be good", async () => {
  expect(await scriptOf()).toContain("// TOKEN is not renewed: it has to outlast the test");
  const keyed = identity({ owner: "platform", carrier: { kind: "api-key", header: "X-API-Key" } });
  expect(await scriptOf(keyed)).not.toContain("is not renewed");
});

it("makes each call in a role that may make it, where none may make all", async () => {
  const held = (operationId: string, path: string, ...roles: readonly string[]) =>
    operation(operationId, "post", path, {
      access: {
        kind: "authenticated",
        roles: roles.map((each) => `brief/actor#${each}`),
        policies: [],
      },
    });
  const keyed = identity({ owner: "platform", carrier: { kind: "api-key", header: "X-API-Key" } });
  const actors = ["keeper", "guest"].map((id) =>
    given(brief.actor, id, { name: id, kind: "person" }),
  );
  const calls = [held("pack", "/parcels", "keeper"), held("book", "/beds", "guest")];
  const script = await scriptOf(...actors, ...calls, held("ask", "/asks", "guest"), keyed);
  const ACCOUNTS = JSON.stringify({ keeper: { key: "k" }, guest: { key: "g" } });
  const { sent } = runOf(script, { SCENARIO: "smoke", ACCOUNTS }, 201, 7);
  const keyAt = (path: string) => sent.find(({ url }) => url.endsWith(path))?.headers["X-API-Key"];
  expect([keyAt("/parcels"), keyAt("/beds"), keyAt("/asks")]).toEqual(["k", "g", "g"]);
  expect(script).toContain('-e ACCOUNTS=\'{"guest":{"key":"..."},"keeper":{"key":"..."}}\'');
  expect(await scriptOf(...actors, held("pack", "/parcels", "keeper"), keyed)).not.toContain(
    "ACCOUNTS",
  );
});

it("sends nobody an e-mail, and calls nothing that needs a token out of one", async () => {
  const script = await scriptOf(
    ...sessions,
    operation("requestPasswordReset", "post", "/auth/password-resets"),
  );
  expect(script).toContain("/auth/sessions");
  expect(script).not.toContain("password-resets");
});

function operation(operationId: string, method: "post" | "delete", path: string, more = {}): Draft {
  return given(api.operation, slug(operationId), {
    operationId,
    method,
    path,
    summary: operationId,
    resource: "api/resource#orders",
    effect: method === "post" ? "create" : "delete",
    access: { kind: "public", because: "test" },
    realises: [],
    parameters: [],
    success: method === "post" ? 201 : 204,
    errors: [],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
    ...more,
  });
}

const text = {
  type: "text",
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: false,
  description: "test",
} as const;

/** A berth is reserved once, and a reservation names it. */
const berths: readonly Draft[] = [
  operation("reserveBerth", "post", "/reservations", {
    request: "api/schema#reservation",
    realises: ["brief/uniqueness#reservation.berth"],
    errors: [{ status: 409, problem: "conflict", when: "Another record has the same berth." }],
  }),
  given(api.schema, "reservation", {
    name: "ReservationCreate",
    purpose: "create",
    description: "test",
    properties: [{ ...text, name: "berthId", type: "uuid" }],
  }),
];

const sessions: readonly Draft[] = [
  operation("signIn", "post", "/auth/sessions", {
    request: "api/schema#credentials",
    response: "api/schema#session",
  }),
  operation("signOut", "delete", "/auth/sessions/current"),
  given(api.schema, "credentials", {
    name: "Credentials",
    purpose: "command",
    description: "test",
    properties: [
      { ...text, name: "email", type: "email" },
      { ...text, name: "password", writeOnly: true },
    ],
  }),
  given(api.schema, "session", {
    name: "Session",
    purpose: "resource",
    description: "test",
    properties: [{ ...text, name: "accessToken" }],
  }),
];

/** Signing in that answers a cookie, and no body. */
const inCookie = sessions.map((each) =>
  each.id === slug("signIn")
    ? operation("signIn", "post", "/auth/sessions", {
        request: "api/schema#credentials",
        success: 204,
      })
    : each,
);
