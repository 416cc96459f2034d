import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { concept, requirement } from "../fixtures/nodes.ts";
import * as plans from "../fixtures/plans.ts";

it("has a stated service that nobody calls work in the background, behind no gateway", async () => {
  const made = (
    await compile([
      ...plans.shop,
      concept("EmailLog"),
      requirement("R3", "Failed deliveries are retried with backoff."),
      requirement("R4", "Lists are paginated."),
    ])
  ).plan.get(architecture.component);
  const does = new Map(made.map(({ id, data }) => [id, data.responsibilities.join("; ")]));
  expect(does.get("email-service")).toContain("keeps EmailLogs");
  expect(does.get("email-service")).toContain("tries again what failed");
  expect(does.get("email-service")).not.toContain("page by page");
  expect(does.get("orders-service")).toContain("page by page");
  expect([...does].some(([id, all]) => /gateway|balancer/.test(id) && /Email/.test(all))).toBe(
    false,
  );
});
