import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function logFields(
  attributes: Parameters<typeof concept>[2],
  role: "stored" | "external" = "stored",
) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("user", { name: "User", role }),
      ...concept("change-log", { name: "Change log" }, attributes),
    )
    .result();
  return plan
    .get(data.field)
    .filter(({ data: { entity } }) => entity === "data/entity#change-log")
    .map(({ data: { name }, why }) => `${name}: ${why.kind}`);
}

it("assumes who did what to which thing where the text names a log and no more", async () => {
  expect(await logFields({})).toEqual([
    "action: assumed",
    "actor: assumed",
    "created at: derived",
    "id: derived",
    "new values: assumed",
    "old values: assumed",
    "subject id: assumed",
    "subject type: assumed",
    "updated at: derived",
  ]);
});

it("names who acted by an id of theirs where another system keeps them", async () => {
  expect(await logFields({}, "external")).toContain("actor id: assumed");
});

it("adds nothing to a log of which the text says what it holds", async () => {
  expect(await logFields({ deed: { name: "deed" } })).toEqual([
    "created at: derived",
    "deed: assumed",
    "id: derived",
    "updated at: derived",
  ]);
});

it("says of the id of what was changed that it may be gone, and not that it is kept elsewhere", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...concept("change-log", { name: "Change log" }))
    .result();
  const column = plan.get(data.column).find(({ data: { name } }) => name === "subject_id");
  expect(column?.data.comment).toBe("Id without a foreign key: what it means may be gone.");
});
