import type { Draft } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden, operation, schema, thing } from "../fixtures/garden.ts";
import { calledBy, planOf } from "../fixtures/screens-of.ts";
import { shop } from "../fixtures/shop.ts";

/** A field that refers from one thing to another. */
const refers = (id: string, from: string, to: string): Draft =>
  given(data.field, id, {
    entity: `data/entity#${from}`,
    name: id.split(".").at(-1) ?? id,
    type: "uuid",
    required: true,
    unique: false,
    generated: false,
    references: { entity: `data/entity#${to}`, onDelete: "cascade", because: "test" },
  });

it("offers the members of a group where somebody is named on what lies in it, and everybody for a new member", async () => {
  const crews = [
    ...["user", "crew-member", "voyage"].map((each) =>
      given(api.resource, `${each}s`, {
        name: each,
        path: `/${each}s`,
        entity: `data/entity#${each}`,
      }),
    ),
    ...thing("user", ["name"]),
    ...thing("crew", ["name"]),
    ...thing("crew-member", ["role"]),
    ...thing("voyage", ["title"]),
    refers("crew-member.crew", "crew-member", "crew"),
    refers("crew-member.user", "crew-member", "user"),
    refers("voyage.crew", "voyage", "crew"),
    refers("voyage.skipper", "voyage", "user"),
    operation("list-users", "get", "/users", "users", "list", ["gardener"]),
    operation("list-crew-members", "get", "/crews/{crewId}/crew-members", "crew-members", "list", [
      "gardener",
    ]),
    schema("voyages.create", "voyage", "create", ["title", "skipper"]),
    schema("crew-members.create", "crew-member", "create", ["role", "user"]),
    operation(
      "create-voyage",
      "post",
      "/crews/{crewId}/voyages",
      "voyages",
      "create",
      ["gardener"],
      { request: "api/schema#voyages.create" },
    ),
    operation(
      "create-crew-member",
      "post",
      "/crews/{crewId}/crew-members",
      "crew-members",
      "create",
      ["gardener"],
      { request: "api/schema#crew-members.create" },
    ),
  ];
  const controls = (await planOf([...garden, ...crews]))
    .get(client.screen)
    .flatMap(({ data }) => data.controls ?? []);
  const from = (field: string) => controls.find((each) => each.field === `data/field#${field}`);
  expect(from("voyage.skipper")?.choices).toBe("api/operation#list-crew-members");
  expect(from("crew-member.user")?.choices).toBe("api/operation#list-users");
});

it("hands a group over to one of its members, as whoever is on its screen can be asked for by it", async () => {
  const crewId = {
    name: "crewId",
    in: "path",
    type: "uuid",
    required: true,
    description: "Which crew.",
  } as const;
  const handed = (path: string) => [
    ...["user", "crew-member", "crew"].map((each) =>
      given(api.resource, `${each}s`, {
        name: each,
        path: `/${each}s`,
        entity: `data/entity#${each}`,
      }),
    ),
    ...thing("user", ["name"]),
    ...thing("crew", ["name"]),
    ...thing("crew-member", ["role"]),
    refers("crew.owner", "crew", "user"),
    refers("crew-member.crew", "crew-member", "crew"),
    refers("crew-member.user", "crew-member", "user"),
    operation("list-users", "get", "/users", "users", "list", ["gardener"]),
    operation(
      "list-crew-members",
      "get",
      "/crews/{crewId}/crew-members",
      "crew-members",
      "list",
      ["gardener"],
      { parameters: [crewId] },
    ),
    schema("crews.owner", "crew", "command", ["owner"]),
    operation(
      "give-crew",
      "post",
      path,
      "crews",
      path.includes("{") ? "command" : "create",
      ["gardener"],
      {
        request: "api/schema#crews.owner",
        parameters: path.includes("{") ? [crewId] : [],
      },
    ),
  ];
  const choices = async (path: string) =>
    (await planOf([...garden, ...handed(path)]))
      .get(client.screen)
      .flatMap(({ data }) => data.controls ?? [])
      .find(({ field }) => field === "data/field#crew.owner")?.choices;
  expect(await choices("/crews/{crewId}/hand-over")).toBe("api/operation#list-crew-members");
  expect(await choices("/crews")).toBe("api/operation#list-users");
});

it("changes a thing in the panel that the text opens it in, and on a form of its own otherwise", async () => {
  const lots = [
    ...thing("lot", ["name", "soil", "note", "size", "crop", "fence"]),
    given(api.resource, "lots", { name: "Lot", path: "/lots", entity: "data/entity#lot" }),
    schema("lots", "lot", "resource", ["name", "soil", "note", "size", "crop", "fence"]),
    schema("lots.update", "lot", "update", ["name", "soil", "note", "size", "crop", "fence"]),
    operation("list-lots", "get", "/lots", "lots", "list", ["gardener"], {
      response: "api/schema#lots",
    }),
    operation("get-lot", "get", "/lots/{lotId}", "lots", "read", ["gardener"], {
      response: "api/schema#lots",
    }),
    operation("update-lot", "patch", "/lots/{lotId}", "lots", "update", ["gardener"], {
      request: "api/schema#lots.update",
    }),
  ];
  const panel = given(brief.requirement, "fr-9", {
    key: "FR-9",
    kind: "functional",
    text: "Gardeners MUST be able to edit all fields of a lot via a side panel",
  });
  expect((await calledBy([...garden, ...lots]))["lots.change"]).toEqual(["update-lot"]);
  const called = await calledBy([...garden, ...lots, panel]);
  expect(called["lots.change"]).toBeUndefined();
  expect(called["lots.view"]).toContain("update-lot");
});

it("shows on a card of a board within one thing when it is due, and not what it lies in or who wrote it", async () => {
  const jobs = [
    given(api.resource, "jobs", { name: "Job", path: "/jobs", entity: "data/entity#job" }),
    ...thing("job", ["title", "due on:date"]),
    refers("job.plot", "job", "plot"),
    refers("job.creator", "job", "user"),
    ...thing("user", ["name"]),
    schema("jobs", "job", "resource", ["plot", "creator", "title", "due on"]),
    operation("list-jobs", "get", "/plots/{plotId}/jobs", "jobs", "list", ["gardener"], {
      response: "api/schema#jobs",
      parameters: [
        {
          name: "plotId",
          in: "path",
          type: "uuid",
          required: true,
          description: "Id of the plot.",
        },
      ],
    }),
  ];
  const shown = (await planOf([...garden, ...jobs]))
    .get(client.screen)
    .flatMap(({ data }) => data.shows)
    .filter((each) => each.startsWith("data/field#job."));
  expect(shown).toEqual([
    "data/field#job.title",
    "data/field#job.due-on",
    "data/field#job.creator",
  ]);
});

it("gives screens of a thing that both parts of a surface have names of their own", async () => {
  const names = (await planOf(shop)).get(client.screen).map(({ data }) => data.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Teas (office)");
});
