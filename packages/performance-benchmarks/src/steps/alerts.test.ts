import type { Draft } from "@planc/core";
import { api, architecture, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { product, quantity, scheduler, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function alertsOf(...nodes: readonly Draft[]): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files.find((each) => each.path.endsWith("alerts.yaml"))?.text ?? "";
}

const withEngine = (engine: string) => [
  ...shop.filter((each) => each.slot !== "data/store"),
  given(data.store, "relational-store", {
    component: "architecture/component#relational-store",
    model: "relational",
    engine,
  }),
];

it("asks each engine's own exporter, and nothing of an engine that has no connections", async () => {
  expect(await alertsOf(...withEngine("postgresql"))).toContain("pg_stat_activity_count");
  const mysql = await alertsOf(...withEngine("mysql"));
  expect(mysql).not.toContain("pg_");
  expect(mysql).toContain("mysql_global_status_threads_connected");
  expect(await alertsOf(...withEngine("sqlite"))).not.toContain("connections");
});

it("notices a run of a pipeline that failed or did not come", async () => {
  const text = await alertsOf(product("data-pipeline"), scheduler);
  expect(text).toContain("alert: runFailed");
  // A day and a tenth of it.
  expect(text).toContain("time() - max(pipeline_last_success_timestamp_seconds) > 95040");
});

it("counts errors of GraphQL by what the answers say, as their status is 200", async () => {
  const graphql = [
    ...shop.filter((each) => each.slot !== "api/convention"),
    given(api.convention, {
      style: "graphql",
      basePath: "/graphql",
      versioning: "none",
      propertyCase: "camel",
      errors: "errors",
      pagination: "cursors",
      authentication: "none",
    }),
  ];
  const text = await alertsOf(...graphql);
  expect(text).toContain('sum(increase(graphql_responses_total{outcome="server_error"}[1h]))');
  expect(text).not.toContain("http_response_status_code");
});

it("watches the processor of a gateway that the team builds around a library, and of no other gateway", async () => {
  const gateway = (technology: string) =>
    given(architecture.component, "api-gateway", {
      name: "API gateway",
      kind: "gateway",
      technology,
      responsibilities: ["routes"],
      owns: [],
      forcedBy: [],
      stateless: true,
      lifecycle: "new",
    });
  expect(await alertsOf(...shop, gateway("YARP"))).toContain("API gateway is short of CPU");
  expect(await alertsOf(...shop, gateway("Kong Gateway"))).not.toContain("API gateway is short");
});

it("calls no team for a command that people run on their own machines with a file beside it", async () => {
  const component = (id: string, kind: "command-line" | "relational-store") =>
    given(architecture.component, id, {
      name: id,
      kind,
      responsibilities: [],
      owns: [],
      forcedBy: [],
      stateless: false,
      lifecycle: "new",
    });
  const kept = (remote: boolean) =>
    given(architecture.connection, "tool.rows", {
      from: "architecture/component#tool",
      to: "architecture/component#rows",
      purpose: "reads and writes rows",
      protocol: remote ? "TLS" : "in-process call",
      mode: "sync",
      carries: [],
      class: "internal",
      encrypted: remote,
      authentication: "none",
      remote,
    });
  const tool = (remote: boolean) => [
    product("command-line-tool"),
    quantity("search", { measure: "response-time", comparator: "<", value: 500, unit: "ms" }),
    component("tool", "command-line"),
    component("rows", "relational-store"),
    kept(remote),
  ];
  expect(await alertsOf(...tool(false))).toBe("");
  expect(await alertsOf(...tool(true))).toContain("missedSearch");
});
