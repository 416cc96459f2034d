import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

const assume = (text: string) =>
  compile(`# Feature Specification: Lending Desk

## Requirements

- **FR-001**: Clerks MUST be able to lend books.

## Assumptions

- ${text}`);

it("asks for what exists or will be made elsewhere, and keeps the sentence", async () => {
  const { plan } = await assume(
    "Basic rating functionality exists or will be developed separately (this spec focuses on lending).",
  );
  expect(dataIn(plan, "brief/question")).toContainEqual(
    expect.objectContaining({ text: "Does rating exist already, and where?" }),
  );
  expect(idsIn(plan, "brief/system")).toEqual([]);
  expect(idsIn(plan, "brief/requirement")).toHaveLength(2);
});

it("asks for nothing else", async () => {
  const { plan } = await assume("A book exists or will be bought.");
  expect(idsIn(plan, "brief/question").filter((id) => id.endsWith("elsewhere"))).toEqual([]);
});
