import { architecture } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { berths, beside } from "../fixtures/beside-functions.ts";
import { compile, idIn } from "../fixtures/compile.ts";
import { stated } from "../fixtures/nodes.ts";

describe("connections that stay open beside functions", () => {
  it("are held by a program with an address of its own, which functions tell what they changed", async () => {
    const { plan } = await compile(berths(...beside));
    const server = plan.get(architecture.component).find(({ id }) => id === "live-server");
    expect([server?.data.kind, server?.data.technology, server?.data.owns]).toEqual([
      "service",
      "Socket.IO on Node.js",
      [],
    ]);
    const ways = plan.get(architecture.connection);
    const live = ways.filter(({ data }) => data.live);
    expect(live.map(({ data }) => `${idIn(data.from)} > ${idIn(data.to)}`).toSorted()).toEqual([
      "load-balancer > live-server",
      "web-client > load-balancer",
    ]);
    const told = ways.filter(({ id }) => id.endsWith(".fan-out"));
    expect(told.map(({ data }) => [idIn(data.from), /listens by/.test(data.purpose)])).toEqual([
      ["berths-functions", false],
      ["live-server", true],
    ]);
    // Requests go by the gateway alone.
    expect(
      ways.some(
        ({ data }) => [data.from, data.to].map(idIn).join() === "load-balancer,api-gateway",
      ),
    ).toBe(false);
  });

  it("take no program where nothing was chosen that would run it", async () => {
    const { plan } = await compile(berths());
    expect(plan.get(architecture.component).some(({ id }) => id === "live-server")).toBe(false);
  });
});

it("puts no balancer before a gateway that starts functions", async () => {
  const { plan } = await compile(
    berths(...stated("load-balancer", "AWS Application Load Balancer")),
  );
  const edge = plan
    .get(architecture.component)
    .filter(({ data }) => data.kind === "gateway" || data.kind === "load-balancer");
  expect(edge.map(({ data }) => [data.name, data.responsibilities])).toEqual([
    ["API gateway", ["starts Berths functions, once for each request"]],
  ]);
});
