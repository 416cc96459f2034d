import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idsOf, without, withoutTopic } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  identity,
  mention,
  pattern,
  peakRate,
  product,
  requirement,
  stated,
  style,
  system,
  target,
} from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const componentsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.component);
};
const builtOf = async (nodes: readonly Draft[]) =>
  idsOf((await componentsOf(nodes)).filter(({ data }) => data.kind !== "person"));

describe("what a product is made of", () => {
  it("is one deployable with its modules for a modular monolith", async () => {
    expect(await builtOf(plans.taskManagement)).toEqual([
      "accounts-module",
      "api",
      "relational-store",
      "tasks-module",
      "web-client",
    ]);
  });

  it("is a service per context and what was chosen for microservices", async () => {
    expect(await builtOf(plans.shop)).toEqual([
      "accounts-service",
      "cache",
      "cart-service",
      "catalog-service",
      "cdn",
      "email-service",
      "identity-provider",
      "inventory-service",
      "load-balancer",
      "message-broker",
      "monitoring",
      "object-store",
      "orders-service",
      "payments-service",
      "relational-store",
      "search-engine",
      "send-grid",
      "shipping-service",
      "stripe",
      "web-client",
    ]);
  });

  it("is a program and its file on the command line", async () => {
    expect(await builtOf(plans.commandLineTool)).toEqual(["command-line", "data-file"]);
  });

  it("is the library alone for a library", async () => {
    expect(await builtOf(plans.library)).toEqual(["library"]);
  });

  it("is the stages that the work has, and a scheduler, for a nightly pipeline", async () => {
    expect(await builtOf(plans.pipeline)).toEqual([
      "ingest",
      "object-store",
      "publish",
      "relational-store",
      "scheduler",
      "transform",
      "validate",
    ]);
  });

  it("takes the stages of a pipeline from the text where no action tells", async () => {
    const nodes = [
      product("Revenue", ["data-pipeline"]),
      style("pipeline"),
      actor("Data engineer"),
      concept("Run"),
      action("Data engineer", "rerun", "Run", "command"),
      requirement("R1", "Nightly, it extracts orders, aggregates revenue and loads the result."),
    ];
    const components = await componentsOf(nodes);
    expect(idsOf(components)).toEqual([
      "data-engineer",
      "ingest",
      "publish",
      "scheduler",
      "transform",
    ]);
    expect(components.find(({ id }) => id === "scheduler")?.data.responsibilities).toEqual([
      "starts each run, one at a time, and repeats a failed one",
      "rerun runs",
    ]);
  });

  it("is functions, a worker for what is sent, and the systems around for integrations", async () => {
    expect(await builtOf(plans.integrations)).toEqual([
      "background-worker",
      "contacts-functions",
      "relational-store",
      "salesforce",
      "send-grid",
      "stripe",
      "twilio",
    ]);
  });
});

describe("every component", () => {
  it.each(Object.entries(plans.all))("cites what forces it: %s", async (_, nodes) => {
    const components = await componentsOf(nodes);
    expect(components.filter(({ data }) => data.forcedBy.length === 0)).toEqual([]);
  });
});

/** A plan, what is taken out of it, and what goes with it. */
const forces: readonly (readonly [string, readonly Draft[], readonly Draft[]])[] = [
  ["cache", plans.shop, withoutTopic(plans.shop, "cache")],
  ["cdn", plans.shop, withoutTopic(plans.shop, "cdn")],
  ["search-engine", plans.shop, withoutTopic(plans.shop, "search-engine")],
  ["message-broker", plans.shop, withoutTopic(plans.shop, "message-broker")],
  ["monitoring", plans.shop, withoutTopic(plans.shop, "metrics")],
  [
    "identity-provider",
    plans.shop,
    without(
      withoutTopic(plans.shop, "identity-provider"),
      "brief/system#auth0",
      "security/identity#identity",
    ),
  ],
  ["stripe", plans.shop, without(plans.shop, "brief/system#stripe")],
  ["email-service", plans.shop, without(plans.shop, "brief/part#email")],
  [
    "web-client",
    [product("P", ["api-service"]), style("modular-monolith"), ...choice("web-framework", "React")],
    [product("P", ["api-service"]), style("modular-monolith")],
  ],
  ["scheduler", plans.pipeline, without(plans.pipeline, "brief/requirement#r1")],
  [
    "validate",
    plans.pipeline,
    [
      ...without(plans.pipeline, "brief/action#validate-sale", "brief/requirement#r1"),
      requirement("R1", "Every night, sales are ingested, aggregated and published."),
    ],
  ],
  [
    "data-file",
    plans.commandLineTool,
    [...plans.commandLineTool, ...choice("relational-store", "SQLite")],
  ],
  [
    "background-worker",
    plans.integrations,
    without(
      plans.integrations,
      "brief/system#send-grid",
      "brief/system#twilio",
      "brief/system#salesforce",
    ),
  ],
  ["relational-store-replica", plans.chat, without(plans.chat, "brief/requirement#r1")],
  ["offline-store", plans.chat, withoutTopic(plans.chat, "offline-store")],
  ["api-gateway", plans.chat, withoutTopic(plans.chat, "api-gateway")],
];

describe("without its reason", () => {
  it.each(forces)("there is no %s", async (id, before, after) => {
    expect(await builtOf(before)).toContain(id);
    expect(await builtOf(after)).not.toContain(id);
  });
});

describe("load balancer", () => {
  const plain = [
    product("P", ["web-application"]),
    style("modular-monolith"),
    concept("Task"),
    actor("Clerk"),
    action("Clerk", "file", "Task", "create"),
  ];
  const balanced = async (...more: readonly Draft[]) =>
    (await builtOf([...plain, ...more])).includes("load-balancer");

  it("is there where load or availability asks for more than one instance", async () => {
    expect(await balanced(peakRate(500))).toBe(true);
    expect(await balanced(target("availability", 99.9, "percent"))).toBe(true);
    expect(await balanced(requirement("R1", "Automatic failover within a minute."))).toBe(true);
  });

  it("is not there where one instance does", async () => {
    expect(await balanced()).toBe(false);
    expect(await balanced(peakRate(20), target("availability", 99.5, "percent"))).toBe(false);
    expect(await balanced(requirement("R1", "No failover is needed."))).toBe(false);
  });

  it("leaves the work to a gateway that was chosen", async () => {
    expect(await balanced(peakRate(500), ...stated("api-gateway", "Kong"))).toBe(false);
  });

  it("is named after the platform that it runs on", async () => {
    const nodes = [...plain, peakRate(500), ...stated("orchestration", "Kubernetes")];
    const found = (await componentsOf(nodes)).find(({ id }) => id === "load-balancer");
    expect(found?.data.technology).toBe("Kubernetes Ingress");
  });
});

describe("periods", () => {
  const kept = (measure: "retention" | "backup-retention" | "validity", about: string) =>
    given(brief.quantity, measure, {
      about,
      said: `daily ${about} are kept for 40 days`,
      measure,
      kind: "limit",
      comparator: "=",
      value: 40,
      unit: "day",
    });
  const dutiesOf = async (id: string, ...more: readonly Draft[]) =>
    (await componentsOf([...plans.taskManagement, ...more])).find((each) => each.id === id)?.data
      .responsibilities;

  it("of backups are a duty of the store, and no work of a worker", async () => {
    const backups = kept("backup-retention", "backups");
    expect(await dutiesOf("relational-store", backups)).toContain(
      "is backed up daily; each backup is kept for 40 days",
    );
    expect(await dutiesOf("relational-store")).not.toContainEqual(
      expect.stringContaining("backed up"),
    );
    const worker = await dutiesOf("background-worker");
    expect(await dutiesOf("background-worker", backups)).toEqual(worker);
    expect(await dutiesOf("background-worker", kept("validity", "reset links"))).toEqual(worker);
  });

  it("of data are work of a worker", async () => {
    expect(await dutiesOf("background-worker", kept("retention", "reports"))).toContain(
      "once a day moves out what is older than its period: reports, 40 days",
    );
  });
});

describe("reasons", () => {
  it("makes a component of a stated technology stated itself", async () => {
    const { plan } = await compile(plans.taskManagement);
    expect(plan.node("architecture/component#relational-store")?.why.kind).toBe("stated");
    expect(plan.node("architecture/component#web-client")?.why.kind).toBe("stated");
  });

  it("takes a pattern of the text for a reason where nothing was chosen for it", async () => {
    const nodes = [...plans.integrations, pattern("Message queue", "message-broker")];
    const broker = (await componentsOf(nodes)).find(({ id }) => id === "message-broker");
    expect(broker?.data.forcedBy).toEqual(["brief/mention#message-queue"]);
    expect(broker?.data.technology).toBeUndefined();
  });

  it("does not build what the text wants to avoid", async () => {
    const avoid = mention("Cache", { kind: "pattern", topic: "cache", modality: "avoid" });
    expect(await builtOf([...plans.taskManagement, avoid])).not.toContain("cache");
  });
});

describe("names", () => {
  it("keeps ids of the design where an actor or system has the same", async () => {
    const nodes = [...plans.taskManagement, actor("API"), system("Web client", "reporting")];
    const ids = idsOf(await componentsOf([...nodes, action("API", "read", "Task", "read")]));
    expect(ids).toEqual(expect.arrayContaining(["api", "person-api", "web-client"]));
    expect(ids).toContain("external-system-web-client");
  });

  it("shows one identity provider, whether it was named, chosen or both", async () => {
    const nodes = [
      ...plans.taskManagement.filter(({ slot }) => slot !== "security/identity"),
      system("Active Directory", "directory"),
      system("SSO"),
      identity({ owner: "provider", provider: "Active Directory", protocol: "SAML 2.0" }),
    ];
    const found = (await componentsOf(nodes)).filter(
      ({ data }) => data.kind === "identity-provider" || data.kind === "external-system",
    );
    expect(found.map(({ id, data }) => [id, data.technology])).toEqual([
      ["identity-provider", "Active Directory, SSO"],
    ]);
  });
});
