import type { Draft } from "@planc/core";
import { architecture, brief, decision, workload } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concepts, load, mention, pattern, product, services } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function topicOf(id: string, ...more: readonly Draft[]) {
  const { plan } = await deciding
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
    "without a broker it calls each of them by itself",
  );
});

it("says who passes an invitation on where the text asks for no e-mail", async () => {
  expect(await topicOf("email", action("invite", "user", "create"))).toMatchObject({
    needed: false,
    turns: "Invitations that the product itself brings by e-mail, or notices.",
  });
  expect(await topicOf("email", action("create", "barge", "create"))).toMatchObject({
    because:
      "The text asks for no message that the product sends: the address of an account is taken as typed.",
  });
});

const divided = (...names: readonly string[]) => [
  pattern("microservices"),
  ...names.map((name) =>
    given(architecture.context, name.toLowerCase(), {
      name,
      concepts: ["brief/concept#barge"],
      because: "They belong together.",
    }),
  ),
];

it("counts the services that the plan makes where the text counts none", async () => {
  const four = divided("Barges", "Locks", "Dues", "Accounts");
  expect(await topicOf("orchestration", ...four)).toMatchObject({
    needed: false,
    because: expect.stringMatching(/^4 services/),
  });
  expect(await topicOf("cloud-platform", ...four)).toMatchObject({ needed: true });
  expect(await topicOf("hosting", ...four)).toMatchObject({ needed: true });
  const six = divided("Barges", "Locks", "Dues", "Accounts", "Crews", "Tolls");
  expect(await topicOf("orchestration", ...six)).toMatchObject({
    needed: true,
    because: expect.stringMatching(/^The 6 services .*: more than 5 services/),
  });
});

it("packages what several services deploy to a cluster alike, and leaves another orchestrator its own way", async () => {
  const six = divided("Barges", "Locks", "Dues", "Accounts", "Crews", "Tolls");
  expect(await topicOf("packaging", ...six)).toMatchObject({
    needed: true,
    because:
      "6 services: each has the same resources in the cluster, with values by service and environment.",
  });
  expect(await topicOf("packaging", ...six.slice(0, 4))).toBeUndefined();
  const nomad = mention("Nomad", { modality: "must", topic: "orchestration" });
  expect(await topicOf("packaging", ...six, nomad)).toBeUndefined();
});

it("adds the workers that the text gives a number of to what takes requests in", async () => {
  const instances = (id: string, about: string, comparator: "<=" | "range", value: number) =>
    given(brief.quantity, id, {
      about,
      measure: "other",
      kind: "limit",
      comparator,
      value: comparator === "range" ? [1, value] : value,
      unit: "instance",
    });
  const each = given(workload.rate, "lock", {
    action: "brief/action#lock-barge",
    title: "Lock a barge",
    figure: {
      value: 160,
      unit: "req/s",
      formula: "ratePerInstance * instances",
      inputs: [
        { name: "ratePerInstance", value: 16, unit: "req/s" },
        { name: "instances", value: 10, unit: "count" },
      ],
    },
  });
  const topic = await topicOf(
    "orchestration",
    action("lock", "barge", "update"),
    load("peak-request-rate", 160, "req/s"),
    each,
    instances("most", "instances", "<=", 10),
    instances("workers", "worker instances", "range", 10),
  );
  expect(topic?.because).toContain("about 2 instances at 130 req/s each and up to 10 workers");
  expect(topic?.needed).toBe(true);
});
