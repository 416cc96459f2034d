import { type Draft, slug } from "@planc/core";
import { api } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import * as z from "zod";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const request = z.object({
  method: z.string(),
  url: z.string(),
  body: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
});
type Request = z.output<typeof request>;

async function scriptOf(...more: readonly Draft[]): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return files.find((each) => each.path.endsWith(".k6.js"))?.text ?? "";
}

/** Runs the script where k6 would, against a server that answers every request with one status. */
function runOf(
  script: string,
  env: Readonly<Record<string, string>>,
  status: number,
  calls: number,
) {
  const sent: Request[] = [];
  const checked: boolean[] = [];
  let iterationInTest = 0;
  const answer = { status, json: () => "token" };
  const http = {
    expectedStatuses: () => undefined,
    post: () => ({ ...answer, status: 201 }),
    request: (method: string, url: string, body: unknown, rest: object) => {
      sent.push(request.parse({ method, url, body, ...rest }));
      return answer;
    },
  };
  const check = (response: unknown, each: Record<string, (response: unknown) => boolean>) =>
    checked.push(...Object.values(each).map((one) => one(response)));
  const exec = {
    scenario: {
      get iterationInTest() {
        return iterationInTest;
      },
    },
  };
  const text = script
    .replace(/^import .*$/gm, "")
    .replace(
      "export default function",
      "return { options, setup, run: iterate };\nfunction iterate",
    )
    .replaceAll("export ", "");
  const module: unknown = new Function("__ENV", "http", "check", "sleep", "exec", text)(
    { HOST: "https://h", ...env },
    http,
    check,
    () => undefined,
    exec,
  );
  const call = z.function({ input: [z.unknown()], output: z.unknown() });
  const { options, setup, run } = z
    .object({ options: z.json(), setup: call, run: call })
    .parse(module);
  const data = setup(undefined);
  for (; iterationInTest < calls; iterationInTest++) run(data);
  return { options, sent, checked };
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

it("leaves accounts alone in the mix, and says arrivals in a minute", async () => {
  const { options, sent } = runOf(await scriptOf(), { SCENARIO: "stress" }, 200, 200);
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
