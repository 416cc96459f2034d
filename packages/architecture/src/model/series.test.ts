import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  attribute,
  concept,
  product,
  relation,
  stated,
  style,
} from "../fixtures/nodes.ts";

const reservoir: readonly Draft[] = [
  product("Reservoir", ["web-application"]),
  style("layered-monolith"),
  actor("Warden"),
  concept("Gauge"),
  concept("Level"),
  relation("Level", "Gauge", { required: true }),
  attribute("Level", "taken at", { type: "timestamp", required: true }),
  attribute("Level", "height", { type: "decimal", required: true }),
  action("Warden", "report", "Level", "create", { critical: true }),
  action("Warden", "set up", "Gauge", "create"),
  ...stated("relational-store", "PostgreSQL"),
];
const kept = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const insert = plan
    .get(architecture.flow)
    .find(({ id }) => id === "report-level")
    ?.data.steps.find(({ message }) => message === "insert the level");
  const carried = plan
    .get(architecture.connection)
    .filter(({ data }) => idIn(data.to).endsWith("-store"))
    .map(({ data }) => `${idIn(data.to)}: ${data.carries.map(idIn).join(", ")}`);
  return { insert: insert && idIn(insert.to), carried };
};

it("keeps values that were measured at a time in the store for them, and nothing else", async () => {
  expect(await kept([...reservoir, ...stated("time-series-store", "TimescaleDB")])).toEqual({
    insert: "time-series-store",
    carried: ["relational-store: gauge", "time-series-store: level"],
  });
});

it("keeps them with everything else where no such store was chosen", async () => {
  expect(await kept(reservoir)).toEqual({
    insert: "relational-store",
    carried: ["relational-store: gauge, level"],
  });
});

it("takes for none what others refer to", async () => {
  const read = await kept([
    ...reservoir,
    concept("Alarm"),
    relation("Alarm", "Level", { required: true }),
    ...stated("time-series-store", "TimescaleDB"),
  ]);
  expect(read.insert).toBe("relational-store");
});
