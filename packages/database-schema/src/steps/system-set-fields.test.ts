import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function fieldsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
  return new Map(plan.get(data.field).map((field) => [field.id, field]));
}

describe("what the system sets", () => {
  it("answers for a key or a date that the text asks for under another name", async () => {
    const fields = await fieldsOf(
      ...concept(
        "trip",
        { name: "Trip" },
        {
          identifier: { name: "trip identifier", unique: true },
          made: { name: "creation timestamp", type: "timestamp" },
          changed: { name: "last modified" },
          code: { name: "id", type: "text" },
        },
      ),
    );
    expect([...fields.keys()].sort()).toEqual(["trip.created-at", "trip.id", "trip.updated-at"]);
    expect(fields.get("trip.created-at")?.data.attribute).toBe("brief/attribute#trip.made");
    expect(fields.get("trip.id")?.why).toMatchObject({
      by: "database/system-field",
      from: expect.arrayContaining(["data/entity#trip"]),
    });
  });

  it("leaves a key that is text of its own, and a date of something else", async () => {
    const fields = await fieldsOf(
      ...concept(
        "trip",
        { name: "Trip" },
        { uuid: { name: "uuid", type: "text" }, modified: { name: "modified", type: "boolean" } },
      ),
    );
    expect(fields.get("trip.uuid")?.data.type).toBe("text");
    expect(fields.get("trip.modified")?.data.type).toBe("boolean");
  });
});
