import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { choice, product, style } from "../fixtures/nodes.ts";

const move = (verb: string, state: string) =>
  given(brief.action, `${verb.replaceAll(" ", "-")}-scan`, {
    actors: [],
    verb,
    concept: "brief/concept#scan",
    effect: "transition",
    state,
    automatic: "event",
    background: true,
    requirements: [],
  });

const scans: readonly Draft[] = [
  product("Parcels", ["api-service"]),
  style("layered-monolith"),
  ...choice("relational-store", "postgresql", "PostgreSQL"),
  given(brief.concept, "scan", {
    name: "Scan",
    role: "stored",
    states: [
      { name: "received", next: ["in work"] },
      { name: "in work", next: ["read", "unread"] },
      { name: "read", next: [] },
      { name: "unread", next: [] },
    ],
  }),
  given(brief.actor, "scanner", { name: "Scanner", kind: "system" }),
  given(brief.action, "create-scan", {
    actors: ["brief/actor#scanner"],
    verb: "create",
    concept: "brief/concept#scan",
    effect: "create",
    requirements: [],
  }),
];
const work = [move("take up", "in work"), move("read", "read"), move("give up", "unread")];

const flowOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const [flow] = plan.get(architecture.flow);
  return flow?.data.steps
    .filter(({ mode }) => mode !== "reply")
    .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`)
    .slice(2);
};

describe("work behind the requests", () => {
  it("is claimed from a table, and its outcome is written down", async () => {
    expect(await flowOf([...scans, ...work])).toEqual([
      "background-worker > relational-store: claim the job for the scan, with a lease",
      "background-worker > relational-store: set the scan to in work, if no other worker has",
      "background-worker > relational-store: set the scan to read or unread, with the outcome",
    ]);
  });

  it("goes over the broker, where there is one", async () => {
    const broker = choice("message-broker", "rabbitmq", "RabbitMQ");
    expect((await flowOf([...scans, ...work, ...broker]))?.slice(0, 2)).toEqual([
      "api > message-broker: job for the scan, put once it is stored",
      "message-broker > background-worker: job for the scan",
    ]);
  });

  it("is left out where nothing is done behind the requests", async () => {
    expect(await flowOf(scans)).toEqual([]);
  });

  it("is what the worker is drawn for, and the API does none of it", async () => {
    const { plan } = await compile([...scans, ...work]);
    const does = (id: string) =>
      plan.get(architecture.component).find((each) => each.id === id)?.data.responsibilities;
    expect(does("background-worker")).toEqual([
      "works on scans and keeps how far it is: in work, read and unread",
    ]);
    expect(does("api")).toEqual(["create scans"]);
    expect(
      plan.get(architecture.duty).map(({ data }) => `${data.name}: ${idIn(data.component ?? "")}`),
    ).toEqual([
      "set scans to unread: background-worker",
      "set scans to read: background-worker",
      "set scans to in work: background-worker",
    ]);
  });

  it("calls the systems outside that a call is meant for, and again what somebody replays", async () => {
    const call = given(brief.concept, "parcel-call", {
      name: "Parcel call",
      role: "stored",
      outbound: true,
      states: [
        { name: "waiting", next: ["done"] },
        { name: "done", next: [] },
      ],
    });
    const givenUp = given(brief.concept, "lost-call", {
      name: "Lost call",
      role: "stored",
      states: [
        { name: "open", next: ["replayed"] },
        { name: "replayed", next: [] },
      ],
    });
    const system = given(brief.system, "mailgun", { name: "Mailgun", category: "e-mail delivery" });
    const { plan } = await compile([
      product("Parcels", ["api-service"]),
      style("layered-monolith"),
      ...choice("relational-store", "postgresql", "PostgreSQL"),
      ...choice("email", "mailgun", "Mailgun"),
      call,
      givenUp,
      system,
      given(brief.relation, "lost-call.parcel-call", {
        from: "brief/concept#lost-call",
        to: "brief/concept#parcel-call",
        kind: "many-to-one",
      }),
      given(brief.action, "finish", {
        actors: [],
        verb: "finish",
        concept: "brief/concept#parcel-call",
        effect: "transition",
        state: "done",
        automatic: "event",
        background: true,
        requirements: [],
      }),
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      given(brief.action, "replay-lost-call", {
        actors: ["brief/actor#clerk"],
        verb: "replay",
        concept: "brief/concept#lost-call",
        effect: "transition",
        state: "replayed",
        critical: true,
        requirements: [],
      }),
    ]);
    const flow = plan.get(architecture.flow).find(({ id }) => id === "replay-lost-call");
    expect(
      flow?.data.steps.flatMap(({ mode, to, message }) =>
        mode === "reply" ? [] : [`${idIn(to)}: ${message}`],
      ),
    ).toEqual([
      "api: replay a lost call",
      "relational-store: lost call: open → replayed and set its parcel call to waiting, in one transaction",
      "relational-store: claim the job for the parcel call, with a lease",
      "mailgun: the parcel call, where it is meant for Mailgun",
      "relational-store: write down how the parcel call went this time",
    ]);
  });
});
