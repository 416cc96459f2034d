import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  part,
  product,
  requirement,
  style,
} from "../fixtures/nodes.ts";

it("hands reports on to a service that nobody else asks, and has it in the gateway's list", async () => {
  const { plan } = await compile([
    product("Pottery school", ["web-application"]),
    style("microservices"),
    part("Courses"),
    part("Kilns"),
    part("Letters"),
    actor("Potter"),
    concept("Course"),
    concept("Kiln"),
    concept("Letter"),
    action("Potter", "view", "Course", "read"),
    action("Potter", "view", "Kiln", "read"),
    given(brief.system, "postbird", { name: "Postbird", purpose: "letters", existing: false }),
    requirement("R1", "The system takes webhooks from Postbird when a letter was handed over."),
    ...choice("api-gateway", "Traefik"),
  ]);
  const door = plan
    .get(architecture.connection)
    .find(({ id }) => id === "api-gateway.letters-service")?.data;
  expect(door).toMatchObject({ purpose: "webhooks of other systems" });
  const gateway = plan.get(architecture.component).find(({ id }) => id === "api-gateway")?.data;
  expect(gateway?.responsibilities[0]).toContain("webhooks alone go to Letters service");
});
