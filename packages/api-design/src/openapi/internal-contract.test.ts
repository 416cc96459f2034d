import { architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { kept, link } from "../fixtures/kayak-hire.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const boats = given(architecture.component, "boats", {
  name: "Boats service",
  kind: "service",
  responsibilities: ["keeps boats"],
  owns: ["brief/concept#boat"],
  forcedBy: ["brief/concept#boat"],
  stateless: true,
  lifecycle: "new",
});

const asks = link("api", "boats", "sync");

it("gives what services ask of each other about a person an operation that no person's token opens", async () => {
  const { files, probes } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(...taskManagement, ...kept("boat"), boats, {
      ...asks,
      data: { ...asks.data, ofPerson: ["export", "erasure"] },
    })
    .result();
  const text = files.find(({ path }) => path === "contracts/internal.yaml")?.text ?? "";
  const { paths, security } = parse(text);
  const path = paths["/internal/boats/people/{userId}"];
  expect(security).toEqual([{ service: [] }]);
  expect(Object.keys(path)).toEqual(["parameters", "get", "delete"]);
  expect(Object.keys(path.delete.responses)).toEqual(["204", "401", "403", "409", "503"]);
  expect(probes.find(({ id }) => id === "api/redocly")?.status).toBe("passed");
});

it("lets a service read a thing of another under its own token, by the operation that clients have", async () => {
  const reads = link("boats", "api", "sync");
  const { files } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...kept("boat"), boats, {
      ...reads,
      data: { ...reads.data, carries: ["brief/concept#task"] },
    })
    .result();
  const text = files.find(({ path }) => path === "contracts/internal.yaml")?.text ?? "";
  const { paths } = parse(text);
  expect(Object.keys(paths)).toEqual(["/internal/api/tasks/{taskId}"]);
  expect(paths["/internal/api/tasks/{taskId}"].get.description).toBe(
    "For Boats service, whoever owns it. As `getTask` of openapi.yaml answers.",
  );
});
