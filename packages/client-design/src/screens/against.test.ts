import type { Draft } from "@planc/core";
import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { operation, thing } from "../fixtures/garden.ts";
import { body, choirs, reference, resource, sent } from "../fixtures/sealed-rooms.ts";
import plugin from "../plugin.ts";

const singer = ["singer"];

const complaints: readonly Draft[] = [
  ...thing("complaint", ["reason"]),
  reference("complaint", "reporter", "user"),
  reference("complaint", "reported", "user"),
  reference("complaint", "message", "message"),
  resource("complaints", "Complaint", "/complaints", "complaint"),
  body("complaint-create", "complaint", [
    sent("complaint", "reason"),
    sent("complaint", "reported", { type: "uuid" }),
    sent("complaint", "message", { type: "uuid" }),
  ]),
  operation("get-message", "get", "/messages/{messageId}", "messages", "read", singer),
  operation("create-complaint", "post", "/complaints", "complaints", "create", singer, {
    request: "api/schema#complaint-create",
  }),
];

const blocks: readonly Draft[] = [
  ...thing("block", []),
  reference("block", "blocker", "user"),
  reference("block", "blocked", "user"),
  resource("blocks", "Block", "/users/{userId}/blocks", "block", "users"),
  body("block-create", "block", [sent("block", "blocked", { type: "uuid" })]),
  operation("create-block", "post", "/users/{userId}/blocks", "blocks", "create", singer, {
    request: "api/schema#block-create",
  }),
];

async function screens(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...choirs, ...more)
    .result();
  return plan.get(client.screen).map(({ data }) => data);
}

it("reports what somebody said from where it is read, without asking for what is known there", async () => {
  const found = (await screens(...complaints)).filter(({ uses }) =>
    uses.some((use) => use.operation === "api/operation#create-complaint"),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    at: "/messages/:messageId/complaint",
    takes: ["data/field#complaint.reason"],
  });
});

it("blocks whoever wrote from where that is read, with nobody to choose from a list", async () => {
  const talk = (await screens(...blocks)).find(({ kind }) => kind === "conversation");
  expect(talk?.uses.map((use) => use.operation)).toContain("api/operation#create-block");
  expect(talk?.takes).not.toContain("data/field#block.blocked");
});
