import type { Draft } from "@planc/core";
import { api, architecture } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection } from "../fixtures/parts.ts";
import { sentFiles } from "../fixtures/sent-files.ts";
import plugin from "../plugin.ts";
import { filesUnscanned } from "../rules/files-unscanned.ts";
import { media } from "./media.ts";

async function run(nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({
    plugins: [{ ...plugin, parts: [media, filesUnscanned] }],
  })
    .with(...nodes)
    .result();
  const all = plan.get(architecture.mediaPipeline);
  return {
    all,
    codes: findings.map(({ code }) => code),
    of: (id: string) => all.find((each) => each.id === id)?.data,
  };
}

it("follows a file from the request for an address to its deletion", async () => {
  const minute = (await run(sentFiles("minio", true))).of("minute.content");
  expect(minute?.upload).toMatchObject({
    by: "signed-put",
    begins: ["api/operation#createMinute"],
    ends: ["api/operation#uploadedMinute"],
    most: { value: 25, unit: "MB" },
  });
  expect(minute?.steps.map(({ message }) => message)).toEqual([
    "createMinute: media type of the minute content",
    "address that takes it for 15 minutes",
    "PUT of the file",
    "stored",
    "uploadedMinute",
    "minute content is there",
    "read the original",
    "GET of the form that the screen needs",
  ]);
  expect(minute?.deletion[0]).toContain("deleteMinute");
});

it("cuts a long file where the answer has addresses of parts, and sends again those that are missing", async () => {
  const answer = given(api.schema, "minutes", {
    name: "Minute",
    purpose: "resource",
    description: "A minute.",
    properties: [
      {
        name: "contentUploadParts",
        type: "url",
        list: true,
        required: false,
        nullable: false,
        readOnly: true,
        writeOnly: false,
        description: "Parts.",
      },
    ],
  });
  const nodes = sentFiles("minio", true, [answer], "api/schema#minutes");
  const minute = (await run(nodes)).of("minute.content");
  expect(minute?.upload).toMatchObject({
    by: "multipart",
    part: { value: 8 },
    parts: { value: 4 },
  });
  expect(minute?.steps.map(({ message }) => message)).toContain(
    "list the parts, and put them together",
  );
  expect(minute?.deletion.join()).toContain("parts that were never put together");
});

it("takes a form that another field has for no file of its own", async () => {
  const { all, of } = await run(sentFiles("minio", true));
  expect(all.map(({ id }) => id)).toEqual(["minute.content", "portrait.content"]);
  expect(of("portrait.content")?.forms.made).toEqual(["thumbnail"]);
});

it("hands out by signed addresses what not everybody may see, and by the CDN what everybody may", async () => {
  const delivered = [component("cdn", { kind: "cdn" }), connection("web-client", "cdn")];
  const { of } = await run(sentFiles("minio", true, delivered));
  expect(of("minute.content")?.delivery).toMatchObject({
    access: "signed",
    by: "architecture/component#object-store",
  });
  expect(of("portrait.content")?.delivery).toMatchObject({
    access: "public",
    by: "architecture/component#cdn",
  });
  expect(of("portrait.content")?.deletion.join()).toContain("invalidated");
});

it("has files scanned by the provider of their store, or by a worker, and warns where nobody does", async () => {
  const by = async (store: string, worker: boolean) => {
    const { of, codes } = await run(sentFiles(store, worker));
    return [
      of("minute.content")?.checks.find(({ what }) => what === "malware")?.by,
      codes.includes("architecture/files-unscanned"),
    ];
  };
  expect(await by("amazon-s3", false)).toEqual(["GuardDuty Malware Protection for S3", false]);
  expect(await by("minio", true)).toEqual(["clamd beside worker", false]);
  expect(await by("minio", false)).toEqual([undefined, true]);
});

it("looks at nothing that is sealed on the device", async () => {
  const { of, codes } = await run(
    sentFiles("minio", false, chosen("encryption", "mls", { name: "Messaging Layer Security" })),
  );
  expect(of("minute.content")?.checks).toEqual([]);
  expect(of("minute.content")?.sealed).toContain("Messaging Layer Security");
  expect(codes).not.toContain("architecture/files-unscanned");
});

it("counts what a month adds to the store by the rows of a day", async () => {
  const { of } = await run(sentFiles("minio", true));
  expect(of("portrait.content")?.stored).toMatchObject({
    value: 1.89,
    unit: "GB",
    formula: "rowsPerDay * days * (original + forms) / 1000",
  });
});

it("says nothing where nothing keeps files", async () => {
  const { all } = await run(sentFiles("minio", true).filter(({ id }) => id !== "object-store"));
  expect(all).toEqual([]);
});
