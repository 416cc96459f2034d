import { byTarget, type Draft } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function exchanges(...nodes: readonly Draft[]) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...nodes)
    .result();
  const contract = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  return { of: byTarget(plan.get(api.exchange)), contract };
}

const ofTask = (id: string, more: object = {}) =>
  given(data.field, `task.${id}`, {
    entity: "data/entity#task",
    name: id.replace("-", " "),
    type: "text",
    required: false,
    unique: false,
    generated: false,
    ...more,
  });
const createdAt = ofTask("created-at", { type: "timestamp", required: true, generated: true });
const version = ofTask("version", { type: "integer", required: true, generated: true });

it("lets the caller keep what depends on who asks, and asks for it anew by its content", async () => {
  const { of, contract } = await exchanges();
  expect(of.get("api/operation#get-task")).toEqual({
    cache: "private",
    because: "What is shown depends on who asks; the caller's own copy is asked for anew.",
    validator: "content",
  });
  expect(contract).toContain("#/components/parameters/IfNoneMatch");
  expect(contract).toContain("const: private, no-cache");
});

it("lets nobody keep what shows data of people, and says which", async () => {
  const { of, contract } = await exchanges(
    given(brief.attribute, "task.phone", { concept: "brief/concept#task", name: "phone" }),
    given(security.classification, "brief/attribute#task.phone", {
      class: "confidential",
      categories: ["personal"],
      personal: true,
    }),
    ofTask("phone", { attribute: "brief/attribute#task.phone" }),
  );
  expect(of.get("api/operation#get-task")).toEqual({
    cache: "no-store",
    because: "It shows data of people: phone.",
  });
  expect(of.get("api/operation#list-projects")?.cache).toBe("private");
  expect(contract).toContain("const: no-store");
});

it("lets nobody keep what opens a session", async () => {
  const { of } = await exchanges();
  expect(of.get("api/operation#sign-in")?.cache).toBe("no-store");
  expect(of.get("api/operation#sign-out")).toBeUndefined();
});

it("lets caches keep what everybody is shown", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement.filter(({ slot }) => !slot.startsWith("security/")))
    .result();
  expect(byTarget(plan.get(api.exchange)).get("api/operation#get-task")).toEqual({
    cache: "shared",
    because: "Everybody is shown the same; a copy is asked for anew.",
    validator: "content",
  });
});

it("lets nobody keep what is somebody's own, though who has its id may read it", async () => {
  const guest = given(brief.actor, "guest", { name: "Guest", kind: "person", anonymous: true });
  const own = given(security.policy, "guest.task", {
    role: "brief/actor#guest",
    concept: "brief/concept#task",
    actions: [],
    effects: ["read"],
    condition: "own",
  });
  const { of } = await exchanges(guest, own);
  expect(of.get("api/operation#get-task")).toEqual({
    cache: "no-store",
    because: "It is somebody's own, known by nothing but its id.",
  });
});

it("orders a list by what its index has, the id last", async () => {
  const id = { field: "data/field#task.id", direction: "desc" };
  expect((await exchanges()).of.get("api/operation#list-tasks")?.order).toEqual([id]);
  expect((await exchanges(createdAt)).of.get("api/operation#list-tasks")?.order).toEqual([
    { field: "data/field#task.created-at", direction: "desc" },
    id,
  ]);
});

it("marks what is locked by its count of changes, also in the answer to a change", async () => {
  const { of, contract } = await exchanges(version);
  expect(of.get("api/operation#get-task")?.validator).toBe("version");
  expect(of.get("api/operation#complete-task")?.validator).toBe("version");
  expect(of.get("api/operation#list-tasks")?.validator).toBe("content");
  expect(contract).toContain("#/components/headers/ETag");
  expect(contract).toContain("without it the answer is 428");
});
