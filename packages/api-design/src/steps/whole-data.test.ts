import type { Draft } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const asks = (text: string) =>
  given(brief.requirement, "fr-019", { key: "FR-019", kind: "functional", text });
const all = "The system MUST support exporting and importing all data as JSON.";
const open = taskManagement.filter((each) => !each.slot.startsWith("security/"));

async function moved(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan
    .get(api.operation)
    .filter(({ data }) => data.path.startsWith("/data/"))
    .map(({ data: { method, path, access, file, realises } }) => [
      `${method} ${path}`,
      access.kind === "public" ? "public" : access.roles,
      file,
      realises,
    ]);
}

it("offers all data as one file, and takes that file back", async () => {
  const mediaType = "application/json";
  const fr019 = ["brief/requirement#fr-019"];
  expect(await moved(...open, asks(all))).toEqual([
    ["get /data/export", "public", { in: "response", mediaType }, fr019],
    ["post /data/import", "public", { in: "request", mediaType }, fr019],
  ]);
  expect(await moved(...open, asks("Tasks can be exported."))).toEqual([]);
});

it("gives everybody's data to nobody but those who run the product", async () => {
  expect(await moved(...taskManagement, asks(all))).toEqual([]);
  const runs = given(brief.actor, "admin", { name: "Admin", kind: "person", privileged: true });
  expect((await moved(...taskManagement, runs, asks(all))).map(([, roles]) => roles)).toEqual([
    ["brief/actor#admin"],
    ["brief/actor#admin"],
  ]);
  const own = asks("Members can export all their data.");
  expect((await moved(...taskManagement, own)).map(([path, roles]) => [path, roles])).toEqual([
    ["get /data/export", []],
  ]);
});

it("leaves the paths of an entity that is called so to that one", async () => {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(
      ...open,
      asks(all),
      given(brief.concept, "data", { name: "Data", role: "stored" }),
      given(data.entity, "data", {
        name: "Data",
        concept: "brief/concept#data",
        aggregate: "data/entity#data",
        lifecycle: "new",
      }),
      given(brief.action, "export-data", {
        actors: ["brief/actor#member"],
        verb: "export",
        concept: "brief/concept#data",
        effect: "read",
        requirements: [],
      }),
    )
    .result();
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const paths = plan.get(api.operation).map(({ data: { method, path } }) => `${method} ${path}`);
  expect(paths).toEqual(expect.arrayContaining(["get /all-data/export", "post /all-data/import"]));
  expect(new Set(paths).size).toBe(paths.length);
});

it("gives people a copy of what is theirs and erases it, where a regime owes it to them", async () => {
  const owed = (kind: "erasure" | "export") =>
    given(security.obligation, kind, {
      kind,
      text: "By law.",
      regime: "brief/regime#gdpr",
      applies: ["brief/concept#user"],
    });
  const ownOf = async (...nodes: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        ...taskManagement,
        given(brief.concept, "user", { name: "User", role: "stored" }),
        given(brief.regime, "gdpr", { name: "GDPR" }),
        owed("erasure"),
        owed("export"),
        ...nodes,
      )
      .result();
    return plan
      .get(api.operation)
      .filter(({ data }) => /^\/data\b/.test(data.path))
      .map(({ data: { method, path, access, realises } }) => [
        `${method} ${path}`,
        access.kind === "public" ? "public" : access.roles,
        realises,
      ]);
  };
  const copy = ["get /data/export", [], ["security/obligation#export"]];
  expect(await ownOf()).toEqual([["delete /data", [], ["security/obligation#erasure"]], copy]);
  const leaving = given(brief.action, "delete-user", {
    actors: ["brief/actor#member"],
    verb: "delete",
    concept: "brief/concept#user",
    effect: "delete",
    requirements: [],
  });
  expect(await ownOf(leaving)).toEqual([copy]);
});
