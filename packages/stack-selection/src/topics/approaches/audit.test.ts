import type { Draft } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product, services, system } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const duty = given(security.obligation, "watched", {
  kind: "audit",
  text: "Who did what is recorded.",
  regime: "brief/regime#soc-2",
  applies: [],
});
const regime = given(brief.regime, "soc-2", { name: "SOC 2" });

async function chosen(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Barge", "Lock"), regime, duty, ...more)
    .result();
  return plan.get(decision.choice).find(({ id }) => id === "audit-log")?.data.technology;
}

it("keeps a table where nothing keeps a log apart, and hands on a copy where something does", async () => {
  expect(await chosen()).toBe("audit-table");
  const watched = system("Port monitoring", { category: "monitoring", existing: true });
  expect(await chosen(watched)).toBe("audit-table-and-copy");
  expect(await chosen(...services("Barges", "Locks", "Dues"))).toBe("audit-table-and-copy");
});

it("leaves it to the product that has such a thing among its own", async () => {
  expect(await chosen(...concepts("Audit entry"))).toBeUndefined();
});
