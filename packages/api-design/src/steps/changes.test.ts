import { type Draft, mostOnScreen } from "@planc/core";
import type { RunResult } from "@planc/core/host";
import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { lastPlanOf } from "../fixtures/last-plan.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (nodes: readonly Draft[], basePath = "/v1"): Promise<RunResult> =>
  planTester({ plugins: [plugin], options: { basePath, largestWhole: mostOnScreen } })
    .with(...nodes)
    .result();
const changesOf = ({ plan }: RunResult) => plan.get(api.change).map(({ data }) => data);
const without = (id: string): readonly Draft[] => taskManagement.filter((each) => each.id !== id);
const codes = ({ findings }: RunResult) => findings.map(({ code }) => code);

describe("changes since the last plan", () => {
  it("are none for the first plan and for the same again", async () => {
    const first = await compile(taskManagement);
    expect(changesOf(first)).toEqual([]);
    const again = await compile([...taskManagement, lastPlanOf(first)]);
    expect(changesOf(again)).toEqual([]);
    expect(codes(again)).not.toContain("api/breaking-without-version");
  });

  it("break where an operation is gone, and are kept when the same is planned again", async () => {
    const first = await compile(taskManagement);
    const less = [...without("delete-task")];
    const second = await compile([...less, lastPlanOf(first)]);
    expect(changesOf(second)).toMatchObject([
      {
        edition: 1,
        effect: "breaking",
        kind: "operation-removed",
        versions: { from: "/v1", to: "/v1" },
      },
    ]);
    expect(codes(second)).toContain("api/breaking-without-version");
    expect(second.files.map(({ path }) => path)).toContain("contracts/changes.md");
    const third = await compile([...less, lastPlanOf(second)]);
    expect(changesOf(third)).toEqual(changesOf(second));
    expect(third.files).toEqual(second.files);
  });

  it("break nobody under a new version of the path", async () => {
    const first = await compile(taskManagement);
    const second = await compile([...without("delete-task"), lastPlanOf(first)], "/v2");
    expect(changesOf(second)).toMatchObject([{ versions: { from: "/v1", to: "/v2" } }]);
    expect(codes(second)).not.toContain("api/breaking-without-version");
  });
});
