import type { Draft } from "@planc/core";
import { architecture, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function entitiesOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
  return plan.get(data.entity);
}

describe("entities", () => {
  it("are changed through their owner where they are a mere part of it", async () => {
    const states = [{ name: "open", next: [] }];
    const entities = await entitiesOf(
      ...["user", "room", "message", "reaction", "member"].flatMap((id) =>
        concept(id, { name: id }),
      ),
      ...concept("poll", { name: "poll", states }),
      ...["message", "member", "poll"].map((id) => relation(id, "room", { owned: true })),
      relation("member", "user", { owned: true }),
      relation("reaction", "message", { owned: true }),
      relation("reaction", "user", { owned: true }),
    );
    const roots = entities.map(({ id, data: { aggregate } }) => [id, aggregate.split("#")[1]]);
    expect(Object.fromEntries(roots)).toEqual({
      user: "user",
      room: "room",
      message: "message",
      reaction: "message",
      member: "room",
      poll: "poll",
    });
  });

  it("are stored and join concepts, for the reason of the concept, in its context", async () => {
    const entities = await entitiesOf(
      ...concept("task", { name: "Task" }),
      ...concept("report", { name: "Report", role: "computed" }),
      given(architecture.context, "work", {
        name: "Work",
        concepts: ["brief/concept#task"],
        because: "Tasks.",
      }),
    );
    expect(entities.map(({ id }) => id)).toEqual(["task"]);
    expect(entities[0]?.data.context).toBe("architecture/context#work");
    expect(entities[0]?.why.kind).toBe("stated");
  });

  it("have accounts for whoever owns things, where the product itself signs people in", async () => {
    const nodes = [
      ...concept("task", { name: "Task" }),
      ...concept("user", { name: "User", role: "external" }),
      relation("task", "user", { role: "owner" }),
    ];
    const identity = (owner: "system" | "platform") =>
      given(security.identity, { owner, protocol: "as it is", session: "as it is", tokens: [] });
    const ids = async (owner: "system" | "platform") =>
      (await entitiesOf(...nodes, identity(owner))).map(({ id }) => id).sort();
    expect(await ids("system")).toEqual(["task", "user"]);
    expect(await ids("platform")).toEqual(["task"]);
  });
});
