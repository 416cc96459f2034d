import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const kilns = (moves: string) => `# Kiln shop
A web application where potters look after kilns.
## Requirements
- **FR-001**: Potters MUST be able to create, rename and archive kilns.
- **FR-002**: A kiln goes through these states: ${moves}.
### Key Entities
- **Kiln**: An oven for clay. Has a size and a status (Lit, Archived)
`;

const backOf = async (text: string) =>
  (await compile(text)).plan
    .get(brief.action)
    .filter(({ why }) => why.kind === "assumed" && why.by === "intake/way-back")
    .map(({ data }) => `${data.verb} → ${data.state}: ${data.actors.join(", ")}`);

it("brings back what somebody put away, where the life cycle lets it", async () => {
  expect(await backOf(kilns("Lit → Archived → Lit"))).toEqual(["unarchive → Lit: "]);
});

it("brings nothing back that the life cycle ends with", async () => {
  expect(await backOf(kilns("Lit → Archived"))).toEqual([]);
});

it("brings back from each state that somebody put it in, by whoever did", async () => {
  const text = kilns("Lit → Archived → Lit → Suspended → Lit")
    .replace("rename and archive", "rename, archive and suspend")
    .replace("(Lit, Archived)", "(Lit, Archived, Suspended)");
  expect((await backOf(text)).sort()).toEqual(["reinstate → Lit: ", "unarchive → Lit: "]);
});
