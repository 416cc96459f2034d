import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const regatta = (attributes: string) => `# Regattas
A web application where sailors look for regattas.
## Requirements
- **FR-001**: Sailors MUST be able to create regattas.
- **FR-002**: Sailors MUST be able to join a waitlist.
### Key Entities
- **Regatta**: A race of boats. Has a name
- **User**: A sailor. Has a name and an email
- **Waitlist**: ${attributes}
`;

const joining = async (attributes: string) =>
  (await compile(regatta(attributes))).plan
    .get(brief.action)
    .filter(({ data }) => data.verb === "join")
    .map(({ data }) => data.effect);

it("adds a row where each row is one person's place in something", async () => {
  expect(await joining("id, regattaId, userId, position")).toEqual(["create"]);
});

it("leaves joining alone where the thing is of nobody", async () => {
  expect(await joining("id, regattaId, capacity")).not.toContain("create");
});
