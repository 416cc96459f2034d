import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { drawn, table } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { withParts } from "./parts-named.ts";

const requirement = (text: string) =>
  ({
    ref: "brief/requirement#nfr-1",
    id: "nfr-1",
    data: { key: "NFR-1", kind: "constraint", text, priority: "must" },
  }) as Drawn["requirements"][number];

it("names steps among what may not be lost where the text has each of them logged", () => {
  const text = "Lines of errors{steps} go past it.";
  const told = (said: string) => withParts(text, drawn({ requirements: [requirement(said)] }), {});
  expect(told("Every state transition and error is logged.")).toBe(
    "Lines of errors, and those of each step from state to state, go past it.",
  );
  expect(told("Every error is logged.")).toBe("Lines of errors go past it.");
});

it("speaks of policies by hand only where policies keep tenants apart", () => {
  const told = (technology: string) =>
    withParts(
      "{isolated} is written by hand.",
      drawn({
        tables: [table("looms", "store")],
        choices: [choice("tenant-isolation", technology)],
      } as never),
      {},
    );
  expect(told("row-level-security")).toBe("FORCE ROW LEVEL SECURITY is written by hand.");
  expect(told("schema-per-tenant")).toBeUndefined();
});
