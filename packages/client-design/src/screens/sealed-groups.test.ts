import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { choirs } from "../fixtures/sealed-rooms.ts";
import plugin from "../plugin.ts";
import { isMeasured } from "./device-told.ts";

async function compiled() {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...choirs)
    .result();
  return {
    screens: plan.get(client.screen).map(({ data }) => data),
    journeys: plan.get(client.journey).map(({ data }) => data),
  };
}

let plan: Awaited<ReturnType<typeof compiled>>;
beforeAll(async () => {
  plan = await compiled();
});
const screen = (name: string) => plan.screens.find((each) => each.name === name);
const calledOn = (name: string, when: string) =>
  screen(name)?.uses.flatMap((use) =>
    use.when === when ? [use.operation.slice("api/operation#".length)] : [],
  );

describe("a group whose keys are its own", () => {
  it("is joined on a screen on which somebody is chosen, with keys of their devices", () => {
    expect(screen("Add to the choir")).toMatchObject({
      takes: ["data/field#choir-member.user"],
      controls: [{ by: "lookup", choices: "api/operation#list-users" }],
    });
    expect(calledOn("Add to the choir", "acting")).toEqual(["create-commit"]);
    expect(calledOn("Add to the choir", "by-itself")).toEqual(["claim-keys"]);
    expect(screen("Add to the choir")?.uses[0]?.offered).toBe("to who leads the choir");
    expect(plan.journeys.find(({ name }) => name === "Add to the choir")?.steps).toHaveLength(4);
  });

  it("has its keys changed as it is made, and at once where somebody is taken out", () => {
    expect(calledOn("Choirs", "acting")).toContain("create-choir");
    expect(calledOn("Choirs", "by-itself")).toEqual(["claim-keys", "create-commit"]);
    expect(calledOn("Choir details", "by-itself")).toContain("create-commit");
  });

  it("lets people compare keys, and take a lost device out from another one", () => {
    expect(calledOn("Compare keys", "opening")).toEqual(["list-keys"]);
    expect(calledOn("Your devices", "opening")).toEqual(["list-devices"]);
    expect(calledOn("Your devices", "acting")).toEqual(["delete-device"]);
  });

  it("shows nobody what is due in its keys", () => {
    expect(screen("Choir")?.shows).not.toContain("data/field#choir.removal-due-at");
  });
});

describe("what the device finds out", () => {
  it("is typed in by nobody: names and sizes of files, and how far somebody has read", () => {
    const taken = plan.screens.flatMap(({ takes }) => takes);
    expect(taken).not.toContain("data/field#scan.file-name");
    expect(taken).not.toContain("data/field#scan.size");
    expect(taken).not.toContain("data/field#choir-member.last-read-at");
    expect(calledOn("Choir", "by-itself")).toContain("update-member");
  });

  it("is not how tall somebody is who has a picture", () => {
    const field = (id: string, name: string, type: "file" | "integer") => ({
      ref: `data/field#${id}` as const,
      id,
      data: {
        entity: "data/entity#singer" as const,
        name,
        type,
        required: true,
        unique: false,
        generated: false,
      },
    });
    const height = field("singer.height", "height", "integer");
    const own = [height, field("singer.portrait", "portrait", "file")];
    expect(isMeasured(height, new Map([["data/entity#singer", own]]))).toBe(false);
  });
});
