import type { Draft } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

/** What the brief of a test keeps, and does not make, and its lack of a way to a new password are no matter of that test. */
const isOfThis = ({ code }: { readonly code: string }) =>
  code !== "api/nothing-fills" && code !== "api/no-way-back";

const field = { required: true, unique: false, generated: false } as const;

function thing(id: string, name: string, ...own: readonly Draft[]): readonly Draft[] {
  return [
    given(brief.concept, id, { name, role: "stored" }),
    given(data.entity, id, {
      name,
      concept: `brief/concept#${id}`,
      aggregate: `data/entity#${id}`,
      lifecycle: "new",
    }),
    ...own,
  ];
}

const action = (verb: string, concept: string, effect: "create" | "read") => ({
  actors: ["brief/actor#member" as const],
  verb,
  concept: `brief/concept#${concept}` as const,
  effect,
  requirements: [],
});

/** A kit that is filled and sent off; every account has one where `unique`. */
function kits(unique: boolean, made = "Shipment"): readonly Draft[] {
  return [
    ...taskManagement,
    ...thing("user", "User"),
    ...thing(
      "tool-kit",
      "ToolKit",
      given(data.field, "tool-kit.user", {
        ...field,
        entity: "data/entity#tool-kit",
        name: "user",
        type: "uuid",
        unique,
        references: { entity: "data/entity#user", onDelete: "cascade", because: "It is theirs." },
      }),
      given(brief.action, "view-tool-kit", action("view", "tool-kit", "read")),
      given(security.policy, "member.tool-kit.own", {
        role: "brief/actor#member",
        concept: "brief/concept#tool-kit",
        actions: ["brief/action#view-tool-kit"],
        effects: ["read"],
        condition: "own",
        when: "owns the tool kit",
      }),
    ),
    ...thing("tool", "Tool"),
    given(data.field, "tool.tool-kit", {
      ...field,
      entity: "data/entity#tool",
      name: "tool kit",
      type: "uuid",
      references: { entity: "data/entity#tool-kit", onDelete: "cascade", because: "A part." },
    }),
    given(brief.action, "create-tool", action("create", "tool", "create")),
    ...thing("shipment", made),
    given(brief.action, "create-shipment", {
      ...action("create", "shipment", "create"),
      from: "brief/concept#tool-kit",
      paid: ["brief/requirement#fr-1"],
    }),
    given(brief.requirement, "fr-1", {
      key: "FR-1",
      kind: "functional",
      text: "If the payment fails, the shipment MUST NOT be created.",
    }),
  ];
}

async function compiled(unique: boolean) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...kits(unique))
    .result();
  return {
    paths: plan.get(api.operation).map(({ data }) => `${data.method} ${data.path}`),
    making: plan.get(api.operation).find(({ data }) => data.operationId === "createShipment")?.data,
    body: plan.get(api.schema).find(({ id }) => id === "shipments.create")?.data.properties,
    kit: plan.get(api.operation).find(({ data }) => data.operationId === "getToolKit")?.data,
  };
}

it("leads to the one that every account has without an id", async () => {
  const { paths, making, body, kit } = await compiled(true);
  expect(paths).toContain("get /tool-kit");
  expect(paths).toContain("post /tool-kit/tools");
  expect(paths.some((path) => path.includes("toolKitId"))).toBe(false);
  expect(kit?.description).toBe(
    "The caller's own tool kit; every account has one, made when it is first needed.",
  );
  expect(making?.description).toBe("The shipment is made from the caller's tool kit as it stands.");
  expect(body).toBeUndefined();
});

it("takes the id of what a thing is made from where there are several", async () => {
  const { paths, making, body } = await compiled(false);
  expect(paths).toContain("get /tool-kits/{toolKitId}");
  expect(making?.description).toBe(
    "The shipment is made from the tool kit that the body names as it stands. That tool kit is the caller's own; the id of any other leads to nothing.",
  );
  expect(body?.map(({ name }) => name)).toEqual(["toolKitId"]);
});

it("answers why nothing was made", async () => {
  const { making } = await compiled(true);
  const whens = new Map(making?.errors.map(({ status, when }) => [status, when]));
  expect(whens.get(402)).toBe(
    "The payment is declined or fails: no shipment is made, and the tool kit stays as it was.",
  );
  expect(whens.get(409)).toContain("The tool kit has nothing in it.");
  expect(making?.realises).toContain("brief/requirement#fr-1");
});

it("answers so whatever signs the name of what is made has", async () => {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...kits(true, "Shipment (C++"))
    .result();
  expect(findings.filter(isOfThis)).toEqual([]);
  const making = plan
    .get(api.operation)
    .find(({ data }) => data.realises.includes("brief/action#create-shipment"))?.data;
  expect(making?.errors.some(({ status }) => status === 402)).toBe(true);
});

it("names it by a key of the form that it has", async () => {
  const key = given(data.field, "tool-kit.id", {
    ...field,
    entity: "data/entity#tool-kit",
    name: "id",
    type: "text",
    maxLength: 6,
    generated: true,
  });
  const ofKit = [
    given(brief.concept, "kit-value", { name: "Kit value", role: "computed" }),
    given(brief.relation, "kit-value.tool-kit", {
      from: "brief/concept#kit-value",
      to: "brief/concept#tool-kit",
      kind: "one-to-one",
    }),
  ];
  const readOf = async (unique: boolean) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...kits(unique), key, ...ofKit)
      .result();
    const read = plan.get(api.operation).find(({ id }) => id === "get-kit-value")?.data;
    const body = plan.get(api.schema).find(({ id }) => id === "shipments.create")?.data.properties;
    return [read?.path, read?.parameters.map(({ type }) => type), body?.map(({ type }) => type)];
  };
  expect(await readOf(false)).toEqual(["/tool-kits/{toolKitId}/kit-value", ["text"], ["text"]]);
  expect(await readOf(true)).toEqual(["/tool-kit/kit-value", [], undefined]);
});

it("refuses another sum than the agreed one, and takes what the source refers to from it", async () => {
  const nodes = kits(true).map((each) =>
    each.id === "create-shipment"
      ? given(brief.action, "create-shipment", {
          ...action("create", "shipment", "create"),
          from: "brief/concept#tool-kit",
          agrees: "brief/attribute#shipment.agreed-total",
        })
      : each,
  );
  const refers = (holder: string) =>
    given(data.field, `${holder}.depot`, {
      ...field,
      required: false,
      entity: `data/entity#${holder}`,
      name: "depot",
      type: "uuid",
      references: { entity: "data/entity#depot", onDelete: "set-null", because: "Kept." },
    });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...nodes,
      ...thing("depot", "Depot"),
      refers("tool-kit"),
      refers("shipment"),
      given(brief.attribute, "shipment.agreed-total", {
        concept: "brief/concept#shipment",
        name: "agreed total",
        type: "money",
      }),
      given(data.field, "shipment.agreed-total", {
        ...field,
        entity: "data/entity#shipment",
        name: "agreed total",
        type: "money",
        attribute: "brief/attribute#shipment.agreed-total",
      }),
    )
    .result();
  const making = plan.get(api.operation).find(({ data }) => data.operationId === "createShipment");
  expect(making?.data.errors.find(({ status }) => status === 409)?.when).toContain(
    "another one than the agreed total that was sent",
  );
  const body = plan.get(api.schema).find(({ id }) => id === "shipments.create");
  expect(body?.data.properties.map(({ name }) => name)).toEqual(["agreedTotal"]);
});

it("takes no rows that say again what the source has, and the source of nobody", async () => {
  const refer = (holder: string, to: string, required: boolean, onDelete: "cascade" | "restrict") =>
    given(data.field, `${holder}.${to}`, {
      ...field,
      required,
      entity: `data/entity#${holder}`,
      name: to,
      type: "uuid",
      references: { entity: `data/entity#${to}`, onDelete, because: "Kept." },
    });
  const rows = (more: readonly Draft[]) => [
    ...kits(false).filter(({ id }) => id !== "tool-kit.user"),
    refer("tool-kit", "user", false, "cascade"),
    ...thing("model", "Model"),
    refer("tool", "model", true, "restrict"),
    ...more,
  ];
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...rows([
        ...thing("box", "Box"),
        refer("box", "shipment", true, "cascade"),
        refer("box", "model", true, "restrict"),
      ]),
    )
    .result();
  const body = plan.get(api.schema).find(({ id }) => id === "shipments.create")?.data.properties;
  expect(body?.map(({ name }) => name)).toEqual(["toolKitId"]);
  const making = plan.get(api.operation).find(({ data }) => data.operationId === "createShipment");
  expect(making?.data.description).toContain("filled by nobody who had signed in");
});
