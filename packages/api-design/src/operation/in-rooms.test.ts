import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { lodgeRooms } from "../fixtures/rooms.ts";
import plugin from "../plugin.ts";

async function compiled() {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...lodgeRooms)
    .result();
  const operations = new Map(
    plan.get(api.operation).map(({ data }) => [data.operationId, data] as const),
  );
  const properties = new Map(
    plan.get(api.schema).map(({ data }) => [data.name, data.properties.map(({ name }) => name)]),
  );
  return { operations, properties };
}

let plan: Awaited<ReturnType<typeof compiled>>;
beforeAll(async () => {
  plan = await compiled();
});
const of = (id: string) => plan.operations.get(id);
const problems = (id: string) => (of(id)?.errors ?? []).map(({ problem }) => problem);

describe("what a client sends again", () => {
  it("is answered by what is stored under the client's own id, without a key and never by a refusal", () => {
    const made = of("createLodgePost");
    expect(made).toMatchObject({ idempotency: "natural", success: 201, again: 200 });
    expect(made?.parameters.map(({ name }) => name)).not.toContain("Idempotency-Key");
    expect(problems("createLodgePost")).not.toContain("conflict");
  });

  it("is a device that moves to who signs in there, with its sign-in and its token", () => {
    expect(of("createHandset")).toMatchObject({ idempotency: "natural", again: 200 });
    expect(problems("createHandset")).not.toContain("conflict");
    expect(problems("updateHandset")).not.toContain("conflict");
    expect(of("createHandset")?.description).toContain("`installationId`");
    expect(of("deleteHandset")?.description).toContain("Ends the sign-in on that handset");
  });
});

describe("a change of the keys of a room", () => {
  it("brings what it is made of and who comes or goes in one request", () => {
    expect(plan.properties.get("LodgeRekeyingCreate")).toEqual(
      expect.arrayContaining(["clientId", "epoch", "parcels", "addedIds", "removedIds"]),
    );
    expect(of("createParcel")).toBeUndefined();
    expect(of("createLodgeMember")).toBeUndefined();
    expect(of("createLodgeRekeying")?.realises).toEqual(
      expect.arrayContaining(["brief/action#create-parcel", "brief/action#create-seat"]),
    );
  });

  it("is refused where its epoch has passed, as is what was sealed in that", () => {
    expect(problems("createLodgeRekeying")).toContain("stale-epoch");
    expect(problems("createLodgePost")).toContain("stale-epoch");
  });

  it("is due once somebody or a device came or went, and nothing is said before who is out has no keys", () => {
    expect(problems("createLodgePost")).toContain("commit-due");
    expect(problems("createLodgeRekeying")).not.toContain("commit-due");
    expect(of("deleteLodgeMember")?.description).toContain("Sets `removalDueAt` of the lodge");
    expect(of("deleteHandset")?.description).toContain("Sets `removalDueAt` of each lodge");
    expect(of("createHandset")?.description).toContain("Sets `additionDueAt` of each lodge");
    expect(of("createLodgeRekeying")?.description).toContain(
      "unless they are later than `settles`",
    );
    expect(plan.properties.get("LodgeRekeyingCreate")).toContain("settles");
    expect(plan.properties.get("LodgeUpdate")).not.toContain("removalDueAt");
  });

  it("is read from an epoch on", () => {
    expect(of("listLodgeRekeyings")?.parameters.map(({ name }) => name)).toContain("afterEpoch");
  });
});

describe("people who write to each other", () => {
  it("have one room of two, in which both may the same", () => {
    expect(of("createLodge")?.again).toBe(200);
    expect(of("createLodge")?.description).toContain("In a direct lodge both are `guest`");
    expect(of("deleteLodgeMember")?.description).toContain("A direct lodge stays");
  });

  it("are told by the product what happens in the room", () => {
    expect(of("deleteLodgeMember")?.description).toContain("`member_left`");
    expect(of("updateLodge")?.description).toContain("`lodge_changed`");
    expect(of("createLodgeRekeying")?.description).toContain("`member_added`");
    expect(plan.properties.get("LodgePostCreate")).not.toContain("systemEvent");
  });

  it("are not kept in an account by a room that they look after", () => {
    expect(problems("deleteUser")).not.toContain("last-administrator");
    expect(of("deleteUser")?.description).toContain("whoever has been in it longest");
  });
});
