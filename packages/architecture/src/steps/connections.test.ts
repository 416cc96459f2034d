import type { Draft } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idsOf } from "../fixtures/compile.ts";
import {
  action,
  attribute,
  choice,
  concept,
  owned,
  part,
  product,
  relation,
  stated,
  style,
  voucherOn,
} from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const connectionsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.connection);
};
const one = async (nodes: readonly Draft[], id: string) => {
  const found = (await connectionsOf(nodes)).find((each) => each.id === id);
  if (!found) throw new Error(`no connection ${id}`);
  return found.data;
};

describe("a monolith", () => {
  it("is reached over its client, and alone reaches the store", async () => {
    expect(idsOf(await connectionsOf(plans.taskManagement))).toEqual([
      "administrator.web-client",
      "api.relational-store",
      "tasks-module.accounts-module",
      "team-member.web-client",
      "web-client.api",
    ]);
  });

  it("talks to its store in the store's own protocol, and waits half of the response time", async () => {
    expect(await one(plans.taskManagement, "api.relational-store")).toEqual({
      from: "architecture/component#api",
      to: "architecture/component#relational-store",
      purpose: "reads and writes users, comments, projects and 2 more",
      protocol: "PostgreSQL wire protocol",
      mode: "sync",
      carries: ["user", "comment", "project", "project-member", "task"].map(
        (id) => `brief/concept#${id}`,
      ),
      class: "internal",
      encrypted: true,
      authentication: "database role, SCRAM-SHA-256",
      timeout: { value: 100, unit: "ms" },
      remote: true,
    });
  });

  it("calls between modules without leaving the process", async () => {
    const call = await one(plans.taskManagement, "tasks-module.accounts-module");
    expect([call.protocol, call.remote, call.purpose]).toEqual([
      "in-process call",
      false,
      "looks up users",
    ]);
  });

  it("changes what another module keeps in the same transaction, unless that one depends on it", async () => {
    const follows = (concept: string, value: string, after: string) =>
      action("Team member", "note", concept, "transition", {
        actors: [],
        automatic: "event",
        sets: { value, after: `brief/action#${after}` },
      });
    const done = await one(
      [...plans.taskManagement, follows("User", "free", "complete-task")],
      "tasks-module.accounts-module",
    );
    expect(done.purpose).toBe("looks up users and sets users to free");
    const turned = await compile([
      ...plans.taskManagement,
      follows("Task", "to do", "deactivate-user"),
    ]);
    const ids = turned.plan.get(architecture.connection).map(({ id }) => id);
    expect(ids).not.toContain("accounts-module.tasks-module");
  });
});

describe("data classes", () => {
  it("gives a connection the highest class of what it carries", async () => {
    const nodes = [
      ...plans.taskManagement,
      attribute("User", "email"),
      given(security.classification, "brief/attribute#user.email", {
        class: "confidential",
        categories: ["contact"],
        personal: true,
      }),
      given(security.classification, "brief/attribute#task.title", {
        class: "public",
        categories: [],
        personal: false,
      }),
    ];
    expect((await one(nodes, "api.relational-store")).class).toBe("confidential");
    expect((await one(nodes, "tasks-module.accounts-module")).class).toBe("confidential");
  });
});

describe("services", () => {
  it("use the stores that are for what they keep", async () => {
    const ids = idsOf(await connectionsOf(plans.shop));
    expect(ids.filter((id) => id.endsWith(".search-engine"))).toEqual([
      "catalog-service.search-engine",
    ]);
    expect(ids.filter((id) => id.endsWith(".object-store"))).toEqual([
      "catalog-service.object-store",
      "cdn.object-store",
      "web-client.object-store",
    ]);
    expect(ids.filter((id) => id.endsWith(".cache"))).toEqual(["catalog-service.cache"]);
  });

  it("hand files out for a while, unless everybody may see them", async () => {
    const looks = [
      given(brief.actor, "passer-by", { name: "Passer-by", kind: "person", anonymous: true }),
      given(brief.action, "glance-at-product", {
        actors: ["brief/actor#passer-by"],
        verb: "glance at",
        concept: "brief/concept#product",
        effect: "read",
        requirements: [],
      }),
    ];
    const purpose = async (nodes: readonly Draft[]) =>
      (await one(nodes, "catalog-service.object-store")).purpose;
    expect(await purpose(plans.shop)).toBe("hands out signed addresses for files");
    expect(await purpose([...plans.shop, ...looks])).toBe(
      "hands out signed addresses for sending files; everybody may see them, and the CDN delivers them",
    );
  });

  it("ask each other for what a concept of theirs needs, but not for the person who calls", async () => {
    const calls = (await connectionsOf(plans.shop)).filter(({ data }) =>
      data.purpose.startsWith("looks up"),
    );
    expect(idsOf(calls)).toEqual([
      "cart-service.catalog-service",
      "inventory-service.catalog-service",
      "orders-service.catalog-service",
      "payments-service.orders-service",
      "shipping-service.orders-service",
    ]);
  });

  it("call the external system that belongs to them, which calls back at the edge", async () => {
    expect((await one(plans.shop, "payments-service.stripe")).authentication).toBe(
      "secret API key",
    );
    const callback = await one(plans.shop, "stripe.load-balancer.callback");
    expect(callback.authentication).toBe("signature in Stripe-Signature");
    expect(callback.webhook).toMatchObject({
      header: "Stripe-Signature",
      key: "id",
      handler: "architecture/component#payments-service",
    });
    expect((await one(plans.shop, "email-service.send-grid")).mode).toBe("async");
  });

  it("prove who they are with the mesh, where one was chosen", async () => {
    const nodes = [...plans.shop, ...choice("service-mesh", "Linkerd")];
    expect((await one(nodes, "orders-service.catalog-service")).authentication).toBe(
      "mutual TLS by Linkerd, beside the id of the person where one asked",
    );
  });
});

describe("clients", () => {
  it("hold a channel open where something is to be real time", async () => {
    const live = await one(plans.chat, "mobile-client.api-gateway.live");
    expect(live.purpose).toBe("changes as they happen, over Socket.IO");
    expect(live.protocol).toBe("WebSocket over TLS");
  });

  it("get push notifications from outside, and keep their own store inside", async () => {
    expect((await one(plans.chat, "firebase-cloud-messaging.mobile-client")).mode).toBe("async");
    expect((await one(plans.chat, "mobile-client.offline-store")).remote).toBe(false);
  });
});

describe("programs", () => {
  it("reach their file without a network", async () => {
    const all = await connectionsOf(plans.commandLineTool);
    expect(all.map(({ id, data }) => [id, data.protocol, data.remote])).toEqual([
      ["command-line.data-file", "file system", false],
      ["person.command-line", "terminal", false],
    ]);
  });

  it("keep an embedded database in their process", async () => {
    const nodes = [...plans.commandLineTool, ...stated("relational-store", "SQLite")];
    expect((await one(nodes, "command-line.relational-store")).remote).toBe(false);
  });

  it("hand records from stage to stage", async () => {
    expect(idsOf(await connectionsOf(plans.pipeline))).toEqual([
      "analyst.relational-store",
      "ingest.object-store",
      "ingest.validate",
      "publish.relational-store",
      "scheduler.ingest",
      "transform.publish",
      "validate.transform",
    ]);
  });
});

describe("any plan", () => {
  it.each(Object.entries(plans.all))("encrypts what leaves a process: %s", async (_, nodes) => {
    const open = (await connectionsOf(nodes)).filter(({ data }) => data.remote && !data.encrypted);
    expect(open).toEqual([]);
  });

  it.each(Object.entries(plans.all))("compiles without a finding of ours: %s", async (_, nodes) => {
    const { findings } = await compile(nodes);
    expect(findings.filter(({ code }) => code.startsWith("architecture/"))).toEqual([]);
  });
});

it("leads from who handles events to the store that remembers which", async () => {
  const connections = await connectionsOf(plans.shop);
  const found = connections.find(({ id }) => id === "email-service.relational-store");
  expect(found?.data.purpose).toBe("records which events it has handled");
});

describe("one service asks another", () => {
  const nodes = [
    product("Joinery", ["web-application"]),
    style("microservices", { communication: "event-driven" }),
    ...["Baskets", "Orders", "Vouchers", "Goods"].map((name) => part(name)),
    ...["User", "Basket", "Basket line", "Order", "Voucher", "Good"].map((name) => concept(name)),
    owned("Basket line", "Basket"),
    relation("Basket line", "Good"),
    relation("Basket", "Voucher"),
    given(brief.action, "place-order", {
      actors: [],
      verb: "place",
      concept: "brief/concept#order",
      effect: "create",
      from: "brief/concept#basket",
      requirements: [],
    }),
    ...voucherOn("brief/concept#basket"),
  ];

  it("for what it makes things from, what is used on them, and what lies in them", async () => {
    const asked = (await connectionsOf(nodes)).flatMap(({ id, data }) =>
      /-service\.[a-z]+-service$/.test(id) ? [`${id}: ${data.purpose} (${data.mode})`] : [],
    );
    expect(asked).toEqual([
      "baskets-service.goods-service: looks up goods (sync)",
      "baskets-service.vouchers-service: looks up vouchers by their code (sync)",
      "orders-service.baskets-service: reads the basket that orders are made from (sync)",
    ]);
  });
});
