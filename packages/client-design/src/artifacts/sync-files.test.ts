import { api } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import * as z from "zod";
import { component, garden, operation, thing } from "../fixtures/garden.ts";
import { beds, device, offlineGarden } from "../fixtures/offline-garden.ts";
import plugin from "../plugin.ts";

const filesOf = async (nodes = offlineGarden) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(files.map(({ path, text }) => [path, text]));
};

const runs = z.strictObject({
  version: z.literal(1),
  runs: z.array(
    z.strictObject({
      surface: z.string(),
      id: z.string(),
      given: z.string(),
      when: z.string(),
      expects: z.string(),
      operations: z.array(z.string()),
    }),
  ),
});

const policy = z.looseObject({
  version: z.literal(1),
  queue: z.looseObject({
    table: z.literal("pending_changes"),
    answers: z.array(z.strictObject({ answer: z.string(), entry: z.string(), does: z.string() })),
  }),
  pull: z.looseObject({ reads: z.array(z.looseObject({ operation: z.string() })) }),
});

it("writes runs and policy as files that programs read, with operations as the contract calls them", async () => {
  const files = await filesOf();
  const tests = runs.parse(JSON.parse(files.get("clients/offline-tests.json") ?? ""));
  expect(tests.runs.find(({ id }) => id === "two-devices-bed")?.operations).toContain("updateBed");
  expect(new Set(tests.runs.map(({ id }) => id)).size).toBe(tests.runs.length);
  const sync = policy.parse(JSON.parse(files.get("clients/sync-web-client.json") ?? ""));
  expect(sync.pull.reads.map(({ operation }) => operation)).toEqual(["listBeds", "listEntries"]);
});

it("draws each change and each fetch, whatever a surface is called", async () => {
  const named = offlineGarden.map((each) =>
    each.slot === "architecture/component" && each.id === "web-client"
      ? component("web-client", "web-client", { name: 'Beds; "all" %% end [#1] {x}\nloop' })
      : each,
  );
  for (const nodes of [offlineGarden, named, [...offlineGarden, ...chosen("push", "fcm")]]) {
    const lines =
      (await filesOf(nodes)).get("diagrams/sync-web-client.mmd")?.trim().split("\n") ?? [];
    expect(lines[0]).toBe("sequenceDiagram");
    for (const line of lines.slice(1))
      expect(line).toMatch(
        /^ +(?:actor person as Person|participant \w+ as [^;:#"<>{}[\]|%`\\&]+|Note over app,store: [\w ]+|(?:alt|else|loop) [^;:#"<>]+|end|\w+-{1,2}>>\w+: [^;:#"<>]+)$/,
      );
    expect(lines.join("\n")).toContain("app->>server1: updateBed");
    expect(lines.join("\n")).toContain("listBeds changedAfter the place here");
  }
});

it("draws first what goes on from a place, then lists that are read whole", async () => {
  const files = await filesOf([
    ...garden,
    ...beds,
    ...thing("annex", ["name"]),
    given(api.resource, "annexes", {
      name: "Annex",
      path: "/annexes",
      entity: "data/entity#annex",
    }),
    operation("list-annexes", "get", "/annexes", "annexes", "list", ["gardener"]),
    ...device(["annex", "bed"]),
  ]);
  const text = files.get("diagrams/sync-web-client.mmd") ?? "";
  expect(text.indexOf("listAnnexes")).toBeGreaterThan(text.indexOf("listBeds"));
  expect(text).toContain("listBeds");
});
