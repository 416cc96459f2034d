import type { Draft } from "@planc/core";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden, operation, thing } from "../fixtures/garden.ts";
import { beds, device, offlineGarden, stated } from "../fixtures/offline-garden.ts";
import plugin from "../plugin.ts";

async function findingsOf(nodes: readonly Draft[]) {
  const findings = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .diagnose();
  return findings.filter(({ code }) => code.startsWith("client-design/"));
}

it("names both statements where one holds among all devices", async () => {
  const [found, ...more] = await findingsOf([
    ...offlineGarden,
    stated("one-crop", "No two gardeners have the same number of a bed"),
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: "client-design/offline-against-rule" });
  expect(found?.message).toContain("“The diary works offline”");
  expect(found?.message).toContain("“No two gardeners have the same number of a bed”");
});

it("does not mind a strict rule about what no device changes", async () => {
  expect(
    await findingsOf([
      ...offlineGarden,
      stated("plots", "Each plot has a unique sign at its gate"),
    ]),
  ).toEqual([]);
});

it("tells of what counts before the server has checked it", async () => {
  const found = await findingsOf([
    ...offlineGarden,
    stated("checks", "Every entry is validated by the server"),
  ]);
  expect(found.map(({ code }) => code)).toEqual(["client-design/offline-before-check"]);
});

it("finds that a server cannot settle what is sealed from it", async () => {
  const found = await findingsOf([
    ...offlineGarden,
    ...chosen("encryption", "mls", { name: "MLS" }),
  ]);
  expect(found.map(({ code }) => code)).toEqual(["client-design/offline-against-encryption"]);
});

it("finds what lies on a device and is given by no operation", async () => {
  const found = await findingsOf([
    ...garden,
    ...beds,
    ...thing("tool", ["name"]),
    ...device(["bed", "tool"]),
  ]);
  expect(found.map(({ code, message }) => [code, message])).toEqual([
    [
      "client-design/device-cannot-fetch",
      "On the device of Web client, and given by no operation: Tool.",
    ],
  ]);
});

it("finds a contract that settles changes in another way than was decided", async () => {
  const found = await findingsOf([
    ...offlineGarden.filter(({ id }) => id !== "update-bed"),
    operation("update-bed", "patch", "/beds/{bedId}", "beds", "update", ["gardener"], {
      realises: ["brief/action#change-bed"],
      request: "api/schema#beds.update",
      errors: [{ status: 412, problem: "precondition-failed", when: "It has changed." }],
    }),
  ]);
  expect(found.map(({ code }) => code)).toEqual(["client-design/conflict-rules-differ"]);
});

it("tells once of all statements that want the later change, and of none where the way was stated", async () => {
  const texts = [
    stated("late-1", "When both reconnect, the most recent timestamp wins"),
    stated("late-2", "Edits run with the timestamp-wins rule"),
  ];
  const found = await findingsOf([...garden, ...beds, ...device(["bed"], false), ...texts]);
  expect(found.map(({ code }) => code)).toEqual(["client-design/conflict-rule-unmet"]);
  expect(found[0]?.message).toContain("(so also late-2)");
  expect(
    await findingsOf([...garden, ...beds, ...device(["bed"], "last-write-per-field"), ...texts]),
  ).toEqual([]);
});
