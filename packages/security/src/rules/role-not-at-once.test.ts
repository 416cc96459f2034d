import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, identityChoice, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const service = (id: string) =>
  given(architecture.component, id, {
    name: id,
    kind: "service",
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });
const asks = (text: string) =>
  given(brief.requirement, "r", { key: "r", kind: "functional", text, priority: "must" });

async function codesOf(...nodes: readonly Draft[]) {
  const { findings } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      concept("user", "User"),
      given(brief.actor, "skipper", { name: "Skipper", kind: "person" }),
      ...identityChoice("Auth0"),
      ...nodes,
    )
    .result();
  return findings.map(({ code }) => code).filter((code) => code.endsWith("role-not-at-once"));
}

it("says that a changed role waits for the next token, where the text wants it at once", async () => {
  const text = "A skipper can change the role of a deckhand, and the change holds immediately.";
  const services = [service("crews-service"), service("boats-service")];
  const found = await codesOf(asks(text), ...services);
  expect(found).toHaveLength(1);
  expect(await codesOf(asks("A skipper can change the role of a deckhand."), ...services)).toEqual(
    [],
  );
  expect(await codesOf(asks(text), service("api"))).toEqual([]);
});
