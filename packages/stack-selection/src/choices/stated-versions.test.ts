import type { Draft } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function choices(...nodes: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["api-service"]), ...concepts("Berth", "User"), ...nodes)
    .result();
  return new Map(plan.get(decision.choice).map(({ id, data }) => [id, data]));
}

it("runs a stated version of a language on the runtime of that version", async () => {
  const stated = await choices(mention("Java", { topic: "language", version: "21" }));
  expect(stated.get("runtime")).toMatchObject({ technology: "openjdk", version: "21" });
  const silent = await choices(mention("Java", { topic: "language" }));
  expect(silent.get("runtime")?.version).not.toBe("21");
  const own = await choices(
    mention("Java", { topic: "language", version: "21" }),
    mention("OpenJDK", { topic: "runtime", version: "25" }),
  );
  expect(own.get("runtime")?.version).toBe("25");
});

it("tells in the decision that the stated version has no support any more, by the day of the plan", async () => {
  const spring = mention("Spring Boot", { topic: "api-framework", version: "3.4" });
  const on = async (date: string) => {
    const asOf = given(host.asOf, { date });
    return (await choices(spring, asOf)).get("api-framework")?.consequences;
  };
  const late = await on("2026-08-22");
  expect(late?.negative.at(-1)).toMatch(
    /^Spring Boot 3\.4 has had no support since 2025-12-31: supported on 2026-08-22: /,
  );
  expect(late?.mitigation[0]).toMatch(/^Agree on a supported line of Spring Boot/);
  expect(JSON.stringify(await on("2025-06-01"))).not.toContain("no support");
});
