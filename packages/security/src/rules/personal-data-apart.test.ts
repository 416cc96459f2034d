import type { DataOf, Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const service = (id: string, ...owns: readonly `brief/concept#${string}`[]) =>
  given(architecture.component, id, {
    name: id,
    kind: "service",
    responsibilities: [],
    owns: [...owns],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });
const attribute = (of: string, name: string) =>
  given(brief.attribute, `${of}.${name}`, { concept: `brief/concept#${of}`, name });
const asking = (ofPerson: NonNullable<DataOf<typeof architecture.connection>["ofPerson"]>) =>
  given(architecture.connection, "members-lockers", {
    from: "architecture/component#members",
    to: "architecture/component#lockers",
    purpose: "asks for what it holds of a person",
    protocol: "HTTPS",
    mode: "sync",
    carries: ["brief/concept#locker"],
    class: "confidential",
    encrypted: true,
    authentication: "mutual TLS",
    remote: true,
    ofPerson,
  });

async function owedOf(...nodes: readonly Draft[]) {
  const { findings } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      concept("user", "User"),
      concept("locker", "Locker"),
      attribute("user", "email"),
      attribute("locker", "phone"),
      given(brief.regime, "gdpr", { name: "GDPR" }),
      given(brief.actor, "swimmer", { name: "Swimmer", kind: "person" }),
      ...nodes,
    )
    .result();
  return findings
    .filter(({ code }) => code.endsWith("personal-data-apart"))
    .map(({ message }) => message.slice(0, message.indexOf(" is owed")));
}

const apart = [
  service("members", "brief/concept#user"),
  service("lockers", "brief/concept#locker"),
];

it("says that a copy and an erasure do not reach every service that holds something", async () => {
  expect(await owedOf(...apart)).toEqual(["The erasure of their data", "A copy of their data"]);
});

it("is content where one service asks the others, or keeps all of it", async () => {
  expect(await owedOf(...apart, asking(["export", "erasure"]))).toEqual([]);
  expect(await owedOf(...apart, asking(["export"]))).toEqual(["The erasure of their data"]);
  expect(await owedOf(service("all", "brief/concept#user", "brief/concept#locker"))).toEqual([]);
});
