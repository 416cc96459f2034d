import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn, idsOf } from "../fixtures/compile.ts";
import { action, attribute, identity, stated } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const flowsOf = async (nodes: readonly Draft[], options = {}) => {
  const { plan } = await compile(nodes, options);
  return plan.get(architecture.flow);
};
const stepsOf = async (nodes: readonly Draft[], id: string) => {
  const flow = (await flowsOf(nodes)).find((each) => each.id === id);
  return flow?.data.steps
    .filter(({ mode }) => mode !== "reply")
    .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`);
};

describe("flows", () => {
  it("follow the critical actions, and signing in", async () => {
    expect(idsOf(await flowsOf(plans.shop))).toEqual([
      "add-cart-item",
      "place-order",
      "search-product",
      "sign-in",
      "start-payment",
      "stripe.report",
      "view-product",
    ]);
  });

  it("follow what people do most where nothing is marked as critical", async () => {
    const nodes = plans.taskManagement.filter(({ id }) => id !== "create-task");
    expect(idsOf(await flowsOf(nodes))).toEqual(["complete-task", "search-task", "sign-in"]);
  });

  it("tell what the second one is told of what there is only one of", async () => {
    const once = given(brief.uniqueness, "task.project-and-day", {
      concept: "brief/concept#task",
      name: "project and day",
      together: ["brief/relation#task.project", "brief/attribute#task.day"],
      requirements: [],
    });
    const failuresOf = async (nodes: readonly Draft[]) =>
      (await flowsOf(nodes)).flatMap(({ data: { failures } }) =>
        failures.flatMap(({ at, when }) => (/same/.test(when) ? [`${idIn(at)}: ${when}`] : [])),
      );
    expect(await failuresOf([...plans.taskManagement, once])).toEqual([
      "relational-store: another task has the same project and day",
    ]);
    expect(await failuresOf(plans.taskManagement)).toEqual([]);
  });

  it("change what the text says to change with it, in one transaction", async () => {
    const filled = action(undefined, "update", "Project", "update", {
      automatic: "event",
      sets: { value: "busy", after: "brief/action#create-task" },
    });
    const steps = await stepsOf([...plans.taskManagement, filled], "create-task");
    expect(steps).toContain(
      "api > relational-store: insert the task and set the project to busy, in one transaction",
    );
  });

  it("keep a session where the cookie of people means one in the database", async () => {
    const kept = async (state: "database" | "cache") => {
      const cookie = { cookie: "__Host-session", sameSite: "Lax" } as const;
      const carrier = { kind: "session-cookie", state, ...cookie } as const;
      const nodes = plans.taskManagement.filter(({ slot }) => slot !== "security/identity");
      const steps = await stepsOf([...nodes, identity({ carrier })], "sign-in");
      return steps?.some((step) => step.endsWith(": insert the session"));
    };
    expect([await kept("database"), await kept("cache")]).toEqual([true, false]);
  });

  describe("where a cache is asked to keep sessions", () => {
    const carrier = {
      kind: "session-cookie",
      state: "cache",
      cookie: "__Host-session",
      sameSite: "Lax",
    } as const;
    const withSessions = (
      extra: Parameters<typeof identity>[0] = {},
      purpose = "session store",
    ) => [
      ...plans.taskManagement.filter(({ slot }) => slot !== "security/identity"),
      identity({ carrier, ...extra }),
      ...stated("cache", "Valkey", purpose),
    ];

    it("write one at sign-in, and look it up before anything else is done", async () => {
      expect(await stepsOf(withSessions(), "sign-in")).toContain(
        "api > cache: write the session by the hash of its id, to expire after 8 h",
      );
      const steps = await stepsOf(withSessions(), "create-task");
      expect(steps?.filter((each) => each.startsWith("api > "))).toEqual([
        "api > cache: look up the session by the hash of its id",
        "api > relational-store: insert the task",
      ]);
    });

    it("let nobody in who cannot be looked up, and tell what its loss does", async () => {
      const handled = async (id: string) =>
        (await flowsOf(withSessions()))
          .find((flow) => flow.id === id)
          ?.data.failures.flatMap(({ at, handling }) => (idIn(at) === "cache" ? [handling] : []));
      expect(await handled("create-task")).toEqual([
        "answered as unavailable: nobody is let in unchecked, and nothing is changed",
      ]);
      expect(await handled("sign-in")).toEqual([
        "nobody signs in, and requests with a session are answered as unavailable",
        "those people sign in again; nothing else is lost with a session",
      ]);
    });

    it("read answers from it as well, where it is asked for more than sessions", async () => {
      const looked = async (purpose: string) =>
        (
          await stepsOf(
            withSessions({}, purpose).filter(({ id }) => id !== "create-task"),
            "search-task",
          )
        )?.some((each) => each.startsWith("api > cache: look for"));
      expect([await looked("session store"), await looked("sessions and API responses")]).toEqual([
        false,
        true,
      ]);
    });

    it("have the server exchange the code of a provider, so that the page gets the cookie alone", async () => {
      const nodes = [
        ...withSessions({ owner: "provider", provider: "Keycloak", protocol: "OpenID Connect" }),
        ...stated("identity-provider", "Keycloak", "signs people in"),
      ];
      const steps = await stepsOf(nodes, "sign-in");
      expect(steps?.slice(-4)).toEqual([
        "web-client > api: come back with the code and the state",
        "api > identity-provider: exchange the code for tokens",
        "api > relational-store: find the account by issuer and subject of the token; the first time make it",
        "api > cache: write the session by the hash of its id, to expire after 8 h",
      ]);
    });
  });

  it("stop at the number that the option allows", async () => {
    expect(idsOf(await flowsOf(plans.shop, { maxFlows: 2 }))).toEqual([
      "add-cart-item",
      "place-order",
      "sign-in",
      "stripe.report",
    ]);
  });

  it("go through edge, owner, store and broker to whoever acts later", async () => {
    expect(await stepsOf(plans.shop, "place-order")).toEqual([
      "customer > web-client: place an order",
      "web-client > load-balancer: place an order",
      "load-balancer > orders-service: place an order",
      "orders-service > catalog-service: look up the product variant, and whether its product is published",
      "orders-service > relational-store: insert the order",
      "orders-service > message-broker: order placed",
      "message-broker > email-service: order placed",
      "email-service > send-grid: hands over e-mail",
    ]);
  });

  it("ask the other service and the external system that the action needs", async () => {
    expect((await stepsOf(plans.shop, "start-payment"))?.slice(3)).toEqual([
      "payments-service > orders-service: look up the order",
      "payments-service > relational-store: insert the payment",
      "payments-service > stripe: start a payment",
      "web-client > stripe: pay, on fields or a page that Stripe hosts",
    ]);
  });

  it("say what happens when a step fails", async () => {
    const flow = (await flowsOf(plans.taskManagement)).find(({ id }) => id === "create-task");
    expect(flow?.data.failures.map(({ when }) => when)).toEqual([
      "priority or title of the task is missing or not valid",
      "the team member is not signed in, or may not create a task",
      "PostgreSQL silent for 100 ms",
    ]);
  });

  it("miss no field that has a value anyway", async () => {
    const nodes = [
      ...plans.taskManagement.filter(({ id }) => id !== "task.priority"),
      attribute("Task", "priority", { type: "enum", required: true, default: "low" }),
    ];
    const flow = (await flowsOf(nodes)).find(({ id }) => id === "create-task");
    expect(flow?.data.failures[0]?.when).toBe("title of the task is missing or not valid");
  });

  it("name the states from which a life cycle goes on", async () => {
    const nodes = plans.taskManagement.filter(({ id }) => id !== "create-task");
    const flow = (await flowsOf(nodes)).find(({ id }) => id === "complete-task");
    expect(flow?.data.failures[0]?.when).toBe("the task is not in progress");
  });

  it("have no way to sign in where nobody has an account", async () => {
    const open = plans.taskManagement.filter(({ slot }) => slot !== "security/identity");
    expect(idsOf(await flowsOf(open))).toEqual(["create-task"]);
    expect(idsOf(await flowsOf([...open, identity({ owner: "none" })]))).toEqual(["create-task"]);
    expect(idsOf(await flowsOf(plans.commandLineTool))).toEqual(["import-entry"]);
  });

  it("follow one run of a pipeline, stage by stage", async () => {
    expect(await stepsOf(plans.pipeline, "run")).toEqual([
      "scheduler > ingest: start a run",
      "ingest > object-store: reads what came in",
      "ingest > validate: sales",
      "validate > transform: sales",
      "transform > publish: sales",
      "publish > relational-store: writes what the run made",
    ]);
  });
});
