import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  concept,
  owned,
  part,
  product,
  relation,
  stated,
  style,
} from "../fixtures/nodes.ts";

/** Lessons have dates that people book; a lesson that is withdrawn is booked no more. */
const lessons = (communication: "event-driven" | "synchronous"): readonly Draft[] => [
  product("Riding school", ["web-application"]),
  style("microservices", { communication }),
  actor("Rider"),
  actor("Trainer"),
  part("Lessons"),
  part("Rides"),
  concept("Lesson", {
    states: [
      { name: "draft", next: ["listed"] },
      { name: "listed", next: ["withdrawn"] },
      { name: "withdrawn", next: [] },
    ],
  }),
  concept("Lesson date"),
  concept("Ride"),
  owned("Lesson date", "Lesson"),
  relation("Ride", "Lesson date", { required: true }),
  action("Trainer", "write", "Lesson", "create"),
  action("Trainer", "list", "Lesson", "transition", { state: "listed" }),
  action("Trainer", "withdraw", "Lesson", "transition", { state: "withdrawn" }),
  action("Trainer", "add", "Lesson date", "create"),
  action("Rider", "book", "Ride", "create", { critical: true }),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("message-broker", "NATS"),
];

it("tells who keeps copies of the parts that the whole is offered no more", async () => {
  const { plan } = await compile(lessons("event-driven"));
  const withdrawn = plan
    .get(architecture.event)
    .find(({ data }) => data.action === "brief/action#withdraw-lesson");
  expect(withdrawn?.data.consumers.map(idIn)).toEqual(["rides-service"]);
  expect(withdrawn?.data.effects?.map(({ does }) => does)).toEqual([
    "copies the state of the lesson to its lesson dates",
  ]);
});

it("looks before something is made of it, and refuses what is not offered", async () => {
  const { plan } = await compile(lessons("synchronous"));
  const flow = plan
    .get(architecture.flow)
    .find(({ data }) => data.action === "brief/action#book-ride");
  expect(flow?.data.steps.map(({ message }) => message)).toContain(
    "look up the lesson date, and whether its lesson is listed",
  );
  const whens = flow?.data.failures ?? [];
  expect(whens.map(({ when }) => when)).toContain("the lesson of the lesson date is not listed");
});
