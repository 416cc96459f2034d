import type { Draft, Ref } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { chosen, given } from "@planc/testkit";

const part = { responsibilities: [], owns: [], forcedBy: [], lifecycle: "new" } as const;
const store: Ref<"architecture/component"> = "architecture/component#store";
const browser: Ref<"architecture/component"> = "architecture/component#browser";

/** Operations that each service answers. */
export const operationsEach = 3;

/**
 * A product of so many components: nine of ten are services, each with three operations, a table, a connection to the
 * one store and a flow that somebody waits for; every tenth is a worker that an event of the service before it goes to.
 */
export function wired(components: number): readonly Draft[] {
  return [
    given(brief.product, {
      name: "Large product",
      summary: "Things that are kept.",
      kinds: ["web-application"],
      scope: "system",
    }),
    given(brief.quantity, "users", {
      about: "concurrent users",
      measure: "concurrent-users",
      kind: "system-target",
      comparator: ">=",
      value: 100_000,
      unit: "user",
    }),
    ...chosen("orchestration", "amazon-ecs"),
    ...chosen("cloud-platform", "aws"),
    given(architecture.component, "store", {
      ...part,
      name: "Store",
      kind: "relational-store",
      technology: "PostgreSQL 18",
      stateless: false,
    }),
    given(architecture.component, "browser", {
      ...part,
      name: "Browser",
      kind: "web-client",
      stateless: true,
    }),
    given(data.store, "store", { component: store, model: "relational", engine: "postgresql" }),
    given(data.upkeep, "store.pooling", {
      topic: "pooling",
      of: "data/store#store",
      decision: "2 an instance.",
      now: true,
      because: "The benchmark needs it.",
    }),
    ...Array.from({ length: components - 1 }, (_, at) =>
      at % 10 === 9 ? worker(at) : service(at),
    ).flat(),
  ];
}

function service(at: number): readonly Draft[] {
  const id = `service-${at}`;
  const component: Ref<"architecture/component"> = `architecture/component#${id}`;
  const concept: Ref<"brief/concept"> = `brief/concept#thing-${at}`;
  const entity: Ref<"data/entity"> = `data/entity#thing-${at}`;
  const resource: Ref<"api/resource"> = `api/resource#things-${at}`;
  const action: Ref<"brief/action"> = `brief/action#create-thing-${at}`;
  return [
    given(brief.concept, `thing-${at}`, { name: `Thing ${at}`, role: "stored" }),
    given(brief.action, `create-thing-${at}`, {
      actors: [],
      verb: "create",
      concept,
      effect: "create",
      critical: false,
      requirements: [],
    }),
    given(architecture.component, id, {
      ...part,
      name: `Service ${at}`,
      kind: "service",
      technology: "Fastify on Node.js",
      stateless: true,
    }),
    given(architecture.connection, `${id}.store`, {
      from: component,
      to: store,
      purpose: "keeps things",
      protocol: "PostgreSQL wire protocol",
      mode: "sync",
      carries: [concept],
      class: "internal",
      encrypted: true,
      authentication: "password",
      remote: true,
    }),
    given(architecture.flow, `flow-${at}`, {
      name: `Keep thing ${at}`,
      trigger: "Somebody keeps it.",
      // Two kinds in turn, as the percentiles of a way that is the same as the one before are not drawn again.
      steps: [
        { from: browser, to: component, message: "keep", mode: "sync" },
        { from: component, to: store, message: "look whether it is there", mode: "sync" },
        { from: store, to: component, message: "done", mode: "reply" },
        {
          from: component,
          to: store,
          message: at % 2 === 0 ? "insert it" : "read it",
          mode: "sync",
        },
        { from: store, to: component, message: "done", mode: "reply" },
        { from: component, to: browser, message: "done", mode: "reply" },
      ],
      failures: [],
    }),
    given(data.entity, `thing-${at}`, {
      name: `Thing ${at}`,
      concept,
      aggregate: entity,
      lifecycle: "new",
    }),
    given(data.table, `things-${at}`, {
      name: `things_${at}`,
      entity,
      store: "data/store#store",
      owner: component,
      columns: [`data/column#things-${at}.id`],
      comment: "Things.",
      lifecycle: "new",
    }),
    given(data.column, `things-${at}.id`, {
      table: `data/table#things-${at}`,
      name: "id",
      type: "uuid",
      logical: "uuid",
      nullable: false,
      generated: false,
    }),
    given(api.resource, `things-${at}`, { name: `Thing ${at}`, path: `/things-${at}`, entity }),
    ...(["create", "list", "update"] as const).map((effect) =>
      given(api.operation, `${effect}-thing-${at}`, {
        resource,
        operationId: `${effect}Thing${at}`,
        method: effect === "create" ? "post" : effect === "list" ? "get" : "patch",
        path: `/things-${at}`,
        summary: `${effect} a thing`,
        effect,
        access: { kind: "public", because: "The benchmark needs it." },
        realises: effect === "create" ? [action] : [],
        component,
        parameters: [],
        errors: [],
        paginated: false,
        idempotency: "none",
        success: 200,
        lifecycle: "new",
      }),
    ),
  ];
}

function worker(at: number): readonly Draft[] {
  const id = `worker-${at}`;
  return [
    given(architecture.component, id, {
      ...part,
      name: `Worker ${at}`,
      kind: "worker",
      technology: "Fastify on Node.js",
      stateless: true,
    }),
    given(architecture.event, `thing-${at - 1}-created`, {
      name: `Thing ${at - 1} created`,
      concept: `brief/concept#thing-${at - 1}`,
      action: `brief/action#create-thing-${at - 1}`,
      producer: `architecture/component#service-${at - 1}`,
      consumers: [`architecture/component#${id}`],
      delivery: "at-least-once",
      ordering: "per thing",
      because: "The benchmark needs it.",
    }),
  ];
}
