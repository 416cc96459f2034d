import { archetype } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { readingOf } from "../fixtures/reading.ts";
import plugin from "../plugin.ts";

async function proposed(text: string) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...readingOf({ statements: [text] }))
    .run();
  const all = plan.get(archetype.proposal).map(({ data }) => data);
  return {
    concepts: all.flatMap((each) => (each.kind === "concept" ? [each] : [])),
    attributes: all.flatMap((each) =>
      each.kind === "attribute" ? [`${each.concept}.${each.name}`] : [],
    ),
  };
}

it("lays out keys of rooms where contents are sealed and nothing says by what", async () => {
  const { concepts, attributes } = await proposed(
    "A chat app for mountain guides with end-to-end encryption.",
  );
  const names = concepts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Key package", "Room commit", "Welcome"]));
  expect(names).not.toContain("One-time prekey");
  expect(attributes).toContain("Message.epoch");
  expect(attributes).not.toContain("Device.signed prekey");
  const commit = concepts.find(({ name }) => name === "Room commit");
  expect(commit?.together).toEqual(["Room", "epoch"]);
  expect(concepts.find(({ name }) => name === "Key package")?.laidOut).toBe(true);
});

it("lays out keys of pairs of devices where the text names what uses them", async () => {
  const { concepts, attributes } = await proposed(
    "A chat app for mountain guides with end-to-end encryption by the Signal protocol.",
  );
  const names = concepts.map(({ name }) => name);
  expect(names).toContain("One-time prekey");
  expect(names).not.toContain("Key package");
  expect(attributes).toContain("Device.signed prekey");
  expect(attributes).not.toContain("Message.epoch");
});

it("keeps no row for each member that a message reaches where nobody asks who has read it", async () => {
  const names = async (text: string) => (await proposed(text)).concepts.map(({ name }) => name);
  expect(await names("A chat app with delivery at least once.")).not.toContain("Message delivery");
  expect(await names("A chat app with read receipts.")).toContain("Message delivery");
});

it("keeps what is sealed as bytes, and what is not as text that has an end", async () => {
  const contentOf = async (text: string) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...readingOf({ statements: [text] }))
      .run();
    const found = plan
      .get(archetype.proposal)
      .flatMap(({ data }) =>
        data.kind === "attribute" && data.concept === "Message" && data.name === "content"
          ? [data]
          : [],
      );
    return found.map(({ type, maxLength }) => [type, maxLength]);
  };
  expect(await contentOf("A chat app with end-to-end encryption.")).toEqual([
    ["binary", undefined],
  ]);
  expect(await contentOf("A chat app over the Signal protocol.")).toEqual([["binary", undefined]]);
  expect(await contentOf("A chat app for guides.")).toEqual([["long-text", 16000]]);
});

it("leaves the server no name, type or measures of a file whose contents are sealed", async () => {
  const ofFiles = async (text: string) =>
    (await proposed(text)).attributes.filter((name) => name.startsWith("Attachment."));
  const open = await ofFiles("A chat app for guides with images and thumbnails.");
  expect(open).toEqual(
    expect.arrayContaining(["Attachment.file name", "Attachment.media type", "Attachment.width"]),
  );
  const sealed = await ofFiles(
    "A chat app for guides with images and thumbnails, with end-to-end encryption.",
  );
  expect(sealed.toSorted()).toEqual([
    "Attachment.content",
    "Attachment.size",
    "Attachment.thumbnail",
  ]);
});

it("has people block and report where an app comes from a store, and nowhere else unasked", async () => {
  const names = async (text: string) => (await proposed(text)).concepts.map(({ name }) => name);
  expect(await names("A mobile chat app for mountain guides.")).toEqual(
    expect.arrayContaining(["Block", "Report"]),
  );
  const elsewhere = await names("A chat platform in the browser for mountain guides.");
  expect(elsewhere).not.toContain("Block");
  expect(elsewhere).not.toContain("Report");
});

it("takes what was opened into a report where the server can read nothing", async () => {
  const sealed = await proposed("A mobile chat app for mountain guides, end-to-end encrypted.");
  expect(sealed.attributes).toContain("Report.reported words");
  const open = await proposed("A mobile chat app for mountain guides.");
  expect(open.attributes).not.toContain("Report.reported words");
});
