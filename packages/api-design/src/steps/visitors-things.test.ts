import type { Draft } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const field = { required: true, unique: false, generated: false } as const;

const thing = (id: string, name: string): readonly Draft[] => [
  given(brief.concept, id, { name, role: "stored" }),
  given(data.entity, id, {
    name,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  }),
];

/** Borrowers have shelves, which passers-by fill as well. */
async function paths(...who: readonly string[]) {
  const actors = who.map((each) => `brief/actor#${each}` as const);
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.actor, "borrower", { name: "Borrower", kind: "person" }),
      given(brief.actor, "passer-by", { name: "Passer-by", kind: "person", anonymous: true }),
      ...thing("borrower", "Borrower"),
      ...thing("shelf", "Shelf"),
      given(data.field, "shelf.borrower", {
        ...field,
        entity: "data/entity#shelf",
        name: "borrower",
        type: "uuid",
        references: { entity: "data/entity#borrower", onDelete: "cascade", because: "Theirs." },
      }),
      given(brief.action, "create-borrower", {
        actors: ["brief/actor#borrower"],
        verb: "create",
        concept: "brief/concept#borrower",
        effect: "create",
        open: true,
        requirements: [],
      }),
      given(brief.action, "create-shelf", {
        actors: [...actors],
        verb: "create",
        concept: "brief/concept#shelf",
        effect: "create",
        requirements: [],
      }),
      ...actors.map((role) =>
        given(security.policy, `${role.slice("brief/actor#".length)}.shelf`, {
          role,
          concept: "brief/concept#shelf",
          actions: ["brief/action#create-shelf"],
          effects: ["create"],
          condition: "always",
        }),
      ),
    )
    .result();
  return plan
    .get(api.operation)
    .flatMap(({ data: { operationId, path } }) => (operationId === "createShelf" ? [path] : []));
}

it("puts no id of an account into the path of what people without one make", async () => {
  expect(await paths("borrower", "passer-by")).toEqual(["/shelves"]);
});

it("nests what those with an account alone make below it", async () => {
  expect(await paths("borrower")).toEqual(["/borrowers/{borrowerId}/shelves"]);
});
