import { expect, it } from "vitest";
import { likec4 } from "./likec4.ts";

const judge = async (text: string) => {
  const reports: unknown[] = [];
  const verdict = await likec4.run({
    inputs: {},
    options: {},
    report: (slug, args) => reports.push([slug, args]),
    signal: new AbortController().signal,
    files: { c4Models: [{ path: "diagrams/model.c4", mediaType: "text/plain", text }] },
    findings: [],
    servers: {},
  });
  return { verdict, reports };
};

it("names the model that LikeC4 refuses, with the line and the reason", async () => {
  const { verdict, reports } = await judge("model {\n  a = nothing 'A'\n}\n");
  expect(verdict).toEqual({ status: "failed", detail: "1 of 1 models are refused" });
  expect(reports).toEqual([
    ["model-invalid", { path: "diagrams/model.c4", reason: expect.stringMatching(/^line 2: /) }],
  ]);
});
