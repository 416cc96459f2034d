import { expect, it } from "vitest";
import { statesLanguage } from "./states-language.ts";

const judge = async (text: string) => {
  const reports: unknown[] = [];
  const verdict = await statesLanguage.run({
    inputs: {},
    options: {},
    report: (slug, args) => reports.push([slug, args]),
    signal: new AbortController().signal,
    files: {
      stateMachines: [{ path: "workflows/x.asl.json", mediaType: "application/json", text }],
    },
    findings: [],
    servers: {},
  });
  return { verdict, reports };
};

it("accepts a machine, and names the one that leads nowhere with the reason", async () => {
  const machine = (next: string) =>
    JSON.stringify({
      StartAt: "A",
      States: { A: { Type: "Pass", Next: next }, B: { Type: "Succeed" } },
    });
  expect(await judge(machine("B"))).toEqual({
    verdict: { status: "passed", detail: "1 state machines accepted" },
    reports: [],
  });
  const refused = await judge(machine("C"));
  expect(refused.verdict).toEqual({
    status: "failed",
    detail: "1 of 1 state machines are refused",
  });
  expect(refused.reports).toEqual([
    ["workflow-invalid", { path: "workflows/x.asl.json", reason: expect.stringContaining("C") }],
  ]);
});
