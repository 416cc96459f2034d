import type { DataOf, Draft } from "@planc/core";
import { api, client, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { tendedGarden } from "../fixtures/allotment-state.ts";
import { operation } from "../fixtures/garden.ts";
import plugin from "../plugin.ts";

async function change(id: string, more: readonly Draft[] = []) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...tendedGarden, ...more)
    .run();
  const found = plan
    .get(client.mutation)
    .find(({ data: each }) => each.operation.endsWith(`#${id}`));
  if (!found) throw new Error(`no change ${id}`);
  return found.data;
}

it("waits for the answer where something is set off that is not called back", async () => {
  expect((await change("approve-application")).optimistic).toEqual({
    kind: "after-answer",
    because: "sets off “Application approved”",
  });
});

it("asks afterwards for what the product changes by itself", async () => {
  const { later } = await change("approve-application");
  expect(later).toMatchObject([{ of: "architecture/event#application-approved", learns: "asks" }]);
});

it("waits for the answer where what goes is gone for good, and says with what", async () => {
  expect((await change("delete-plot")).optimistic).toMatchObject({
    kind: "after-answer",
    because: "final, with entry",
  });
});

it("shows a short new thing at once, known by its key until the answer has its id", async () => {
  expect(await change("create-entry")).toMatchObject({
    optimistic: { kind: "at-once", temporary: "its Idempotency-Key, until the answer has the id" },
    repeat: { by: "key" },
  });
});

it("waits for the answer where a sum or a value that may be taken is sent", async () => {
  const coupon: readonly Draft[] = [
    given(data.field, "entry.fee", field({ name: "fee", type: "money" })),
    given(api.schema, "entries.fee", body("fee", "money")),
    operation("pay-entry", "patch", "/entries/{entryId}", "entries", "update", ["gardener"], {
      request: "api/schema#entries.fee",
    }),
  ];
  expect((await change("pay-entry", coupon)).optimistic).toEqual({
    kind: "after-answer",
    because: "sum fee",
  });
});

it.each([
  [412, "precondition-failed", "It has changed."],
  [409, "conflict", "The record has changed since the version that If-Match names."],
])(
  "lets who is overtaken choose, where a change of an older version is answered by %i",
  async (status, problem, when) => {
    const named = operation(
      "edit-entry",
      "patch",
      "/entries/{entryId}",
      "entries",
      "update",
      ["gardener"],
      { request: "api/schema#entries", errors: [{ status, problem, when }] },
    );
    expect(await change("edit-entry", [named])).toMatchObject({
      conflict: {
        by: "version",
        shows: "each field of the entry that both changed, both values beside each other",
        choices: ["keep mine", "take theirs", "choose by field"],
      },
      refusals: [],
    });
  },
);

it("says of a change that nothing shows why nothing is out of date", async () => {
  expect(await change("create-device")).toMatchObject({
    changes: [],
    nothing: "no screen shows what createDevice changes of device",
  });
});

const field = (
  more: Pick<DataOf<typeof data.field>, "name" | "type">,
): DataOf<typeof data.field> => ({
  entity: "data/entity#entry",
  required: true,
  unique: false,
  generated: false,
  ...more,
});

const body = (
  name: string,
  type: DataOf<typeof data.field>["type"],
): DataOf<typeof api.schema> => ({
  name,
  purpose: "update",
  entity: "data/entity#entry",
  description: name,
  properties: [
    {
      name,
      type,
      list: false,
      required: true,
      nullable: false,
      readOnly: false,
      writeOnly: false,
      description: name,
      field: `data/field#entry.${name}`,
    },
  ],
});
