import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, operation, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

/** The line of the matrix of what a keeper reads of a hive, without role and operation. */
async function line(...requirements: readonly string[]): Promise<string | undefined> {
  const refs = requirements.map((_, at) => `brief/requirement#r${at}` as const);
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "keeper", { name: "Keeper", kind: "person" }),
      concept("user", "User"),
      concept("hive", "Hive"),
      ...requirements.map((text, at) =>
        given(brief.requirement, `r${at}`, { key: `R${at}`, kind: "functional", text }),
      ),
      given(brief.access, "may-keeper-read", {
        who: { modality: "may", actors: ["brief/actor#keeper"] },
        effects: ["read", "list"],
        concept: "brief/concept#hive",
        conditions: [],
        requirements: [...refs],
      }),
      action("paint", "hive", "update", ["keeper"]),
      given(api.resource, "hives", { name: "Hive", path: "/hives" }),
      operation("get-hive", "get", "/hives/{hiveId}", {
        resource: "api/resource#hives",
        effect: "read",
        access: {
          kind: "authenticated",
          roles: ["brief/actor#keeper"],
          policies: ["security/policy#keeper.hive.looking"],
        },
      }),
    )
    .result();
  const text = files.find(({ path }) => path === "security/authorisation.csv")?.text ?? "";
  return text
    .split("\n")
    .find((each) => each.startsWith("Keeper,getHive"))
    ?.replace(/^Keeper,getHive,[^,]*,[^,]*,/, "");
}

it("says by which line of the text somebody may, where no requirement says it", async () => {
  expect(await line()).toBe("yes,,line 1");
  expect(await line("Keepers can view hives.")).toBe("yes,,R0");
});

it("cites no scenario of a refusal for a right", async () => {
  expect(
    await line(
      "Keepers can view hives.",
      "Given a stranger, when they try to view a hive, then access is denied.",
    ),
  ).toBe("yes,,R0");
});
