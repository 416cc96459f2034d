import type { Draft } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

const entity = (id: string, name: string, aggregate = id) =>
  given(data.entity, id, {
    name,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${aggregate}`,
    lifecycle: "new",
  });
const concept = (id: string, name: string) =>
  given(brief.concept, id, { name, plural: `${name}s`, role: "stored" });
const action = (id: string, verb: string, effect: "create" | "command" | "read", of: string) =>
  given(brief.action, id, {
    actors: [],
    verb,
    concept: `brief/concept#${of}`,
    effect,
    requirements: [],
  });
const signIn = (owner: "system" | "platform") =>
  given(security.identity, { owner, protocol: "x", session: "x", tokens: [] });

async function unfilled(...nodes: readonly Draft[]) {
  const { findings } = await planTester({ plugins: [plugin] })
    .with(
      given(brief.product, {
        name: "Ferry",
        summary: "Sells tickets",
        kinds: ["web-application"],
        scope: "system",
      }),
      ...nodes,
    )
    .result();
  return findings.filter(({ code }) => code === "api/nothing-fills").map(({ message }) => message);
}

it("tells what is kept and made by nothing: no operation, nothing that happens by itself", async () => {
  const ship = [concept("ship", "Ship"), entity("ship", "Ship")];
  const told = ["Kept, and made by nothing of the plan: Ship."];
  expect(await unfilled(...ship, action("view", "view", "read", "ship"))).toEqual(told);
  expect(await unfilled(...ship, action("add", "add", "create", "ship"))).toEqual([]);
  expect(await unfilled(...ship, action("pull", "import", "command", "ship"))).toEqual([]);
  expect(await unfilled(...ship, concept("deck", "Deck"), entity("deck", "Deck", "ship"))).toEqual(
    told,
  );
});

it("takes what a program that learns writes as made by it", async () => {
  const advice = [concept("advice", "Advice"), entity("advice", "Advice")];
  const learner = given(architecture.connection, "learner.store", {
    from: "architecture/component#learner",
    to: "architecture/component#store",
    purpose: "reads what it learns from, writes advice",
    protocol: "PostgreSQL wire protocol",
    mode: "async",
    carries: ["brief/concept#advice"],
    writes: ["brief/concept#advice"],
    class: "internal",
    encrypted: true,
    authentication: "password",
    remote: true,
  });
  const view = action("view", "view", "read", "advice");
  expect(await unfilled(...advice, view)).toHaveLength(1);
  expect(await unfilled(...advice, view, learner)).toEqual([]);
});

it("lets accounts come by signing in where others keep them, and asks who makes them where not", async () => {
  const user = [concept("user", "User"), entity("user", "User")];
  expect(await unfilled(...user, signIn("platform"))).toEqual([]);
  expect(await unfilled(...user, signIn("system"))).toEqual([
    "Kept, and made by nothing of the plan: User.",
  ]);
});

it("takes what a request gives with another thing for made by it", async () => {
  const seat = [concept("seat", "Seat"), entity("seat", "Seat")];
  const body = (of: boolean) => [
    given(api.resource, "ships", { name: "Ship", path: "/ships" }),
    given(api.schema, "seats.create", {
      name: "SeatCreate",
      purpose: "create",
      entity: "data/entity#seat",
      description: "A seat.",
      properties: [],
    }),
    given(api.schema, "ships.create", {
      name: "ShipCreate",
      purpose: "create",
      description: "A ship.",
      properties: of
        ? [
            {
              name: "seats",
              type: "list",
              schema: "api/schema#seats.create",
              list: true,
              required: true,
              nullable: false,
              readOnly: false,
              writeOnly: false,
              description: "Its seats.",
            },
          ]
        : [],
    }),
    given(api.operation, "ships.create", {
      operationId: "createShip",
      method: "post",
      path: "/ships",
      resource: "api/resource#ships",
      summary: "Create a ship",
      description: "Creates a ship.",
      realises: [],
      effect: "create",
      access: { kind: "public", because: "The input says so." },
      parameters: [],
      request: "api/schema#ships.create",
      success: 201,
      errors: [],
      paginated: false,
      idempotency: "none",
      lifecycle: "new",
    }),
  ];
  expect(await unfilled(...seat, ...body(true))).toEqual([]);
  expect(await unfilled(...seat, ...body(false))).toEqual([
    "Kept, and made by nothing of the plan: Seat.",
  ]);
});
