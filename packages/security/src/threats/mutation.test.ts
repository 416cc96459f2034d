import type { Draft, Plugin } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import {
  attribute,
  component,
  connection,
  identityChoice,
  operation,
  replacing,
  schema,
  shop,
  without,
} from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { allThreats } from "./all.ts";

/** The plugin without its controls step, so that a test decides which controls there are. */
const bare: Plugin = {
  ...plugin,
  parts: plugin.parts.filter((each) => each.name !== "controls" || each.kind !== "step"),
};

const threatsOf = async (tested: Plugin, nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [tested] })
    .with(...nodes)
    .result();
  return plan.get(security.threat);
};
/** Its card numbers are the provider's; who did what is asked for by who audits its service. */
const audited = [...shop, given(brief.regime, "soc-2", { name: "SOC 2" })];

/** Everything that some rule is about. */
const wide = [
  ...replacing(shop, schema("order.create", "OrderCreate", "create", ["role"])),
  attribute("order", "webhook-url", "webhook url", "url"),
  component("mobile-client", "App", "mobile-client"),
  connection("mobile-client", "api", { protocol: "WebSocket over TLS" }),
  connection("mobile-client", "relational-store"),
];

it("answers with the controls of the plan, and leaves open what they leave open", async () => {
  const controlled = await threatsOf(plugin, audited);
  expect(controlled.filter((each) => each.data.status === "open").map((each) => each.id)).toEqual([
    "sec-tm-022.place-order",
  ]);
  const open = (await threatsOf(bare, audited)).filter((each) => each.data.status === "open");
  expect(open.length).toBeGreaterThan(15);
  expect(open.every((each) => each.data.residual === each.data.severity)).toBe(true);
});

it.each([
  "transport-encryption",
  "encryption-at-rest",
  "object-level-authorisation",
  "function-level-authorisation",
  "rate-limiting",
  "secrets-store",
  "webhook-signature",
  "parameterised-queries",
  "multi-factor",
  "token-rotation",
  "audit-log",
  "log-redaction",
  "private-responses",
  "upload-checks",
])("opens a threat when %s is taken away", async (id) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...audited)
    .result();
  const controls = plan.get(security.control);
  const rest = controls.filter((each) => each.id !== id);
  expect(rest.length).toBe(controls.length - 1);
  const given_ = rest.map((each) => given(security.control, each.id, each.data));
  const open = (await threatsOf(bare, [...audited, ...given_])).filter(
    (each) => each.data.status === "open" && each.data.rule !== "SEC-TM-022",
  );
  expect(open.map((each) => each.data.rule)).not.toEqual([]);
});

it("never counts a threat as answered without a control", async () => {
  const broker = [
    component("message-broker", "Broker", "broker"),
    component("background-worker", "Worker", "worker"),
    connection("message-broker", "background-worker", { authentication: "broker user" }),
  ];
  const nodes = [...shop, ...broker];
  const id = "sec-tm-001.message-broker.background-worker";
  for (const tested of [plugin, bare])
    for (const each of await threatsOf(tested, nodes))
      expect(each.data.mitigatedBy.length > 0, each.id).toBe(each.data.status !== "open");
  const answered = (await threatsOf(plugin, nodes)).find((each) => each.id === id);
  expect(answered?.data.mitigatedBy).toEqual(["security/control#service-credentials"]);
});

it("leaves the second factor open where nothing of the plan takes one", async () => {
  const nodes = without(shop, "brief/attribute#user.totp-secret");
  const threat = (await threatsOf(plugin, nodes)).find((each) => each.data.rule === "SEC-TM-011");
  expect(threat?.data.status).toBe("open");
});

it("limits how often a visitor may register", async () => {
  const nodes = [
    ...shop,
    given(brief.actor, "visitor", { name: "Visitor", kind: "person", anonymous: true }),
    operation("create-user", "post", "/users", {
      effect: "create",
      access: { kind: "authenticated", roles: ["brief/actor#visitor"], policies: [] },
    }),
    given(api.resource, "users", { name: "users", path: "/users" }),
  ];
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const limits = plan.get(security.control).find((each) => each.id === "rate-limiting");
  expect(limits?.data.at).toContain("api/operation#create-user");
  expect(limits?.data.what).toContain("createUser among them");
  const threat = plan.get(security.threat).find((each) => each.id === "sec-tm-021.create-user");
  expect(threat?.data.status).toBe("mitigated");
});

it("limits all that changes something where the text says how often a caller may ask", async () => {
  const stated = given(api.convention, {
    style: "rest",
    basePath: "/v1",
    versioning: "In the path.",
    propertyCase: "camel",
    errors: "RFC 9457",
    pagination: "Cursors.",
    authentication: "Bearer token.",
    rateLimit: "At most 5 req/s (FR-007).",
  });
  const nodes = [...shop.filter(({ slot }) => slot !== api.convention.id), stated];
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const limits = plan.get(security.control).find((each) => each.id === "rate-limiting");
  expect(limits?.data.what).toMatch(/^At most 5 req\/s \(FR-007\)\. /);
  const changing = plan.get(api.operation).filter(({ data }) => data.effect === "create");
  expect(limits?.data.at).toEqual(expect.arrayContaining(changing.map(({ ref }) => ref)));
});

it("credits no control that stands elsewhere", async () => {
  const elsewhere = given(security.control, "encryption-at-rest", {
    name: "Encryption at rest",
    what: "Volumes are encrypted.",
    at: ["architecture/component#cdn"],
    verification: "A test.",
    standards: [],
  });
  const threats = await threatsOf(bare, [...shop, elsewhere]);
  expect(threats.find((each) => each.data.rule === "SEC-TM-012")?.data.status).toBe("open");
});

it("does not believe a control against what the plan says", async () => {
  const plain = replacing(shop, connection("web-client", "api", { encrypted: false }));
  const threats = await threatsOf(plugin, plain);
  expect(threats.find((each) => each.id === "sec-tm-002.web-client.api")?.data).toMatchObject({
    status: "open",
    severity: "high",
  });
});

it("says nothing where nobody says how a caller is known, or how sensitive a field is", async () => {
  const silent = replacing(shop, connection("web-client", "api", { authentication: "not stated" }));
  const threats = await threatsOf(plugin, silent);
  expect(threats.some((each) => each.id === "sec-tm-001.web-client.api")).toBe(false);
});

it("has each rule fire in some plan", async () => {
  const fired = new Set<string>();
  const plans: readonly (readonly Draft[])[] = [
    wide,
    [
      ...replacing(
        wide,
        ...shop
          .filter((each) => each.slot === "api/convention")
          .map((each) => ({ ...each, data: { ...(each.data as object), style: "graphql" } })),
      ),
      ...identityChoice("Auth0"),
      given(security.obligation, "isolation.stated", {
        kind: "isolation",
        text: "Tenants are apart.",
        applies: [],
      }),
    ],
    [
      ...shop,
      given(brief.requirement, "r-cookie", {
        key: "R-1",
        kind: "functional",
        text: "Clerks stay signed in by a session cookie, and programs call with an API key.",
      }),
    ],
  ];
  for (const nodes of plans) {
    const tested: Plugin = {
      ...plugin,
      parts: plugin.parts.filter((each) => each.name !== "obligations"),
    };
    for (const each of await threatsOf(tested, nodes)) fired.add(each.data.rule);
  }
  expect(allThreats.map((each) => each.id).filter((each) => !fired.has(each))).toEqual([]);
});

it("takes an owner for a field to fill in where no right rests on whose the thing is", async () => {
  const told = async (name: string) =>
    (
      await threatsOf(plugin, [
        ...replacing(shop, schema("order.create", "OrderCreate", "create", [name])),
      ])
    ).some((each) => each.id.startsWith("sec-tm-008"));
  expect(await told("ownerId")).toBe(false);
  expect(await told("role")).toBe(true);
});

it("asks for the signature of what is sent as an event, not of what calls as any caller does", async () => {
  const forged = async (nodes: readonly Draft[]) =>
    (await threatsOf(plugin, nodes)).filter(({ data }) => data.rule === "SEC-TM-020").length;
  const calling = connection("stripe", "api", { authentication: "none" });
  expect([await forged(shop), await forged(replacing(shop, calling))]).toEqual([1, 0]);
});
