import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const ends = { ends: { name: "expires at", type: "timestamp", required: true } } as const;

const left = async (name: string, withEntries = false) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("thing", { name }, ends),
      ...(withEntries
        ? [
            ...concept("diary", { name: "Diary" }, { text: { name: "text" } }),
            relation("diary", "thing", { required: true, owned: true }),
          ]
        : []),
    )
    .result();
  const table = plan.get(data.table).find(({ data: { entity } }) => entity?.endsWith("#thing"));
  return plan.get(data.retention).some(({ data: { table: of } }) => of === table?.ref);
};

it("deletes what is of no use after its end, and no hold, session or contest of another kind", async () => {
  for (const name of ["Reset token", "Seat hold", "Login session", "MFA challenge"])
    expect([name, await left(name)]).toEqual([name, true]);
  for (const name of ["Legal hold", "Training session", "Fitness challenge"])
    expect([name, await left(name)]).toEqual([name, false]);
});

it("deletes nothing that takes along what somebody made", async () => {
  expect(await left("Seat hold", true)).toBe(false);
});
