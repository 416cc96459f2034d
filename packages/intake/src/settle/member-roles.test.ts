import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { crews } from "../fixtures/crews.ts";
import { compile } from "../fixtures/prompt.ts";

const assumedBy = async (derivation: string, text: string) =>
  (await compile(text)).plan
    .get(brief.action)
    .filter(({ why }) => why.kind === "assumed" && why.by === `intake/${derivation}`)
    .map(({ id, data }) => `${id}: ${data.effect}`);

it("lets whoever adds members give them another role", async () => {
  expect(await assumedBy("member-gets-role", crews())).toEqual(["change-role-crew-member: update"]);
});

it("adds nothing where somebody changes a membership already", async () => {
  expect(await assumedBy("member-gets-role", crews(" and update crew members"))).toEqual([]);
});

it("lets the owner of a group hand it over to a member", async () => {
  expect(await assumedBy("owner-hands-over", crews())).toEqual(["hand-over-crew: command"]);
  const nobodys = crews().replace(" ownerId,", "");
  expect(await assumedBy("owner-hands-over", nobodys)).toEqual([]);
});

it("has the owner hand a group over, and no administrator who may delete it", async () => {
  const text = crews().replace(
    "### Key Entities",
    "- **FR-004**: Administrators MUST be able to delete crews.\n### Key Entities",
  );
  const handing = (await compile(text)).plan
    .get(brief.action)
    .find(({ id }) => id === "hand-over-crew");
  const ending = (await compile(text)).plan
    .get(brief.action)
    .find(({ id }) => id === "delete-crew");
  expect(ending?.data.actors).toEqual(["brief/actor#administrator", "brief/actor#skipper"]);
  expect(handing?.data.actors).toEqual(["brief/actor#skipper"]);
});
