import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { withStates } from "./from-states.ts";

const entity = (id: string, states?: readonly { name: string; next: string[] }[]) =>
  given(data.entity, id, {
    name: id === "dock" ? "Dock" : "Boat",
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    ...(states ? { states: [...states] } : {}),
    lifecycle: "new",
  });

const field = { required: true, unique: false, generated: false } as const;

const operation = (
  operationId: string,
  effect: "create" | "transition",
  realises: "brief/action#launch"[],
) =>
  given(api.operation, operationId.toLowerCase(), {
    operationId,
    method: "post",
    path: `/boats/${effect}`,
    resource: "api/resource#boats",
    summary: operationId,
    effect,
    access: { kind: "authenticated", roles: [], policies: [] },
    realises,
    parameters: [],
    success: 200,
    errors:
      effect === "create"
        ? []
        : [
            {
              status: 409,
              problem: "conflict",
              when: "The record is in a state that does not allow it.",
            },
          ],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
  });

async function told(dock: readonly { name: string; next: string[] }[]) {
  const operations = [
    operation("launchBoat", "transition", ["brief/action#launch"]),
    operation("createBoat", "create", []),
  ];
  const { plan } = await planTester({ plugins: [] })
    .with(
      entity("dock", dock),
      entity("boat", [
        { name: "dry", next: ["at sea"] },
        { name: "moored", next: ["at sea", "dry"] },
        { name: "at sea", next: ["moored"] },
      ]),
      given(data.field, "boat.status", {
        ...field,
        entity: "data/entity#boat",
        name: "status",
        type: "enum",
        values: ["dry", "moored", "at_sea"],
      }),
      given(data.field, "boat.dock", {
        ...field,
        entity: "data/entity#boat",
        name: "dock id",
        type: "uuid",
        references: {
          entity: "data/entity#dock",
          onDelete: "cascade",
          because: "It lies there.",
        },
      }),
      given(api.resource, "boats", { name: "Boat", path: "/boats", entity: "data/entity#boat" }),
      given(brief.action, "launch", {
        actors: [],
        verb: "launch",
        concept: "brief/concept#boat",
        effect: "transition",
        state: "at sea",
        requirements: [],
      }),
    )
    .result();
  return withStates(operations, {
    entities: plan.get(data.entity),
    fields: plan.get(data.field),
    resources: plan.get(api.resource),
    actions: plan.get(brief.action),
  }).map(({ data: { description, errors } }) => [description, ...errors.map(({ when }) => when)]);
}

it("says from which states a thing is moved to which, and what refuses it", async () => {
  expect(await told([{ name: "open", next: [] }])).toEqual([
    ["Takes the boat from `dry` or `moored` to `at_sea`.", "The boat is not `dry` or `moored`."],
    [undefined],
  ]);
});

it("refuses what is written inside of a thing that is archived", async () => {
  const [moved, made] = await told([
    { name: "open", next: ["archived"] },
    { name: "archived", next: ["open"] },
  ]);
  expect(moved?.at(-1)).toBe("The boat is not `dry` or `moored`; the dock is archived.");
  expect(made?.at(-1)).toBe("The dock is archived.");
});
