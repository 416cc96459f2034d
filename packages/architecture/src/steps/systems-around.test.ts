import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile, withoutTopic } from "../fixtures/compile.ts";
import {
  actor,
  choice,
  identity,
  pattern,
  product,
  stated,
  style,
  system,
} from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const planned = async (nodes: readonly Draft[]) => {
  const { plan, findings } = await compile(nodes);
  const components = new Map(plan.get(architecture.component).map((each) => [each.id, each.data]));
  const connections = new Map(
    plan.get(architecture.connection).map(({ id, data }) => [id, data.purpose]),
  );
  return { components, connections, findings: findings.map(({ code }) => code) };
};

describe("what is real time by a vendor", () => {
  const base = withoutTopic(plans.chat, "real-time");

  it.each([
    ["stated", [...stated("real-time", "Ably"), system("Ably", "real-time delivery")], "ably"],
    ["chosen", choice("real-time", "Ably"), "ably"],
  ])(
    "is a system that clients connect to and the back end publishes to: %s",
    async (_, extra, id) => {
      const { components, connections, findings } = await planned([...base, ...extra]);
      expect(components.get(id)?.kind).toBe("external-system");
      expect(connections.get(`mobile-client.${id}`)).toBe("changes as they happen, over Ably");
      expect(connections.get(`api.${id}`)).toBe("publishes changes for connected clients");
      expect([...connections.keys()].filter((each) => each.endsWith(".live"))).toEqual([]);
      expect(findings.filter((code) => code.startsWith("architecture/"))).toEqual([]);
    },
  );
});

describe("systems of others that watch", () => {
  const named = [
    system("Enterprise monitoring", "monitoring"),
    system("Enterprise logging", "logging"),
    pattern("centralised monitoring", "metrics"),
  ];

  it("get what runs without a product of ours, where none was chosen", async () => {
    const { components, connections, findings } = await planned([
      ...plans.taskManagement,
      ...named,
    ]);
    expect(components.has("monitoring")).toBe(false);
    expect(components.get("enterprise-logging")?.kind).toBe("external-system");
    expect(connections.get("api.enterprise-monitoring")).toBe("reports metrics");
    expect(connections.get("api.enterprise-logging")).toBe("reports logs");
    expect([...connections.keys()].some((id) => id.startsWith("enterprise-"))).toBe(false);
    expect(findings.filter((code) => code.startsWith("architecture/"))).toEqual([]);
  });

  it("get it handed on by what was chosen", async () => {
    const { connections } = await planned([
      ...plans.taskManagement,
      ...named,
      ...choice("metrics", "OpenTelemetry"),
    ]);
    expect(connections.get("api.monitoring")).toBe("reports metrics");
    expect(connections.get("monitoring.enterprise-logging")).toBe("hands on logs");
    expect(connections.has("api.enterprise-logging")).toBe(false);
  });
});

it("lets a collector of its own stand between what runs and what keeps its reports", async () => {
  const { components, connections } = await planned([
    ...plans.taskManagement,
    pattern("centralised monitoring", "metrics"),
    ...choice("metrics", "Prometheus"),
    ...choice("instrumentation", "Opentelemetry"),
  ]);
  expect(components.get("telemetry-collector")?.technology).toBe("OpenTelemetry Collector");
  expect(components.get("monitoring")?.technology).toBe("Prometheus");
  expect(connections.has("api.monitoring")).toBe(false);
  expect(connections.get("api.telemetry-collector")).toBe("reports metrics");
  expect(connections.get("telemetry-collector.monitoring")).toBe("hands on metrics");
});

describe("a directory of staff", () => {
  const directory = [
    ...stated("identity-provider", "Active Directory"),
    identity({ owner: "provider", provider: "Active Directory", protocol: "OpenID Connect" }),
  ];
  const base = plans.taskManagement.filter(({ slot }) => slot !== "security/identity");

  it.each([
    [
      "staff, and customers apart from them",
      [actor("Customer")],
      "signs in staff, and others from accounts apart from those of staff",
    ],
    ["everybody without customers", [], "holds accounts, sign-in"],
  ])("signs in %s", async (_, extra, does) => {
    const { components } = await planned([...base, ...directory, ...extra]);
    expect(components.get("identity-provider")?.responsibilities).toEqual([does]);
  });
});

it("says what a system that is there looks after", async () => {
  const { plan } = await compile([
    product("Shop", ["web-application"]),
    style("modular-monolith"),
    system("Warehouse", undefined, { existing: true, purpose: "Stock levels" }),
    system("Zorbin", "maps"),
  ]);
  const duties = plan
    .get(architecture.component)
    .filter(({ data }) => data.kind === "external-system")
    .map(({ data }) => [data.name, data.responsibilities]);
  expect(duties).toEqual([
    ["Warehouse", ["looks after stock levels"]],
    ["Zorbin", ["draws maps and finds places"]],
  ]);
});

it("takes a kind of system that the text names for the one that was chosen", async () => {
  const { plan } = await compile([
    product("Shop", ["web-application"]),
    style("modular-monolith"),
    ...choice("api-framework", "Fastify"),
    ...choice("payments", "Stripe"),
    system("Third-party payment provider", "payments", { general: true }),
    system("Zorbin Pay", "payments"),
  ]);
  const outside = plan
    .get(architecture.component)
    .filter(({ data }) => data.kind === "external-system");
  expect(outside.map(({ data }) => data.name).sort()).toEqual(["Stripe", "Zorbin Pay"]);
  expect(outside.find(({ data }) => data.name === "Stripe")?.data.forcedBy).toContain(
    "brief/system#third-party-payment-provider",
  );
});

it("lets a system that pushes its changes call, and calls it for nothing", async () => {
  const { connections } = await planned([
    ...plans.taskManagement,
    system("Staff directory", "human resources", { inbound: true }),
  ]);
  const ids = [...connections.keys()].filter((id) => id.includes("staff-directory"));
  expect(ids).toEqual(["staff-directory.api"]);
});
