import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

it("asks for no value that a thing has anyway, and tells which it is", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.field, "task.urgency", {
        entity: "data/entity#task",
        name: "urgency",
        type: "enum",
        values: ["low", "high"],
        required: true,
        unique: false,
        default: "low",
        generated: false,
      }),
    )
    .result();
  const urgency = (purpose: "create" | "update") =>
    plan
      .get(api.schema)
      .find((each) => each.data.purpose === purpose && each.data.name.startsWith("Task"))
      ?.data.properties.find(({ name }) => name === "urgency");
  expect(urgency("create")).toMatchObject({ required: false, nullable: false, default: "low" });
  expect(urgency("update")).not.toHaveProperty("default");
});

it("lets nobody change what is given once, and asks for nothing that it gives itself", async () => {
  const fact = { entity: "data/entity#task", type: "text", unique: false } as const;
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.field, "task.slug", {
        ...fact,
        name: "slug",
        required: true,
        generated: false,
        fixed: true,
        fallback: true,
      }),
      given(data.field, "task.keeper", {
        ...fact,
        name: "keeper",
        required: true,
        generated: true,
      }),
    )
    .result();
  const of = (name: string) =>
    plan
      .get(api.schema)
      .find((each) => each.data.name === name)
      ?.data.properties.filter((each) => ["slug", "keeper"].includes(each.name))
      .map(({ name, required, readOnly }) => ({ name, required, readOnly }));
  expect(of("Task")).toEqual([
    { name: "keeper", required: true, readOnly: true },
    { name: "slug", required: true, readOnly: false },
  ]);
  expect(of("TaskCreate")).toEqual([{ name: "slug", required: false, readOnly: false }]);
  expect(of("TaskUpdate")).toEqual([]);
});

it("reads and writes the parts of a thing with it", async () => {
  const part = { required: true, unique: false, generated: false } as const;
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.entity, "task-step", {
        name: "Task step",
        aggregate: "data/entity#task",
        partOf: "data/entity#task",
        lifecycle: "new",
      }),
      given(data.field, "task-step.task", {
        ...part,
        entity: "data/entity#task-step",
        name: "task",
        type: "uuid",
        references: {
          entity: "data/entity#task",
          onDelete: "cascade",
          because: "A step is part of its task.",
        },
      }),
      given(data.field, "task-step.minutes", {
        ...part,
        entity: "data/entity#task-step",
        name: "minutes",
        type: "integer",
      }),
    )
    .result();
  const schemas = new Map(plan.get(api.schema).map((each) => [each.data.name, each]));
  const steps = (name: string) =>
    schemas.get(name)?.data.properties.find((each) => each.name === "steps")?.schema;
  expect(steps("Task")).toBe(schemas.get("TaskStep")?.ref);
  expect(steps("TaskCreate")).toBe(schemas.get("TaskStepInput")?.ref);
  expect(steps("TaskUpdate")).toBe(schemas.get("TaskStepInput")?.ref);
  expect(schemas.get("TaskStepInput")?.data.properties.map(({ name }) => name)).toEqual([
    "minutes",
  ]);
});

it("lets a password protect a thing that is no account, or not", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.field, "task.password-hash", {
        entity: "data/entity#task",
        name: "password hash",
        type: "secret-hash",
        required: false,
        unique: false,
        generated: false,
      }),
    )
    .result();
  const secret = (purpose: "create" | "update") =>
    plan
      .get(api.schema)
      .find((each) => each.data.purpose === purpose && each.data.name.startsWith("Task"))
      ?.data.properties.find(({ name }) => name === "password");
  const expected = {
    required: false,
    writeOnly: true,
    description: "Password that protects the task; only its hash is kept.",
  };
  expect(secret("create")).toMatchObject(expected);
  expect(secret("update")).toMatchObject(expected);
});

it("writes the links of a thing that have nothing of their own as ids, each once", async () => {
  const link = { required: true, unique: false } as const;
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.entity, "task.label", {
        name: "Task label",
        aggregate: "data/entity#task",
        lifecycle: "new",
      }),
      given(data.entity, "label", {
        name: "Label",
        aggregate: "data/entity#label",
        lifecycle: "new",
      }),
      ...["task", "label"].map((name) =>
        given(data.field, `task.label.${name}`, {
          ...link,
          entity: "data/entity#task.label",
          name,
          type: "uuid",
          generated: false,
          references: { entity: `data/entity#${name}`, onDelete: "cascade", because: "A link." },
        }),
      ),
    )
    .result();
  const ids = (name: string) =>
    plan
      .get(api.schema)
      .find((each) => each.data.name === name)
      ?.data.properties.find((each) => each.name === "labelIds");
  expect(ids("Task")).toMatchObject({ type: "uuid", list: true, required: true });
  expect(ids("TaskUpdate")).toMatchObject({ required: false });
});

it("names in the body the one of two people whom the path does not name", async () => {
  const person = (name: string, generated: boolean) =>
    given(data.field, `task.${name}`, {
      entity: "data/entity#task",
      name,
      type: "uuid",
      required: true,
      unique: false,
      generated,
      references: {
        entity: "data/entity#project",
        onDelete: "cascade",
        because: "It goes with it.",
      },
    });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(({ id }) => id !== "task.project"),
      person("helper", false),
      person("asker", true),
    )
    .result();
  const made = plan.get(api.schema).find(({ data }) => data.name === "TaskCreate");
  const names = made?.data.properties.map(({ name }) => name);
  expect(names).toContain("helperId");
  expect(names).not.toContain("askerId");
});

it("lets an answer leave out what a switch of the same thing hides from others", async () => {
  const fact = {
    entity: "data/entity#task",
    required: true,
    unique: false,
    generated: false,
  } as const;
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(data.field, "task.place", { ...fact, name: "place", type: "text" }),
      given(data.field, "task.show-place", {
        ...fact,
        name: "show place",
        type: "boolean",
        default: false,
      }),
    )
    .result();
  const place = (purpose: "resource" | "create") =>
    plan
      .get(api.schema)
      .find((each) => each.data.purpose === purpose && each.data.name.startsWith("Task"))
      ?.data.properties.find(({ name }) => name === "place");
  expect(place("resource")).toMatchObject({
    required: false,
    description: "Place. Left out for others where showPlace is false.",
  });
  expect(place("create")).toMatchObject({ required: true });
});
