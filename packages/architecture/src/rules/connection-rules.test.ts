import { ruleTester } from "@planc/testkit";
import { action, concept } from "../fixtures/nodes.ts";
import { component, connection, flow } from "../fixtures/parts.ts";
import plugin from "../plugin.ts";

const pair = [component("a"), component("b")];

ruleTester(plugin, "connection-unencrypted")
  .valid([
    { name: "an encrypted connection", nodes: [...pair, connection("a", "b")] },
    {
      name: "a call inside of a process",
      nodes: [...pair, connection("a", "b", { encrypted: false, remote: false })],
    },
    {
      name: "public data",
      nodes: [...pair, connection("a", "b", { encrypted: false, class: "public" })],
    },
  ])
  .invalid([
    {
      name: "data on the wire in the clear",
      nodes: [...pair, connection("a", "b", { encrypted: false, protocol: "HTTP" })],
      findings: [
        {
          code: "architecture/connection-unencrypted",
          ref: "architecture/connection#a.b",
          message: "a sends internal data to b over HTTP without encryption.",
        },
      ],
    },
  ]);

const within = (value: number) => ({ timeout: { value, unit: "ms" } }) as const;

ruleTester(plugin, "outer-wait-too-short")
  .valid([
    {
      name: "a caller that waits for both of what is asked behind",
      nodes: [
        ...pair,
        component("c"),
        component("d"),
        connection("a", "b", within(700)),
        connection("b", "c", within(300)),
        connection("b", "d", within(300)),
      ],
    },
    {
      name: "a gateway, which asks one of the two",
      nodes: [
        component("a"),
        component("b", { kind: "gateway" }),
        component("c"),
        component("d"),
        connection("a", "b", within(400)),
        connection("b", "c", within(300)),
        connection("b", "d", within(300)),
      ],
    },
    {
      name: "two systems outside, of which one request asks one",
      nodes: [
        ...pair,
        component("c", { kind: "external-system" }),
        component("d", { kind: "identity-provider" }),
        connection("a", "b", within(1300)),
        connection("b", "c", within(300)),
        connection("b", "d", within(300)),
      ],
    },
    {
      name: "work behind that nobody waits for",
      nodes: [
        ...pair,
        component("c"),
        connection("a", "b", within(400)),
        connection("b", "c", { ...within(9000), mode: "async" }),
      ],
    },
  ])
  .invalid([
    {
      name: "a caller that gives up while the second is still asked",
      nodes: [
        ...pair,
        component("c"),
        component("d"),
        connection("a", "b", within(500)),
        connection("b", "c", within(300)),
        connection("b", "d", within(300)),
      ],
      findings: [
        {
          code: "architecture/outer-wait-too-short",
          ref: "architecture/connection#a.b",
          message: "a waits 500 ms for b, which itself waits 700 ms before it can answer.",
        },
      ],
    },
  ]);

ruleTester(plugin, "dependency-cycle")
  .valid([
    {
      name: "calls in one direction",
      nodes: [...pair, component("c"), connection("a", "b"), connection("b", "c")],
    },
    {
      name: "a way back that nobody waits for",
      nodes: [...pair, connection("a", "b"), connection("b", "a", { mode: "async" })],
    },
    {
      name: "a system outside that calls back",
      nodes: [
        component("a"),
        component("b", { kind: "external-system" }),
        connection("a", "b"),
        connection("b", "a"),
      ],
    },
  ])
  .invalid([
    {
      name: "three that wait for each other",
      nodes: [
        ...pair,
        component("c"),
        component("d"),
        connection("a", "b"),
        connection("b", "c"),
        connection("c", "a"),
        connection("c", "d"),
      ],
      findings: [
        {
          code: "architecture/dependency-cycle",
          ref: "architecture/component#a",
          message: "a, b and c wait for each other.",
        },
      ],
    },
  ]);

const failure = {
  at: "architecture/component#b",
  when: "b does not answer",
  handling: "a says so",
} as const;

ruleTester(plugin, "flow-without-failure")
  .valid([
    { name: "a failure", nodes: [...pair, flow("ask", "a", "b", { failures: [failure] })] },
    {
      name: "a person in front of one program",
      nodes: [component("p", { kind: "person" }), component("b"), flow("ask", "p", "b")],
    },
  ])
  .invalid([
    {
      name: "a call that cannot fail, as it seems",
      nodes: [...pair, flow("ask", "a", "b")],
      findings: [
        {
          code: "architecture/flow-without-failure",
          ref: "architecture/flow#ask",
          message: 'The flow "ask" does not say what happens when a step fails.',
        },
      ],
    },
  ]);

const tasks = [concept("Task"), action(undefined, "create", "Task", "create", { critical: true })];

ruleTester(plugin, "critical-action-without-flow")
  .valid([
    {
      name: "a critical action with its flow",
      nodes: [...tasks, ...pair, flow("f", "a", "b", { action: "brief/action#create-task" })],
    },
    {
      name: "a run, which shows every action of a pipeline",
      nodes: [...tasks, ...pair, flow("run", "a", "b")],
    },
    {
      name: "an action that is not critical",
      nodes: [concept("Task"), action(undefined, "create", "Task", "create")],
    },
  ])
  .invalid([
    {
      name: "a critical action that no flow shows",
      nodes: tasks,
      findings: [
        {
          code: "architecture/critical-action-without-flow",
          ref: "brief/action#create-task",
          message: 'No flow shows the critical action "create a task".',
        },
      ],
    },
  ]);
