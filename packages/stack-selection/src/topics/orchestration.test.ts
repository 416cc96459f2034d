import type { Draft } from "@planc/core";
import { brief, decision, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concepts, load, product, services } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

async function topicOf(id: string, ...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Barge", "Lock", "User"), ...more)
    .result();
  return plan.get(decision.topic).find((each) => each.id === id)?.data;
}

it("counts the instances that a load makes of one program, as the capacity plan does", async () => {
  expect(await topicOf("orchestration", load("peak-request-rate", 1300, "req/s"))).toMatchObject({
    needed: false,
    because: expect.stringContaining("about 10 instances at 130 req/s each"),
  });
  expect(await topicOf("orchestration", load("peak-request-rate", 2800, "req/s"))).toMatchObject({
    needed: true,
    because: expect.stringContaining("about 22 instances at 130 req/s each, more than 10"),
  });
});

it("has an instance take less where the text has it written in a language that is interpreted", async () => {
  const django = [
    load("peak-request-rate", 700, "req/s"),
    given(brief.mention, "django", {
      technology: "Django",
      modality: "must",
      kind: "product",
      topic: "api-framework",
    }),
  ];
  expect(await topicOf("orchestration", ...django)).toMatchObject({
    needed: true,
    because: expect.stringContaining("about 17 instances at 43.3 req/s each"),
  });
});

it("counts them by what the text says that each takes, where it does", async () => {
  const each = given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Requests per second, peak",
    figure: {
      value: 300,
      unit: "req/s",
      formula: "ratePerInstance * instances",
      inputs: [
        { name: "ratePerInstance", value: 25, unit: "req/s" },
        { name: "instances", value: 12, unit: "count" },
      ],
    },
  });
  expect((await topicOf("orchestration", each))?.because).toContain(
    "about 12 instances at 25 req/s each",
  );
  expect((await topicOf("load-balancer", each))?.because).toContain(
    "more than one instance answers, 25 req/s (as the text gives it for each instance)",
  );
});

it("names services as services, whatever else is deployed beside them", async () => {
  const three = services("Barges", "Locks", "Dues");
  expect((await topicOf("orchestration", ...three))?.because).toMatch(/^3 services: /);
  expect((await topicOf("message-broker", ...three))?.because).toContain(
    "without a broker it calls up to 2 of them by itself",
  );
});

it("says who passes an invitation on where the text asks for no e-mail", async () => {
  expect(await topicOf("email", action("invite", "user", "create"))).toMatchObject({
    needed: false,
    turns: "Invitations or notices that the product sends by e-mail.",
  });
  expect(await topicOf("email", action("create", "barge", "create"))).toBeUndefined();
});
