import { brief, client, data, decision } from "@planc/core/ir";
import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";

const product =
  "/plan Build a mobile chat app for choirs in React Native: direct and group rooms, text, image and file messages, replies.";
/** Ways of building alone: more of them than a text has sentences that tells what it does. */
const building = `
- React Navigation with deep linking and state persistence
- Redux Toolkit with RTK Query for the state of the API
- Firebase Cloud Messaging with custom notification handling
- react-native-image-picker with compression
- Background tasks for message synchronization
- Connectivity monitoring with graceful degradation
- At-least-once delivery with message deduplication
- Message queue with automatic retry
- Silent pushes for message sync
- End-to-end encryption with the Signal Protocol
- Resumable uploads with thumbnail generation
- Messages partitioned by month
- Cursor-based pagination with infinite scrolling
- Composite indexes for the history of messages
- Messages older than 2 years are moved to cold storage`;

describe("a text of many bullets on how it is built", () => {
  let plan: Awaited<ReturnType<typeof compile>>["plan"];
  beforeAll(async () => {
    plan = (await compile(`${product}\n${building}`)).plan;
  });

  it("leaves to the domain what the product keeps", () => {
    const concepts = plan.get(brief.concept).map(({ id }) => id);
    expect(concepts).toEqual(expect.arrayContaining(["attachment", "device", "one-time-prekey"]));
  });

  it("keeps no row of what is only handed on", () => {
    expect(plan.get(brief.concept).map(({ id }) => id)).not.toContain("notification");
  });

  it("archives what it moves to cold storage", () => {
    expect(plan.get(data.retention).find(({ id }) => id === "messages")?.data).toMatchObject({
      keep: 730,
      afterwards: "archive",
    });
    expect(plan.get(decision.choice).map(({ id }) => id)).toContain("archive");
  });

  it("has an app open on the screen on which it was ended", () => {
    const own = plan.get(client.state).find(({ data: { name } }) => name === "Open screens");
    expect(own?.data).toMatchObject({ kind: "stored", until: expect.stringMatching("sign-out") });
  });
});

it("keeps no open screens where no text asks for them", async () => {
  const { plan } = await compile(product);
  expect(plan.get(client.state).map(({ data: { name } }) => name)).not.toContain("Open screens");
});
