import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compileSources } from "../fixtures/prompt.ts";

const text = (assumption: string) => `# Feature Specification: Allotments

## Requirements

### Functional Requirements

- **FR-NOTE-01**: System SHOULD support push notifications for changes of a plot.
- **FR-PLOT-01**: System MUST list plots.

## Assumptions

- **Push notifications (FR-NOTE-01)**: ${assumption}
`;

const read = async (assumption: string) => {
  const { plan } = await compileSources({ spec: text(assumption) });
  return {
    priority: plan.get(brief.requirement).find(({ data }) => data.key === "FR-NOTE-01")?.data
      .priority,
    push: plan.get(brief.mention).find(({ data }) => /push/i.test(data.technology))?.data.modality,
  };
};

it("leaves out what an assumption puts off by the key of its requirement", async () => {
  expect(await read("Deferred in the MVP, a switch that does nothing is enough.")).toEqual({
    priority: "wont",
    push: "avoid",
  });
});

it("keeps what an assumption only explains", async () => {
  expect(await read("Each plot has one channel.")).toEqual({ priority: "should", push: "must" });
});
