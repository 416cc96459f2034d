import { describe, expect, it } from "vitest";
import { attribute, concept, entity, relation, scoreOf, supposed } from "../fixtures/score-of.ts";

describe("entities", () => {
  it("are found by name, missed, and read where nobody labelled them", async () => {
    const { tallies } = await scoreOf({ entities: [entity("OrderLine"), entity("Order")] }, [
      concept("Order line"),
      concept("Screen"),
    ]);
    expect(tallies.entities).toEqual({
      found: ["OrderLine"],
      missed: ["Order"],
      wrong: ["Screen"],
    });
  });

  it("count neither way where a reader may or may not make them", async () => {
    const entities = [entity("Audit log", { optional: true }), entity("Tag", { optional: true })];
    const { tallies } = await scoreOf({ entities }, [concept("Audit log")]);
    expect(tallies.entities).toEqual({ found: [], missed: [], wrong: [] });
  });

  it("are neither found nor missed where they exist outside", async () => {
    const entities = [entity("User", { scope: "external" }), entity("Team", { scope: "existing" })];
    const { tallies } = await scoreOf({ entities }, [concept("User")]);
    expect(tallies.entities).toEqual({ found: [], missed: [], wrong: [] });
  });

  it("list values each for itself", async () => {
    const enums = { status: ["open", "closed"] };
    const entities = [entity("Order", { enums }), entity("Ticket", { enums })];
    const { tallies } = await scoreOf({ entities }, [
      concept("Order", { states: ["Open", "Closed"] }),
    ]);
    expect(tallies.enumerations).toEqual({
      found: ["Order.status: open, closed"],
      missed: ["Ticket.status: open, closed"],
      wrong: [],
    });
  });

  it("are no false finds where they list labelled values", async () => {
    const entities = [entity("Copy", { enums: { condition: ["new", "worn"] } })];
    const { tallies } = await scoreOf({ entities }, [
      concept("Copy"),
      concept("Condition", { role: "enumeration", states: ["New", "Worn"] }),
    ]);
    expect(tallies.entities).toEqual({ found: ["Copy"], missed: [], wrong: [] });
    expect(tallies.enumerations.found).toEqual(["Copy.condition: new, worn"]);
  });

  it("do not count as read where they are assumed", async () => {
    const { tallies, assumed } = await scoreOf({ entities: [entity("Copy")] }, [
      concept("Copy", { why: supposed }),
      concept("Shelf", { why: supposed }),
    ]);
    expect(tallies.entities).toEqual({ found: [], missed: ["Copy"], wrong: [] });
    expect(assumed.concepts).toEqual({ count: 2, labelled: ["Copy"] });
  });
});

describe("attributes", () => {
  it("belong to the matched concept, and are all missed where there is none", async () => {
    const entities = [
      entity("Copy", { attributes: ["barcode", "created_at"], implied_attributes: ["price"] }),
      entity("Shelf", { attributes: ["mark"] }),
    ];
    const { tallies } = await scoreOf({ entities }, [
      concept("Copy"),
      attribute("Copy", "copy barcode"),
      attribute("Copy", "price"),
      attribute("Copy", "colour"),
    ]);
    expect(tallies.attributes).toEqual({
      found: ["Copy.barcode"],
      missed: ["Copy.created_at", "Shelf.mark"],
      wrong: ["Copy.colour"],
    });
  });

  it("may have a modifier more or less, where only one on each side can be meant", async () => {
    const entities = [entity("Deal", { attributes: ["stage", "start_date", "end_date"] })];
    const { tallies } = await scoreOf({ entities }, [
      concept("Deal"),
      attribute("Deal", "pipeline stage"),
      attribute("Deal", "date"),
    ]);
    expect(tallies.attributes).toEqual({
      found: ["Deal.stage"],
      missed: ["Deal.start_date", "Deal.end_date"],
      wrong: ["Deal.date"],
    });
  });

  it("may be relations of that role or to that thing, which are no false finds then", async () => {
    const entities = [entity("Loan", { attributes: ["librarian", "copy_id"] }), entity("Copy")];
    const { tallies } = await scoreOf({ entities }, [
      concept("Loan"),
      concept("Copy"),
      concept("User"),
      relation("Loan", "User", "many-to-one", "librarian"),
      relation("Loan", "Copy", "many-to-one"),
    ]);
    expect(tallies.attributes).toEqual({
      found: ["Loan.librarian", "Loan.copy_id"],
      missed: [],
      wrong: [],
    });
    expect(tallies.relationships).toEqual({ found: [], missed: [], wrong: [] });
  });
});

describe("attributes that are relations", () => {
  it("go by the name that the other side is labelled with, and by the note of the only one", async () => {
    const membership = { to: "User", kind: "many-to-many", note: "membership" };
    const entities = [
      entity("Team", { attributes: ["members"], relationships: [membership] }),
      entity("Bill", { attributes: ["payment_id"] }),
      entity("User"),
      entity("Payment"),
    ];
    const { tallies } = await scoreOf({ entities }, [
      ...["Team", "User", "Bill", "Payment record"].map((name) => concept(name)),
      relation("Team", "User", "many-to-many"),
      relation("Bill", "Payment record", "many-to-one"),
    ]);
    expect(tallies.attributes).toEqual({
      found: ["Team.members", "Bill.payment_id"],
      missed: [],
      wrong: [],
    });
  });
});

describe("relationships", () => {
  const copy = entity("Copy", { relationships: [{ to: "Title", kind: "many-to-one" }] });

  it("need the kind and the side that holds the reference", async () => {
    const { tallies } = await scoreOf({ entities: [copy, entity("Title")] }, [
      concept("Copy"),
      concept("Title"),
      relation("Title", "Copy", "many-to-one"),
    ]);
    expect(tallies.relationships).toEqual({
      found: [],
      missed: ["Copy → Title, many-to-one"],
      wrong: ["Title → Copy, many-to-one"],
    });
    expect(tallies["relationship pairs"].found).toEqual(["Copy → Title, many-to-one"]);
  });

  it("are told apart by role where two things have several", async () => {
    const message = entity("Message", {
      relationships: [
        { to: "Member", kind: "many-to-one", note: "sender" },
        { to: "Member", kind: "many-to-one", note: "recipient" },
      ],
    });
    const { tallies } = await scoreOf({ entities: [message, entity("Member")] }, [
      concept("Message"),
      concept("Member"),
      relation("Message", "Member", "many-to-one", "recipient"),
    ]);
    expect(tallies.relationships).toEqual({
      found: ["Message → Member (recipient), many-to-one"],
      missed: ["Message → Member (sender), many-to-one"],
      wrong: [],
    });
  });

  it("are many to many also through a table between the two", async () => {
    const team = entity("Team", { relationships: [{ to: "Member", kind: "many-to-many" }] });
    const { tallies } = await scoreOf({ entities: [team, entity("Member")] }, [
      concept("Team"),
      concept("Member"),
      concept("Membership", { role: "join" }),
      relation("Membership", "Team", "many-to-one"),
      relation("Membership", "Member", "many-to-one"),
    ]);
    expect(tallies.relationships.found).toEqual(["Team → Member, many-to-many"]);
    expect(tallies.relationships.wrong).toEqual([]);
    expect(tallies.entities.wrong).toEqual([]);
  });

  it("of what a reader may leave out count neither way", async () => {
    const tag = entity("Tag", {
      optional: true,
      relationships: [{ to: "Title", kind: "many-to-one" }],
    });
    const { tallies } = await scoreOf({ entities: [tag, entity("Title")] }, [
      concept("Tag"),
      concept("Title"),
      relation("Title", "Tag", "many-to-many"),
    ]);
    expect(tallies.relationships).toEqual({ found: [], missed: [], wrong: [] });
  });
});

describe("enumerations", () => {
  const copy = entity("Copy", { enums: { status: ["available", "on_loan", "lost"] } });

  it("count as states too", async () => {
    const { tallies } = await scoreOf({ entities: [copy] }, [
      concept("Copy", { states: ["available", "on loan", "lost"] }),
    ]);
    expect(tallies.enumerations.found).toEqual(["Copy.status: available, on_loan, lost"]);
  });

  it("are missed where a value is, and where every other one is foreign", async () => {
    const less = await scoreOf({ entities: [copy] }, [
      concept("Copy"),
      attribute("Copy", "status", ["available", "lost"]),
    ]);
    expect(less.tallies.enumerations.missed).toEqual([
      "Copy.status: available, on_loan, lost [read status: available, lost]",
    ]);
    const more = await scoreOf({ entities: [copy] }, [
      concept("Copy"),
      attribute("Copy", "status", ["available", "on loan", "lost", "red", "blue", "green"]),
    ]);
    expect(more.tallies.enumerations.found).toEqual([]);
  });
});
