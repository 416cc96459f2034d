import { describe, expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

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

  it("takes an identifier whose form is stated for the key, unless other things refer to it", async () => {
    const tour = concept(
      "tour",
      { name: "Tour" },
      { code: { name: "tour id", type: "text", maxLength: 6 }, title: { name: "title" } },
    );
    const keyOf = (fields: Awaited<ReturnType<typeof fieldsOf>>) => {
      const { type, maxLength } = fields.get("tour.id")?.data ?? {};
      return [type, maxLength, fields.has("tour.tour-id")];
    };
    expect(keyOf(await fieldsOf(...tour))).toEqual(["text", 6, false]);
    const referred = [...concept("stop", { name: "Stop" }, {}), relation("stop", "tour")];
    const both = await fieldsOf(...tour, ...referred);
    expect(keyOf(both)).toEqual(["uuid", undefined, true]);
    // Its form is not lost: people know it by that one, under the name that the text has for it.
    expect(both.get("tour.tour-id")?.data).toMatchObject({
      type: "text",
      maxLength: 6,
      unique: true,
      attribute: "brief/attribute#tour.code",
    });
  });

  it("keeps the length of a key that has neither more nor fewer characters", async () => {
    const code = { name: "tour id", type: "text", minLength: 6, maxLength: 6 } as const;
    const fields = await fieldsOf(...concept("tour", { name: "Tour" }, { code }));
    expect(fields.get("tour.id")?.data).toMatchObject({ minLength: 6, maxLength: 6 });
  });

  it("takes the id of what a program makes for its key, though nothing says of which type it is", async () => {
    const fields = await fieldsOf(
      ...concept("reset-token", { name: "ResetToken" }, { id: { name: "token id" } }),
      ...concept("member-card", { name: "Member card" }, { id: { name: "card id" } }),
    );
    expect(fields.get("reset-token.id")?.data.attribute).toBe("brief/attribute#reset-token.id");
    expect(fields.has("reset-token.token-id")).toBe(false);
    // People may know a card by it.
    expect(fields.get("member-card.card-id")?.data.type).toBe("text");
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
