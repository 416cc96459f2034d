import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { behindRequests } from "../fixtures/behind-requests.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function asked(verb: "import" | "export", text: string, withWorker = true) {
  const { plan, files, probes } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(
      ...taskManagement,
      given(brief.requirement, "fr-030", { key: "FR-030", kind: "functional", text }),
      given(brief.action, `${verb}-task`, {
        actors: ["brief/actor#member"],
        verb,
        concept: "brief/concept#task",
        effect: verb === "import" ? "create" : "read",
        requirements: ["brief/requirement#fr-030"],
      }),
      ...(withWorker ? behindRequests : []),
    )
    .result();
  const text2 = files.find(({ path }) => path === "contracts/openapi.yaml")?.text ?? "";
  const { paths } = parse(text2);
  const moving = paths[`/projects/{projectId}/tasks/${verb}`];
  const [method = ""] = Object.keys(moving);
  const { responses, parameters } = moving[method];
  const [status = ""] = Object.keys(responses);
  const [content] = Object.values<{ schema: { $ref?: string } }>(responses[status].content ?? {});
  return {
    method,
    status,
    answer: content?.schema.$ref?.split("/").at(-1),
    headers: Object.keys(responses[status].headers).filter((each) => /Location|Retry/.test(each)),
    keyed: parameters.some(({ name }: { name?: string }) => name === "Idempotency-Key"),
    followed: plan.get(api.operation).some(({ id }) => id === "get-job"),
    judged: [...new Set(probes.map(({ status: each }) => each))],
  };
}

const judged = ["passed"];

it("tells of each row of an import what became of it", async () => {
  expect(await asked("import", "Members can import tasks from a CSV file.")).toEqual({
    method: "post",
    status: "200",
    answer: "ImportResult",
    headers: [],
    keyed: true,
    followed: false,
    judged,
  });
});

const behind = {
  method: "post",
  status: "202",
  answer: "Job",
  headers: ["Location", "Retry-After"],
  keyed: true,
  followed: true,
  judged,
};

it("lets clients follow what the text has go on behind the request", async () => {
  expect(await asked("import", "Imports of tasks run in the background.")).toEqual(behind);
  expect(await asked("export", "Tasks are exported asynchronously, with a progress bar.")).toEqual(
    behind,
  );
});

it("does at once what nothing works on behind the request", async () => {
  expect(await asked("export", "Tasks are exported in the background.", false)).toEqual({
    method: "get",
    status: "200",
    answer: undefined,
    headers: [],
    keyed: false,
    followed: false,
    judged,
  });
});
