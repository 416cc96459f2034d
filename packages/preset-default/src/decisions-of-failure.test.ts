import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const tolls =
  "Web application for ferry tolls. Clerks create and edit tolls of a ferry. PostgreSQL.";

it("decides what a failed server may lose where the text has nothing lost, and the store does it", async () => {
  const own = await planned(`${tolls} The system must ensure zero data loss.`);
  expect(own.chosen("standby")).toBe("synchronous-log");
  expect(own.record("standby")).toContain("Nothing takes over");
  expect(own.text("plan.md")).toContain("confirms a change once its log lies on another machine");
  const rented = await planned(`${tolls} The system must ensure zero data loss. Run on AWS.`);
  expect(rented.chosen("standby")).toBe("synchronous-standby");
  expect(rented.record("standby")).toContain("Rented as Multi-AZ.");
});

it("counts what is lost also where only somebody who takes over is asked for, and names who promotes", async () => {
  const plan = await planned(`${tolls} Automatic failover.`);
  expect(plan.chosen("standby")).toBe("synchronous-standby");
  expect(plan.record("standby")).toContain(
    "Patroni, with etcd on three hosts, promotes one of them",
  );
  const none = await planned(tolls);
  expect(none.chosen("standby")).toBeUndefined();
});

it("decides how an open view sees what another changed, in the stated time", async () => {
  const plan = await planned(`${tolls} Changes are visible to all clerks within 4 seconds.`);
  expect(plan.chosen("open-views")).toBe("asks-again");
  expect(plan.record("open-views")).toMatch(/every 2 s .*a change is seen within 4 s/);
  const live = await planned(
    `${tolls} Changes are visible to all clerks within 4 seconds. Real-time updates by WebSocket.`,
  );
  expect(live.chosen("open-views")).toBeUndefined();
});
