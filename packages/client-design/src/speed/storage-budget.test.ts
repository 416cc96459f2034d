import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden } from "../fixtures/garden.ts";
import { beds, device, offlineGarden, one } from "../fixtures/offline-garden.ts";
import plugin from "../plugin.ts";
import { storageBudget } from "./storage-budget.ts";

const planOf = async (nodes: typeof offlineGarden) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...nodes)
      .result()
  ).plan;

it("bounds what lies on a device by its rows, what was opened and what waits", async () => {
  const plan = await planOf(offlineGarden);
  const [stored] = plan.get(client.budget).filter(({ data }) => data.metric === "storage");
  expect(stored?.data.value.unit).toBe("MB");
  expect(stored?.data.value.formula).toContain("rows");
  expect(await planOf(garden).then((each) => each.get(client.budget))).not.toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ metric: "storage" }) }),
  );
});

it("counts files that wait at their largest, for as many days as the queue has room", async () => {
  const plan = await planOf([...garden, ...beds, ...device(["bed"])]);
  const [surface] = plan.get(client.surface);
  if (!surface) throw new Error("no surface");
  const held = plan.get(client.offline);
  const [budget] = storageBudget({
    surface,
    held,
    sync: plan.get(client.sync)[0],
    volumes: new Map([
      [
        "data/table#beds",
        { ref: "workload/volume#beds", data: { rowsPerDay: one("perDay", 20, "rows/day") } },
      ],
    ]),
    users: {
      ref: "workload/load#registered-users",
      data: { figure: one("users", 200, "users") },
    },
    pipelines: new Map([
      ["data/field#bed.photo", { data: { upload: { most: one("most", 10, "MB") } } }],
    ]),
  });
  // 20 a day of 200 people, 30 days, 10 MB each.
  expect(budget?.budget.value.formula).toContain("made / users * days * file");
  expect(budget?.budget.value.value).toBeCloseTo(30.004, 1);
});
