import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile, idsOf } from "../fixtures/compile.ts";
import { attribute, choice, pattern } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

const componentsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.component);
};
const _builtOf = async (nodes: readonly Draft[]) =>
  idsOf((await componentsOf(nodes)).filter(({ data }) => data.kind !== "person"));

describe("files and media", () => {
  const nodes = [
    ...plans.chat.filter(({ id }) => !id.startsWith("object-store")),
    ...choice("object-store", "Amazon S3", "Keeps files: content and identity key"),
  ];

  it("names the attributes that are files, and no keys", async () => {
    const components = await componentsOf([
      ...nodes,
      attribute("Member", "identity key", { type: "binary" }),
    ]);
    const store = components.find(({ id }) => id === "object-store");
    expect(store?.data.responsibilities).toEqual(["keeps files: content"]);
  });

  it("leaves media to the clients where only they can read them", async () => {
    const does = async (extra: readonly Draft[]) =>
      (await componentsOf([...plans.chat, ...extra])).flatMap(({ id, data }) =>
        data.responsibilities.filter((each) => each.includes("smaller forms")).map(() => id),
      );
    expect(await does([])).toEqual(["background-worker"]);
    expect(await does([pattern("end-to-end encryption", "encryption")])).toEqual(["mobile-client"]);
  });
});
