import { architecture, brief, decision, performance, security, workload } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import { berths, beside } from "./fixtures/beside-functions.ts";
import { hireByWorkflow } from "./fixtures/hire.ts";
import {
  action,
  actor,
  attribute,
  choice,
  concept,
  pattern,
  peakRate,
  product,
  relation,
  requirement,
  stated,
} from "./fixtures/nodes.ts";
import { component, connection } from "./fixtures/parts.ts";
import { all } from "./fixtures/plans.ts";
import { sentFiles } from "./fixtures/sent-files.ts";
import plugin from "./plugin.ts";

const ofApi = {
  component: "architecture/component#api",
  demand: {
    value: 17,
    unit: "req/s",
    formula: "peak",
    inputs: [{ name: "peak", value: 17, unit: "req/s" }],
  },
  serviceTime: {
    value: 0.02,
    unit: "s",
    formula: "t",
    inputs: [{ name: "t", value: 0.02, unit: "s" }],
  },
  utilisation: {
    value: 0.34,
    unit: "ratio",
    formula: "u",
    inputs: [{ name: "u", value: 0.34, unit: "ratio" }],
  },
  replicas: {
    value: 1,
    unit: "instances",
    formula: "r",
    inputs: [{ name: "r", value: 1, unit: "instances" }],
  },
} as const;
const capacityOfApi = given(performance.capacity, "api", ofApi);

const half = given(workload.load, "read-share", {
  measure: "read-share",
  title: "Share of reads",
  figure: {
    value: 0.5,
    unit: "ratio",
    formula: "s",
    inputs: [{ name: "s", value: 0.5, unit: "ratio" }],
  },
});

const bare = { responsibilities: [], owns: [], stateless: true, lifecycle: "new" } as const;
const [first, second] = ["architecture/component#first", "architecture/component#second"] as const;
const call = {
  purpose: "asks",
  protocol: "HTTP",
  mode: "sync",
  carries: [],
  class: "internal",
  encrypted: false,
  authentication: "none",
  remote: true,
} as const;

/** Components of another plugin, with everything that can be wrong with them; no style, so none of ours. */
const faulty = [
  product("Faulty", ["api-service"]),
  given(brief.team, { size: 1, skills: [] }),
  actor("Clerk"),
  concept("Alpha", { role: "external" }),
  concept("Beta", { role: "stored" }),
  action("Clerk", "expire", "Beta", "transition", { actors: [], automatic: "time" }),
  relation("Beta", "Beta", { required: false, role: "parent" }),
  action("Clerk", "read", "Alpha", "read", { critical: true }),
  action("Clerk", "keep", "Beta", "create", { critical: true }),
  pattern("load balancing", "load-balancer"),
  given(architecture.component, "first", { ...bare, name: "First", kind: "service", forcedBy: [] }),
  given(architecture.component, "second", {
    ...bare,
    name: "Second",
    kind: "service",
    forcedBy: ["brief/concept#alpha"],
  }),
  given(architecture.component, "third", {
    ...bare,
    name: "Third",
    kind: "cache",
    forcedBy: ["brief/concept#alpha"],
  }),
  given(architecture.connection, "first.second", { ...call, from: first, to: second }),
  given(architecture.connection, "second.first", { ...call, from: second, to: first }),
  given(architecture.flow, "ask", {
    name: "Ask",
    trigger: "Somebody asks.",
    steps: [{ from: first, to: second, message: "ask", mode: "sync" }],
    failures: [],
  }),
];

testPluginContract(plugin, {
  cases: [
    { name: "functions that a workflow engine has do their parts", nodes: hireByWorkflow },
    { name: "open connections beside functions", nodes: berths(...beside) },
    ...Object.entries(all).map(([name, nodes]) => ({ name, nodes })),
    { name: "files that people send and nobody looks through", nodes: sentFiles("minio", false) },
    {
      name: "webhooks to others",
      nodes: [
        ...all.taskManagement,
        requirement("FR-900", "The system sends webhooks when a task is created."),
      ],
    },
    { name: "capacity", nodes: [...all.taskManagement, capacityOfApi] },
    {
      name: "more jobs than a table of them takes",
      nodes: [
        product("Tide tables", ["api-service"]),
        given(architecture.component, "worker", {
          ...bare,
          name: "Worker",
          kind: "worker",
          forcedBy: [],
        }),
        given(decision.topic, "message-broker", {
          key: "message-broker",
          title: "Message broker",
          needed: false,
          because: "A table of jobs will do.",
          drivers: [],
        }),
        given(decision.premise, "topic.message-broker.message-rate.most", {
          decision: "decision/topic#message-broker",
          kind: "number",
          fact: "message-rate",
          comparator: "<=",
          bound: 100,
          unit: "msg/s",
          turn: { at: 101, to: "needed" },
        }),
        given(performance.capacity, "worker", {
          ...ofApi,
          component: "architecture/component#worker",
        }),
      ],
    },
    {
      name: "many live changes",
      nodes: [...all.chat.filter(({ slot }) => slot !== "workload/load"), peakRate(800), half],
    },
    {
      name: "learning",
      nodes: [...all.chat, ...stated("machine-learning", "scikit-learn", "training on reports")],
    },
    {
      name: "what is held of people over services",
      nodes: [
        ...all.shop,
        ...(["export", "erasure"] as const).map((kind) =>
          given(security.obligation, kind, {
            kind,
            text: "People are owed it.",
            applies: ["brief/concept#user"],
          }),
        ),
      ],
    },
    {
      name: "called off",
      nodes: [
        ...all.shop.filter(
          ({ id }) =>
            id !== "order-line.product-variant" && id !== "inventory-item.product-variant",
        ),
        relation("Order line", "Product variant", { required: true }),
        relation("Inventory item", "Product variant", { required: true }),
        attribute("Inventory item", "quantity reserved", { type: "integer" }),
        action("Customer", "cancel", "Order", "transition", { state: "cancelled" }),
      ],
    },
    {
      name: "pushes at people's own times",
      nodes: [
        ...all.chat,
        attribute("User", "time zone", { type: "text" }),
        attribute("User", "quiet from", { type: "text" }),
        requirement("FR-9", "Push notifications are scheduled by each person's quiet hours."),
      ],
    },
    {
      name: "a porter who clears a cellar that only the depot's way leads to",
      nodes: [
        concept("Crate"),
        action(undefined, "expire", "Crate", "transition", { automatic: "time" }),
        component("depot", { owns: ["brief/concept#crate"] }),
        component("porter", { kind: "worker" }),
        component("cellar", { kind: "relational-store" }),
        connection("depot", "cellar", { carries: ["brief/concept#crate"] }),
        given(architecture.duty, "expire-crate", {
          name: "expire crates",
          action: "brief/action#expire-crate",
          setOffBy: "time",
          component: "architecture/component#porter",
          requirements: [],
        }),
      ],
    },
    {
      name: "a client that its gateway does not hand out",
      nodes: [
        component("shop-window", { kind: "web-client" }),
        component("porch", { kind: "gateway" }),
        connection("shop-window", "porch"),
        ...choice("web-framework", "React"),
      ],
    },
    {
      name: "an oven that is given up before its two clocks answer",
      nodes: [
        ...["cook", "oven", "clock", "bell"].map((id) => component(id)),
        ...[
          ["cook", "oven"],
          ["oven", "clock"],
          ["oven", "bell"],
        ].map(([from = "", to = ""]) =>
          connection(from, to, { timeout: { value: 300, unit: "ms" } }),
        ),
      ],
    },
    { name: "faulty", nodes: faulty, options: { maxFlows: 1 } },
  ],
  untested: {
    "workflow-invalid": "raised by the probe alone; probes/states-language.test.ts raises it",
    "diagram-invalid": "only a probe says it, of a diagram that does not parse",
    "module-rules-invalid": "only a probe says it, of rules that dependency-cruiser does not read",
    "model-invalid": "only a probe says it, of a model that LikeC4 does not read",
  },
});
