import type { Draft } from "@planc/core";
import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { kiteOperation, kites } from "../fixtures/kites.ts";
import { keepsDevices, sealedKites, searchesLogs } from "../fixtures/sealed.ts";
import plugin from "../plugin.ts";

async function sealedOf(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    sealed: plan.get(api.sealed)?.data,
    findings: findings.map(({ code, message }) => `${code} ${message}`),
    codes: findings.map(({ code }) => code).filter((code) => code.startsWith("api/sealed")),
  };
}

it("seals what the sentence names with its files, and leaves who, when and where to the server", async () => {
  const { sealed } = await sealedOf(...sealedKites());
  expect(sealed?.keys).toBe("groups");
  expect(sealed?.contents.map(({ field, as }) => [field, as])).toEqual([
    ["data/field#kite-log.body", "message"],
    ["data/field#scan.picture", "file"],
  ]);
  expect(sealed?.seen.map(({ entity, tells }) => [entity, tells])).toEqual([
    ["data/entity#kite-log", "when, which hangar"],
    ["data/entity#scan", "which kite log"],
    ["data/entity#hangar", "how large"],
  ]);
  expect(sealed?.open.map(({ field }) => field)).toEqual(["data/field#hangar.label"]);
});

it("has keys of pairs of devices for the Signal Protocol", async () => {
  const { sealed } = await sealedOf(...sealedKites({ technology: "signal-protocol" }));
  expect(sealed?.keys).toBe("pairs");
  expect(sealed?.events.find(({ when }) => when.startsWith("The first"))?.done).toContain("X3DH");
});

it("names both statements where the server is to work on what it cannot read", async () => {
  const { findings } = await sealedOf(
    ...sealedKites({
      also: [
        "Full-text search over logs on the server.",
        "Thumbnails are generated on the server.",
        "Automatic moderation of logs.",
        "AI summaries of the notes.",
        "Pilots search their logs.",
      ],
    }),
  );
  const against = findings.filter((each) => each.startsWith("api/sealed-and-read"));
  expect(against).toHaveLength(4);
  expect(against.every((each) => each.includes("Kite logs are end-to-end encrypted."))).toBe(true);
  expect(against.some((each) => each.includes("Pilots search"))).toBe(false);
});

it("refuses words in the clear and a search over them, and asks for keys", async () => {
  const open = await sealedOf(...sealedKites({ type: "long-text" }), searchesLogs);
  expect(open.codes.toSorted()).toEqual([
    "api/sealed-in-clear",
    "api/sealed-searched",
    "api/sealed-without-keys",
  ]);
  expect((await sealedOf(...sealedKites(), ...keepsDevices)).codes).toEqual([]);
});

it("says nothing where nothing is sealed, and takes the listings of agents for none", async () => {
  expect((await sealedOf(...kites)).sealed).toBeUndefined();
  const listings = await sealedOf(
    ...sealedKites({ sealing: "Listings come from the MLS.", also: ["Search on the server."] }),
  );
  expect(listings.codes).not.toContain("api/sealed-and-read");
});

it("says of a report what nothing shows, and by what it is made", async () => {
  const told = async (...nodes: readonly Draft[]) =>
    (await sealedOf(...sealedKites(), ...nodes)).sealed?.events.find(({ when }) =>
      when.startsWith("Something is reported"),
    );
  expect((await told())?.done).toContain("sealed original");
  const reported = await told(
    kiteOperation({ operationId: "confirmReport", effect: "transition" }, "confirm-report"),
    kiteOperation({ operationId: "createReport", effect: "create" }, "create-report"),
  );
  expect(reported?.done).toContain("takes on trust");
  expect(reported?.operations).toEqual(["api/operation#create-report"]);
});
