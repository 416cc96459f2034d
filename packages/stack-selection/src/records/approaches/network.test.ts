import { expect, it } from "vitest";
import { choice } from "../../fixtures/decisions.ts";
import { component, drawn } from "../../fixtures/drawn.ts";
import { networkTellers } from "./network.ts";

const told = (broker: string) => {
  const { id, data } = choice("cloud-platform", "aws");
  return networkTellers["private-by-nat"]?.({
    ref: "decision/choice#cloud-network",
    name: "Private subnets",
    full: "Private subnets",
    purpose: "Network",
    technology: "private-by-nat",
    entry: undefined,
    drawn: drawn({
      choices: [{ ref: `decision/choice#${id}`, id, data }],
      components: [
        component("hives", "service", { name: "Hives service" }),
        component("store", "relational-store", { technology: "PostgreSQL 18 on Amazon RDS" }),
        component("broker", "broker", { technology: broker }),
      ],
    }),
  });
};

it("says what stops with the zone in which the one server of the broker stands", () => {
  expect(told("RabbitMQ 4.2 on Amazon MQ")?.negative).toContain(
    "RabbitMQ 4.2 on Amazon MQ is one server in one of the two zones: while that zone is away nothing that was handed on is taken up.",
  );
  expect(told("Amazon SQS")?.negative.join(" ")).not.toContain("SQS");
});
