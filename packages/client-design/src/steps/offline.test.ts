import type { Draft } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden, operation } from "../fixtures/garden.ts";
import { beds, changeable, device, offlineGarden, stated } from "../fixtures/offline-garden.ts";
import plugin from "../plugin.ts";

async function planOf(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan;
}

const heldIn = async (nodes: readonly Draft[]) =>
  Object.fromEntries(
    (await planOf(nodes))
      .get(client.offline)
      .map(({ id, data }) => [id.split(".").pop() ?? id, data]),
  );

it("has what waits, without the fields that only the server can tell apart", async () => {
  const { bed } = await heldIn(offlineGarden);
  expect(bed?.writes).toEqual([
    { operation: "api/operation#delete-bed", once: "natural", without: [] },
    { operation: "api/operation#update-bed", once: "natural", without: ["data/field#bed.number"] },
  ]);
});

it("counts what a device holds from rows and people", async () => {
  const { bed } = await heldIn(offlineGarden);
  expect(bed?.held).toEqual({ kind: "own", words: "of whoever rents the plot" });
  expect(bed?.rows).toMatchObject({ value: 8, formula: "rows / users" });
  expect(bed?.size).toMatchObject({ value: 0.004, unit: "MB" });
});

it("works an example in fields and values of the product, by the decided rule", async () => {
  const { bed } = await heldIn(offlineGarden);
  expect(bed?.example).toEqual({
    before: "crop beans, length 10",
    one: "laptop 10:02: crop kale, length 20; back 11:00",
    other: "phone 10:10: crop leek; sent 10:10",
    after: "crop leek (made 10:10), length 20",
  });
  const { bed: written } = await heldIn([
    ...garden,
    ...beds,
    ...device(["bed"], "last-write-per-field"),
  ]);
  expect(written?.conflict).toBe("last-write");
  expect(written?.example?.after).toBe("crop kale (arrived 11:00), length 20");
});

it("asks people where the contract names versions, whatever was decided of all", async () => {
  const { bed } = await heldIn([
    ...offlineGarden.filter(({ id }) => id !== "update-bed"),
    operation("update-bed", "patch", "/beds/{bedId}", "beds", "update", ["gardener"], {
      realises: ["brief/action#change-bed"],
      request: "api/schema#beds.update",
      errors: [{ status: 412, problem: "precondition-failed", when: "It has changed." }],
    }),
  ]);
  expect(bed?.conflict).toBe("ask");
  expect(bed?.example?.after).toContain("answered 412");
});

it("sees no conflict where each is made once and changed by none", async () => {
  const { entry } = await heldIn(offlineGarden);
  expect(entry).toMatchObject({ conflict: "none" });
  expect(entry?.example).toBeUndefined();
  expect(entry?.files).toEqual(["data/field#entry.photo"]);
});

it("refuses without a connection what could be done twice", async () => {
  const { entry } = await heldIn([
    ...offlineGarden.filter(({ id }) => id !== "create-entry"),
    operation(
      "create-entry",
      "post",
      "/plots/{plotId}/entries",
      "entries",
      "create",
      ["gardener"],
      {
        realises: ["brief/action#write-entry"],
        idempotency: "none",
      },
    ),
  ]);
  expect(entry?.refused).toEqual([
    {
      operation: "api/operation#create-entry",
      ground: "repeat",
      because: "done twice if repeated",
    },
  ]);
});

it("tells on which screens a change waits", async () => {
  const { bed } = await heldIn(offlineGarden);
  expect((bed?.shows ?? []).map(({ state, when }) => [state, when])).toEqual(
    expect.arrayContaining([
      ["pending", expect.stringContaining("deleteBed")],
      ["refused", expect.stringContaining("404")],
    ]),
  );
});

it("says nothing where nothing lies on a device", async () => {
  const plan = await planOf([...garden, ...beds]);
  expect(plan.get(client.offline)).toEqual([]);
  expect(plan.get(client.sync)).toEqual([]);
});

it("says nothing of a store beside which there is no server", async () => {
  const plan = await planOf(offlineGarden.filter(({ slot }) => slot !== "api/operation"));
  expect(plan.get(client.offline)).toEqual([]);
});

it("holds what was opened where no more is asked for than that something waits", async () => {
  const { bed } = await heldIn([...garden, ...beds, ...device(["bed"], false)]);
  expect(bed?.held.kind).toBe("opened");
});

it("fetches what changed by the parameter that says from where on", async () => {
  const [sync] = (await planOf(offlineGarden)).get(client.sync);
  expect(sync?.data.pull.reads).toContainEqual({
    operation: "api/operation#list-beds",
    concepts: ["brief/concept#bed"],
    way: "places",
    since: "changedAfter",
    each: "plotId",
    page: 100,
  });
});

it("prefers the feed of changes that was decided for", async () => {
  const feed = operation("list-changes", "get", "/changes", "beds", "list", ["gardener"], {
    realises: ["decision/choice#sync-protocol"],
    parameters: [
      { name: "since", in: "query", type: "text", required: false, description: "Cursor." },
      {
        name: "kind",
        in: "query",
        type: "enum",
        required: false,
        description: "Kind.",
        values: ["bed", "entry"],
      },
    ],
  });
  const [sync] = (
    await planOf([...offlineGarden, ...chosen("sync-protocol", "changes-since-cursor"), feed])
  ).get(client.sync);
  expect(sync?.data.pull.reads).toEqual([
    {
      operation: "api/operation#list-changes",
      concepts: ["brief/concept#bed", "brief/concept#entry"],
      way: "changes",
      since: "since",
    },
  ]);
});

it("keeps files apart, and away from paid lines", async () => {
  const [sync] = (await planOf(offlineGarden)).get(client.sync);
  expect(sync?.data.queue.files).toBe("pending_files");
  expect(sync?.data.metered).toBe("bed, entry");
});

it("has a run for each way in which the network can be cut, with operations of the product", async () => {
  const [sync] = (await planOf(offlineGarden)).get(client.sync);
  const runs = sync?.data.tests ?? [];
  expect(runs.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "answer-lost",
      "app-ended",
      "two-devices-bed",
      "deleted-meanwhile",
      "page-cut",
      "late-commit",
      "rights-lost",
      "form-of-entry",
      "clock-ahead",
      "file-cut",
    ]),
  );
  expect(runs.every(({ operations }) => operations.length > 0)).toBe(true);
});

it("tells what browsers do to what is stored, and how a page opens", async () => {
  const [sync] = (await planOf(offlineGarden)).get(client.sync);
  expect(sync?.data.limits.map(({ platform }) => platform)).toEqual([
    "browser",
    "browser",
    "browser",
  ]);
  expect(sync?.data.shell).toContain("service worker");
});

const said = (key: string, text: string): Draft =>
  given(brief.requirement, key.toLowerCase(), { key, kind: "functional", text });

it("refuses without a connection what the text disables there, and nothing else of it", async () => {
  const { bed } = await heldIn([
    ...offlineGarden,
    said("FR-9", "Given a device is offline, deleting a bed is disabled with a clear message."),
  ]);
  expect(bed?.writes.map(({ operation: each }) => each)).toEqual(["api/operation#update-bed"]);
  expect(bed?.refused).toContainEqual({
    operation: "api/operation#delete-bed",
    ground: "worked-out",
    because: "disabled offline: FR-9",
  });
});

it("evicts nothing that was sealed for this device, by no size", async () => {
  const { bed } = await heldIn([
    ...offlineGarden,
    ...chosen("encryption", "mls", { name: "MLS" }),
    given(data.field, "bed.epoch", {
      entity: "data/entity#bed",
      name: "epoch",
      type: "integer",
      required: true,
      unique: false,
      generated: false,
    }),
  ]);
  expect(bed?.held).toMatchObject({ kind: "all" });
  expect(bed?.held.words).toContain("never evicted");
});

it("bounds what waits by bytes, and never below what any phone has room for", async () => {
  const { queue } = (await planOf(offlineGarden)).get(client.sync)[0]?.data ?? {};
  if (queue?.most) expect(queue.most).toMatchObject({ unit: "MB" });
  expect(queue?.cases.some(({ when }) => /entries wait$/.test(when))).toBe(false);
});

it("keeps a final state where the contract refuses to take it back, and works the example on it", async () => {
  const { bed } = await heldIn([
    ...offlineGarden.filter(({ id }) => id !== "update-bed" && id !== "beds.update"),
    stated(
      "kept",
      "When a bed is cleared or lost, a change made offline never reverts its status.",
    ),
    given(data.field, "bed.status", {
      entity: "data/entity#bed",
      name: "status",
      type: "text",
      required: true,
      unique: false,
      generated: false,
    }),
    given(api.schema, "beds.update", {
      name: "BedUpdate",
      purpose: "update",
      entity: "data/entity#bed",
      description: "What of a bed can be changed.",
      properties: [changeable("crop", "text"), changeable("status", "text")],
    }),
    operation("update-bed", "patch", "/beds/{bedId}", "beds", "update", ["gardener"], {
      realises: ["brief/action#change-bed", "brief/requirement#kept"],
      request: "api/schema#beds.update",
      errors: [{ status: 409, problem: "conflict", when: "The bed is cleared." }],
    }),
  ]);
  expect(bed?.because).toContain("status cleared, lost: stays, the other is answered 409");
  expect(bed?.example).toMatchObject({
    other: "phone 10:10: status cleared; sent 10:10",
    after: "status cleared; laptop is answered 409 and shown it",
  });
});

it("takes nobody back who came further on another device", async () => {
  const { bed } = await heldIn([
    ...offlineGarden.filter(({ id }) => id !== "beds.update"),
    given(data.field, "bed.last-seen-at", {
      entity: "data/entity#bed",
      name: "last seen at",
      type: "timestamp",
      required: false,
      unique: false,
      generated: false,
    }),
    given(api.schema, "beds.update", {
      name: "BedUpdate",
      purpose: "update",
      entity: "data/entity#bed",
      description: "What of a bed can be changed.",
      properties: [changeable("last-seen-at", "timestamp")],
    }),
  ]);
  expect(bed?.because).toContain("last seen at: the furthest");
});
