import { expect, it } from "vitest";
import { tidePack } from "../fixtures/tide-pack.ts";
import { loadPack } from "./load-pack.ts";

const core = "0.3.0";
const fixture = { name: "shop", input: "A shop sells lamps.", expected: "fixtures/shop.md" };

async function faultsOf(fixtures: unknown): Promise<readonly string[]> {
  const loaded = await loadPack({ ...tidePack, fixtures }, { core });
  return "findings" in loaded
    ? loaded.findings.map(({ code, message }) => `${code}: ${message}`)
    : [];
}

it("takes examples with their input as text or as a file", async () => {
  const { input: _, ...rest } = fixture;
  expect(
    await faultsOf([
      { ...fixture, parameters: { most: 1, word: "uses" } },
      { ...rest, name: "other", file: "fixtures/other.txt" },
    ]),
  ).toEqual([]);
});

it("refuses an example that leaves the folder of the pack", async () => {
  expect(await faultsOf([{ ...fixture, expected: "../../shop.md" }])).toEqual([
    "template-packs/fixture-outside: Fixture shop of pack tide names the file ../../shop.md, which is outside of the pack.",
  ]);
  const { input: _, ...rest } = fixture;
  expect((await faultsOf([{ ...rest, file: "/etc/passwd" }])).join()).toContain("/etc/passwd");
});

it("refuses a parameter that the pack does not have, and a value that it cannot take", async () => {
  expect(
    await faultsOf([{ ...fixture, parameters: { least: 1, most: -1, heading: true } }]),
  ).toEqual([
    "template-packs/fixture-parameter-unknown: Fixture shop of pack tide sets least to 1, which the pack cannot take.",
    "template-packs/fixture-parameter-unknown: Fixture shop of pack tide sets most to -1, which the pack cannot take.",
  ]);
});

it("refuses an example without an input, and two of one name", async () => {
  const { input: _, ...rest } = fixture;
  expect((await faultsOf([rest])).join()).toContain("fixtures.0: needs either input");
  expect((await faultsOf([fixture, fixture])).join()).toContain("shop twice in its fixtures");
});
