import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product, services } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const says = (text: string) =>
  given(brief.requirement, "fr-1", { key: "FR-1", kind: "functional", text });

const rink = [
  product(["web-application"], { name: "Ice rink" }),
  mention("PostgreSQL"),
  given(brief.actor, "skater", { name: "Skater", kind: "person" }),
  given(brief.concept, "user", { name: "User", role: "stored" }),
  ...concepts("Lesson", "Locker"),
];

const decided = async (...more: readonly Draft[]) => {
  const { plan } = await deciding.with(...rink, ...more).result();
  const out = plan
    .get(decision.option)
    .find(({ id }) => id.startsWith("sign-in") && id.endsWith("back-end-for-front-end"));
  return {
    chosen: plan.get(decision.choice).find(({ id }) => id === "sign-in")?.data.technology,
    pagesKeep: out?.data.eliminated?.because,
  };
};

it("is settled by what a browser carries, and not by there being a session", async () => {
  const open = await decided(says("The system must sign people in and issue a session token."));
  expect(open.chosen).toBe("server-session");
  const settled = await decided(says("People are kept signed in by a cookie."));
  expect(settled.chosen).toBeUndefined();
});

it("leaves tokens with the program that makes every page before several services", async () => {
  const { chosen } = await decided(
    mention("microservices", { kind: "style" }),
    ...services("Lessons", "Lockers", "Accounts"),
    pattern("server-side rendering"),
    pattern("model-view-controller"),
  );
  expect(chosen).toBe("back-end-for-front-end");
});
