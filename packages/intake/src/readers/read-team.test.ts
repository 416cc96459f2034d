import { expect, it } from "vitest";
import { compile, dataIn, idsIn, read } from "../fixtures/prompt.ts";

const team = (text: string) => read(`Build a wiki. ${text}`, "brief/team");

it.each([
  ["We are a team of 4 developers who know Go.", { size: 4, skills: ["Go"] }],
  ["Our team of six engineers starts in May.", { size: 6, skills: [] }],
  ["Our five-person team builds it.", { size: 5, skills: [] }],
  ["Our team has 7 people.", { size: 7, skills: [] }],
  ["Team: 3 backend developers who know Vue.", { size: 3, skills: ["Vue"] }],
  ["The team knows Go.", { skills: ["Go"] }],
  ["It is a one-person MVP.", { size: 1, skills: [] }],
  ["I am a solo developer.", { size: 1, skills: [] }],
  ["One developer builds and runs it.", { size: 1, skills: [] }],
  ["Two developers who know Go and Vue.", { size: 2, skills: ["Go", "Vue"] }],
  ["\n\n## Team\n\n- 2 designers", { size: 2, skills: [] }],
])("reads who builds it: %s", async (text, expected) => {
  expect(await team(text)).toEqual([expected]);
});

it.each([
  "Captains form teams of up to 50 members.",
  "Each team has 11 players and a coach.",
  "Teams of 5 developers compete.",
  "Members who know Go can apply.",
  "Two developers can edit a page at once.",
  "A two-person tent sleeps two.",
  "Three developers share a page.",
  "Our customers invite 3 developers.",
  "We know Go and would prefer Vue.",
  "We want 20 developers to be able to sign up.",
])("takes people in the product for nobody who builds it: %s", async (text) => {
  expect(await team(text)).toEqual([]);
});

it.each([
  ["MVP by one developer for a rowing club: boats and outings.", 1],
  ["Prototype by three engineers of a seed exchange.", 3],
  ["An application built by two people for a choir: concerts and rehearsals.", 2],
])("reads by how many it is built: %s", async (text, size) => {
  expect(await read(text, "brief/team")).toEqual([{ size, skills: [] }]);
});

it("takes people that the product is used by for nobody who builds it", async () => {
  expect(await read("A wiki used by two developers.", "brief/team")).toEqual([]);
});

it("reads what else the sentence says", async () => {
  const { plan } = await compile(
    "Build a wiki. Our team of 5 developers must use MariaDB and support 900 concurrent users.",
  );
  expect(dataIn(plan, "brief/team")).toEqual([{ size: 5, skills: [] }]);
  expect(idsIn(plan, "brief/mention")).toEqual(["mariadb"]);
  expect(idsIn(plan, "brief/quantity")).toEqual(["concurrent-users"]);
  expect(idsIn(plan, "brief/actor")).toEqual([]);
});

it("asks for nothing where a sentence tells of the team alone", async () => {
  const { plan } = await compile("Build a wiki. We are a team of 4 developers who know Go.");
  expect(idsIn(plan, "brief/mention")).toEqual([]);
  expect(idsIn(plan, "brief/requirement")).toEqual([]);
});
