import { api, brief, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component, operation } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const threat = (status: "open" | "mitigated" | "accepted", severity: "medium" | "high") =>
  given(security.threat, "sec-tm-003.store", {
    title: "Store within reach of clients",
    rule: "SEC-TM-003",
    stride: "elevation-of-privilege",
    elements: ["architecture/component#api"],
    scenario: "A client asks the store.",
    likelihood: "high",
    impact: "medium",
    severity,
    mitigatedBy: [],
    status,
    mitigation: "Put a service in between.",
    residual: severity,
  });
const service = component("api", "API", "service");

ruleTester(plugin, "open-high-threat")
  .valid([
    { name: "mitigated", nodes: [service, threat("mitigated", "high")] },
    { name: "accepted", nodes: [service, threat("accepted", "high")] },
    { name: "open and medium", nodes: [service, threat("open", "medium")] },
  ])
  .invalid([
    {
      name: "open and high",
      nodes: [service, threat("open", "high")],
      findings: [{ code: "security/open-high-threat", ref: "security/threat#sec-tm-003.store" }],
    },
  ]);

const actors = ["customer", "auditor"].map((each) =>
  given(brief.actor, each, { name: each, kind: "person" }),
);
const permission = (role: string, allowed: boolean) =>
  given(security.permission, `${role}.list-orders`, {
    role: `brief/actor#${role}`,
    operation: "api/operation#list-orders",
    allowed,
    policies: [],
  });
const resource = given(api.resource, "orders", { name: "Order", path: "/orders" });
const orders = operation("list-orders", "get", "/orders", {
  effect: "list",
  access: { kind: "authenticated", roles: [], policies: [] },
});

ruleTester(plugin, "role-without-permission")
  .valid([
    {
      name: "every role may do something",
      nodes: [
        ...actors,
        resource,
        orders,
        permission("customer", true),
        permission("auditor", true),
      ],
    },
    { name: "no interface for roles", nodes: actors },
  ])
  .invalid([
    {
      name: "a role that may do nothing",
      nodes: [
        ...actors,
        resource,
        orders,
        permission("customer", true),
        permission("auditor", false),
      ],
      findings: [{ code: "security/role-without-permission", ref: "brief/actor#auditor" }],
    },
  ]);
