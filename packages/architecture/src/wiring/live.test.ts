import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { peakRate, stated } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const connectionsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.connection);
};
const without = (...topics: readonly string[]) =>
  plans.chat.filter(({ id }) => !topics.some((each) => id.startsWith(each)));
const fanOut = async (nodes: readonly Draft[]) =>
  (await connectionsOf(nodes))
    .filter(({ id }) => id.endsWith(".fan-out"))
    .map(({ data }) => `${idIn(data.to)}: ${data.protocol}`);

describe("live updates", () => {
  it("are of what people move on, where the text names nothing", async () => {
    const live = (await connectionsOf(plans.chat)).filter(({ data }) => data.live);
    expect(live.map(({ id }) => id)).toEqual([
      "api-gateway.api.live",
      "mobile-client.api-gateway.live",
    ]);
    expect(live[1]?.data.carries).toEqual(["brief/concept#message"]);
  });

  it("are of what the text wants live", async () => {
    const live = (
      await connectionsOf([
        ...plans.chat,
        given(brief.quality, "real-time", { name: "real-time", text: "Rooms open in real time." }),
      ])
    ).filter(({ data }) => data.live);
    expect(live[0]?.data.carries).toEqual(["brief/concept#room"]);
  });

  it("are of what a sentence beside a technology names, where none speaks of real time", async () => {
    const live = (
      await connectionsOf([
        ...plans.chat,
        given(brief.requirement, "over-web-socket", {
          key: "R1",
          kind: "functional",
          text: "Members see rooms open over WebSocket.",
        }),
      ])
    ).filter(({ data }) => data.live);
    expect(live[0]?.data.carries).toEqual(["brief/concept#room"]);
  });

  it("reach the clients of every instance over the store, where there is nothing else", async () => {
    expect(await fanOut(plans.chat)).toEqual(["relational-store: PostgreSQL wire protocol"]);
  });

  it("come from a worker, too, where it changes what clients look at, even before one instance", async () => {
    const nodes = [
      ...plans.chat,
      given(brief.action, "stamp-message", {
        actors: [],
        verb: "stamp",
        concept: "brief/concept#message",
        effect: "transition",
        automatic: "event",
        background: true,
        requirements: [],
      }),
    ];
    const told = (await connectionsOf(nodes)).filter(({ id }) => id.endsWith(".fan-out"));
    const worker = told.find(({ data }) => data.from.endsWith("#background-worker"));
    expect(worker?.data.purpose).toContain("tells every instance that holds connections");
    expect(worker?.data.carries).toEqual(["brief/concept#message"]);
  });

  it("reach them over a broker that speaks STOMP, where clients do", async () => {
    expect(
      await fanOut([
        ...without("real-time"),
        ...stated("real-time", "STOMP over WebSocket"),
        ...stated("message-broker", "RabbitMQ"),
        peakRate(500),
      ]),
    ).toEqual(["message-broker: STOMP"]);
  });
});
