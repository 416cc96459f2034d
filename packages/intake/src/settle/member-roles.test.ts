import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const crews = (more: string) => `# Crews
A web application where skippers look after crews.
## Requirements
- **FR-001**: Skippers MUST be able to create and delete crews.
- **FR-002**: Skippers MUST be able to add crew members${more}.
### Key Entities
- **Crew**: People who sail together. Has a name and an owner (User)
- **User**: A sailor. Has a name and an email
- **Crew Member**: id, crewId, userId, role (owner, rower)
`;

const rolesOf = async (text: string) =>
  (await compile(text)).plan
    .get(brief.action)
    .filter(({ why }) => why.kind === "assumed" && why.by === "intake/member-gets-role")
    .map(({ id, data }) => `${id}: ${data.effect}`);

it("lets whoever adds members give them another role", async () => {
  expect(await rolesOf(crews(""))).toEqual(["change-role-crew-member: update"]);
});

it("adds nothing where somebody changes a membership already", async () => {
  expect(await rolesOf(crews(" and update crew members"))).toEqual([]);
});
