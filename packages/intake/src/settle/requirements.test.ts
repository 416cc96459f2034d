import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

it("keeps what a requirement leaves open, and asks nothing that the template says", async () => {
  const { plan } = await compile(`# Feature Specification: Kiln Book

Mark what is open with [NEEDS CLARIFICATION: specific question].

## Requirements

- **FR-001**: Potters MUST be able to create firings.
- **FR-002**: System MUST [NEEDS CLARIFICATION: how long are firings kept?]
`);
  const texts = dataIn(plan, "brief/requirement").map((each) => (each as { text: string }).text);
  expect(texts).toContain("System MUST [to be clarified: how long are firings kept?]");
  expect(idsIn(plan, "brief/question")).toContain("how-long-are-firings-kept");
  expect(idsIn(plan, "brief/question")).not.toContain("specific-question");
});
