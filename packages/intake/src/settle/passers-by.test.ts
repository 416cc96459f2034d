import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const actionsOn = async (requirement: string) => {
  const { plan } = await compile(`# Posters
A web application for posters that lead to shows.
## Requirements
- **FR-001**: Visitors MUST be able to view posters.
- **FR-002**: ${requirement}
### Key Entities
- **Poster**: Leads to a show. Has a code and a target address
- **Visit**: A single visitor's event. Belongs to a poster and has a time
`);
  return plan
    .get(brief.action)
    .filter(({ data }) => data.concept === "brief/concept#visit")
    .map(
      ({ data }) =>
        `${data.automatic ?? "called"}: ${data.verb}${data.upon ? ` (${data.upon})` : ""}`,
    );
};

it("records what is kept of each who comes by, where nobody is said to make it", async () => {
  expect(await actionsOn("Administrators MUST be able to create posters.")).toEqual([
    "event: record (somebody comes to view a poster)",
  ]);
});

it("leaves it alone where people do something with it", async () => {
  expect(await actionsOn("Administrators MUST be able to create and delete visits.")).not.toContain(
    "event: record (somebody comes to view a poster)",
  );
});
