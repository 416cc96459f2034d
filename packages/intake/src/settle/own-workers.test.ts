import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const spec = (told: string) => `# Negatives
An API service that develops photographic negatives. ${told}
## User stories
### User Story 1 - Develop (P1)
As a darkroom worker, I want to process negatives, so that prints come out.
### Key Entities
- **Negative**: A picture on film. Has a number
`;

const toldOf = async (text: string) => {
  const { plan } = await compile(text);
  const actor = plan.get(brief.actor).find(({ id }) => id === "darkroom-worker");
  const action = plan.get(brief.action).find(({ data }) => data.verb === "process");
  return [actor?.data.kind, action?.data.actors.length, action?.data.background];
};

it("takes workers that pull from a queue for programs, whose work nobody calls for", async () => {
  expect(await toldOf(spec("Workers pull negatives from a queue."))).toEqual(["system", 0, true]);
});

it("takes other workers for people", async () => {
  expect(await toldOf(spec("Workers have a locker."))).toEqual(["person", 1, undefined]);
});

it("takes what is done when a worker has tried for the worker's deed, and for nobody's operation", async () => {
  const { plan } = await compile(
    `${spec("Workers pull negatives from a queue.")}
### User Story 2 - Fail (P1)
As an owner, I want to know that no negative is lost.
**Acceptance Scenarios**:
1. **Given** a bath that is too cold, **When** the worker retries up to 3 times, **Then** either the bath warms up or negatives are moved.
`,
  );
  const moved = plan.get(brief.action).filter(({ data }) => data.verb === "move");
  expect(moved.map(({ data }) => [data.actors.length, data.automatic])).toEqual([[0, "event"]]);
});
