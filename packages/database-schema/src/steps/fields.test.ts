import { brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";
import plugin from "../plugin.ts";

describe("fields", () => {
  it("have the type that is stated, else the one that their name tells, and say which", async () => {
    const fields = await fieldsOf(
      ...concept(
        "trip",
        { name: "Trip" },
        {
          price: { name: "altitude", type: "decimal" },
          "start-date": { name: "start date" },
          vibe: { name: "vibe" },
        },
      ),
    );
    expect(fields.get("trip.altitude")?.data.type).toBe("decimal");
    expect(fields.get("trip.altitude")?.why.kind).toBe("derived");
    expect(fields.get("trip.start-date")?.data.type).toBe("date");
    expect(fields.get("trip.start-date")?.why).toEqual({
      kind: "assumed",
      by: "database/type-by-name",
      reason: "“start date” is read as a calendar date, by its word “date”.",
      from: ["brief/attribute#trip.start-date"],
    });
    expect(fields.get("trip.vibe")?.data).toMatchObject({ type: "text", maxLength: 200 });
    expect(fields.get("trip.vibe")?.why).toMatchObject({ by: "database/type-unknown" });
  });

  it("keep the state of a life cycle, which actions of its own change", async () => {
    const states = [
      { name: "In progress", next: ["Done"] },
      { name: "Done", next: [] },
    ];
    const fields = await fieldsOf(
      ...concept(
        "task",
        { name: "Task", states },
        { status: { name: "status" } },
        { finish: { verb: "finish", effect: "transition", state: "Done" } },
      ),
      ...concept("page", { name: "Page", states }),
    );
    expect(fields.get("task.status")?.data).toEqual({
      entity: "data/entity#task",
      name: "status",
      type: "enum",
      required: true,
      unique: false,
      values: ["in_progress", "done"],
      default: "in_progress",
      attribute: "brief/attribute#task.status",
      generated: true,
    });
    expect(fields.get("page.status")?.data.generated).toBe(false);
  });

  it("leave the state to people where no move is forbidden, and keep the value at first", async () => {
    const states = [
      { name: "Warm", next: ["Cold", "Lost"] },
      { name: "Cold", next: ["Warm", "Lost"] },
      { name: "Lost", next: ["Warm", "Cold"] },
    ];
    const fields = await fieldsOf(
      ...concept(
        "prospect",
        { name: "Prospect", states },
        { status: { name: "pipeline status", default: "Cold" } },
        { warm: { verb: "warm", effect: "transition", state: "Warm" } },
      ),
    );
    expect(fields.get("prospect.pipeline-status")?.data).toMatchObject({
      values: ["warm", "cold", "lost"],
      default: "cold",
      generated: false,
    });
    expect(fields.has("prospect.status")).toBe(false);
  });

  it("are never without who made and last changed a thing, whom the system knows", async () => {
    const person = (role: string, chosen?: true) =>
      relation("sheet", "user", { role, ...(chosen ? { chosen } : {}) });
    const fields = await fieldsOf(
      ...concept("user", { name: "User" }),
      ...concept("sheet", { name: "Sheet" }),
      person("creator"),
      person("last modifier"),
      person("approved by"),
      person("owner", true),
    );
    const said = (name: string) => {
      const found = fields.get(`sheet.${name}`)?.data;
      return [found?.required, found?.generated, found?.references?.onDelete];
    };
    expect(said("creator")).toEqual([true, true, "restrict"]);
    expect(said("last-modifier")).toEqual([true, true, "restrict"]);
    expect(said("approved-by")).toEqual([false, true, "set-null"]);
    expect(said("owner")).toEqual([true, false, "restrict"]);
  });

  it("keep it under the name by which an attribute lists the same states", async () => {
    const states = [
      { name: "Seed", next: ["Grown"] },
      { name: "Grown", next: [] },
    ];
    const fields = await fieldsOf(
      ...concept(
        "plant",
        { name: "Plant", states },
        { phase: { name: "phase", values: ["Seed", "Grown"] } },
      ),
    );
    expect(fields.get("plant.phase")?.data).toMatchObject({
      type: "enum",
      values: ["seed", "grown"],
    });
    expect(fields.has("plant.status")).toBe(false);
  });

  it("refer to others by what a delete does, and say why", async () => {
    const fields = await fieldsOf(
      ...concept("user", { name: "User" }),
      ...concept("order", { name: "Order" }),
      ...concept("line", { name: "Line" }),
      relation("line", "order", { required: true, owned: true }),
      ...concept("shelf", { name: "Shelf" }),
      relation("order", "shelf", { required: true, owned: true, outlives: true }),
      relation("order", "user", { role: "customer id", required: true }),
      relation("order", "user", { role: "packer", kind: "one-to-one" }),
      given(security.obligation, "erasure", { kind: "erasure", text: "Erase.", applies: [] }),
    );
    const rule = (id: string) => {
      const { required, unique, references } = fields.get(id)?.data ?? {};
      return [required, unique, references?.onDelete, references?.because];
    };
    expect(rule("line.order")).toEqual([true, false, "cascade", "Part of its order."]);
    expect(rule("order.shelf")).toEqual([
      true,
      false,
      "restrict",
      "Belongs to its shelf, and nothing says that it goes with it.",
    ]);
    expect(rule("order.customer")).toEqual([
      true,
      false,
      "restrict",
      "Needs its customer (user). Erasing a person empties the personal columns of the user and keeps the row.",
    ]);
    expect(rule("order.packer")).toEqual([
      false,
      true,
      "set-null",
      "Stays without its packer (user).",
    ]);
  });

  it("leave it to the system who made a row, and to people whom it is given to", async () => {
    const fields = await fieldsOf(
      ...concept("user", { name: "User" }),
      ...concept("task", { name: "Task" }),
      relation("task", "user", { role: "creator", required: true }),
      relation("task", "user", { role: "assignee" }),
    );
    expect(fields.get("task.creator")?.data.generated).toBe(true);
    expect(fields.get("task.assignee")?.data.generated).toBe(false);
  });

  it("tell apart what several have in the same role", async () => {
    const fields = await fieldsOf(
      ...concept("user", { name: "User" }),
      ...concept("team", { name: "Team" }),
      ...concept("file", { name: "File" }),
      relation("file", "user", { role: "owner" }),
      relation("file", "team", { role: "owner" }),
    );
    expect([...fields.keys()].filter((id) => id.startsWith("file.owner"))).toEqual([
      "file.owner-team",
      "file.owner-user",
    ]);
  });

  it("join what has many of one another: in a concept of its own where there is one", async () => {
    const fields = await fieldsOf(
      ...concept("student", { name: "Student" }),
      ...concept("course", { name: "Course" }),
      ...concept("tag", { name: "Tag" }),
      ...concept("enrolment", { name: "Enrolment", role: "join" }),
      relation("student", "course", { kind: "many-to-many", via: "brief/concept#enrolment" }),
      relation("course", "tag", { kind: "many-to-many" }),
    );
    expect([...fields.keys()].filter((id) => /^(enrolment|course\.tag)/.test(id))).toEqual([
      "course.tag.course",
      "course.tag.created-at",
      "course.tag.tag",
      "enrolment.course",
      "enrolment.created-at",
      "enrolment.id",
      "enrolment.student",
      "enrolment.updated-at",
    ]);
  });

  it("take closed lists and keys of other systems as values, not as tables", async () => {
    const fields = await fieldsOf(
      ...concept("task", { name: "Task" }),
      ...concept(
        "priority",
        { name: "Priority", role: "enumeration" },
        { value: { name: "value", values: ["Low", "High"] } },
      ),
      ...concept("payment", {
        name: "Payment",
        role: "external",
        description: "Kept by the payment provider.",
      }),
      ...concept("branch", { name: "Branch", role: "external" }),
      ...concept("van", {
        name: "Van",
        role: "external",
        description: "Managed by another feature.",
      }),
      relation("task", "priority", { required: true }),
      relation("task", "payment"),
      relation("task", "branch"),
      relation("task", "van"),
    );
    expect(fields.get("task.priority")?.data).toMatchObject({
      type: "enum",
      values: ["low", "high"],
      required: true,
    });
    expect(fields.get("task.payment-id")?.data).toMatchObject({ type: "text", required: false });
    expect(fields.get("task.branch-id")?.data).toMatchObject({ type: "uuid", required: false });
    expect(fields.get("task.branch-id")?.data.references).toBeUndefined();
    expect(fields.get("task.van-id")?.data).toMatchObject({ type: "uuid", required: false });
    expect(fields.has("priority.value")).toBe(false);
  });

  it("keep values as written where two would become one", async () => {
    const fields = await fieldsOf(
      ...concept("grade", { name: "Grade" }, { value: { name: "value", values: ["A", "A."] } }),
    );
    expect(fields.get("grade.value")?.data.values).toEqual(["A", "A."]);
  });

  it("have no date of change where nothing changes them", async () => {
    const fields = await fieldsOf(
      ...concept("event", { name: "Event" }, {}, { log: { verb: "log", effect: "create" } }),
    );
    expect([...fields.keys()]).toEqual(["event.created-at", "event.id"]);
  });

  it.each([
    ["system", "user.password-hash"],
    ["provider", "user.identity-subject"],
    ["none", undefined],
  ] as const)("of an account held by %s end in its credential", async (owner, id) => {
    const fields = await fieldsOf(
      given(security.identity, { owner, protocol: "x", session: "x", tokens: [] }),
      ...concept("user", { name: "User" }),
    );
    const credentials = [...fields.keys()].filter((each) => /password|subject/.test(each));
    expect(credentials).toEqual(id === undefined ? [] : [id]);
  });

  it("are none where nothing is stored", async () => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(given(brief.concept, "row", { name: "Row", role: "stored" }))
      .run();
    expect(plan.get(data.entity)).toEqual([]);
    expect(plan.get(data.field)).toEqual([]);
  });
});
