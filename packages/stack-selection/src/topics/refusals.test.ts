import { breachText, type Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concepts, load, mention, product, system } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

async function planOf(rate: number, ...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product(["web-application"]),
      ...concepts("Boat", "Outing", "Oar"),
      load("peak-request-rate", rate, "req/s"),
      ...more,
    )
    .result();
  return plan;
}

async function reasonOf(topic: string, rate: number, ...more: readonly Draft[]) {
  const plan = await planOf(rate, ...more);
  return plan.get(decision.topic).find(({ id }) => id === topic)?.data;
}

it("bounds the jobs by the requests, where those are few", async () => {
  const mail = system("Post", { category: "e-mail delivery" });
  expect((await reasonOf("message-broker", 12, mail))?.because).toMatch(
    /^Work that can wait goes through a job table.*; with a peak of 12 req\/s that takes even a job for each request/,
  );
  expect((await reasonOf("message-broker", 150, mail))?.because).toMatch(
    /^Work that can wait goes through a job table/,
  );
});

it("speaks of no job table where nothing is done after an answer", async () => {
  expect((await reasonOf("message-broker", 12))?.because).toMatch(
    /^Nothing that the text asks for is done after the answer/,
  );
});

it("refuses a cluster for one deployable, with the number of instances that somebody places by hand", async () => {
  expect(await reasonOf("orchestration", 12)).toMatchObject({
    needed: false,
    because: expect.stringMatching(/^A peak of 12 req\/s: .* up to 10 instances/),
    turns: "An existing cluster.",
  });
});

it("names a limit that a number of the brief reaches in the premise alone", async () => {
  expect((await reasonOf("cache", 12))?.turns).not.toMatch(/\d/);
  const premises = (await planOf(12)).get(decision.premise);
  expect(
    premises.flatMap(({ data }) =>
      data.decision === "decision/topic#cache" ? [breachText(data)] : [],
    ),
  ).toEqual(["peak load above 1,000 req/s"]);
});

async function topicOf(id: string, ...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Boat", "User"), ...nodes)
    .result();
  return plan.get(decision.topic).find((each) => each.id === id)?.data;
}

it("refuses an edge by what its users would download, against what one server sends", async () => {
  const users = (count: number) => topicOf("cdn", load("concurrent-users", count, "users"));
  expect((await users(450))?.because).toMatch(
    /: 450 concurrent users who each fetch 1 MB anew every hour, as assumed here, are 1 Mbit\/s, below 3 Mbit\/s \(/,
  );
  expect((await users(4500))?.because).toMatch(
    /are 10 Mbit\/s at worst, above 3 Mbit\/s \(.*is to be measured/,
  );
});

it("says who brings an invitation to whom it is for", async () => {
  const inviting = action("invite", "user", "create");
  expect((await topicOf("email", inviting))?.because).toMatch(
    /^Invite user: whoever invites is handed the link and passes it on/,
  );
  expect((await topicOf("email", inviting, mention("Keycloak")))?.because).toMatch(
    /^Invite user: who is invited signs in with an account that somebody else holds/,
  );
});
