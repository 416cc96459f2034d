import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const asked = async (kind: "mobile-app" | "web-application", ...more: readonly Draft[]) => {
  const { plan } = await deciding
    .with(
      product([kind], { name: "Ice rink" }),
      mention("PostgreSQL"),
      given(brief.actor, "skater", { name: "Skater", kind: "person" }),
      given(brief.concept, "user", { name: "User", role: "stored" }),
      ...concepts("Lesson", "Locker"),
      ...more,
    )
    .result();
  return plan.get(brief.question).find(({ id }) => id === "sign-in-issuer")?.data;
};

it("asks how soon a withdrawn right ends where an app carries a signed token", async () => {
  const found = await asked("mobile-app", mention("NestJS"));
  expect(found?.options).toContain("A random token that is looked up");
  expect(found?.turns).toEqual(["sign-in"]);
});

it("asks nothing where a session is looked up anyhow", async () => {
  expect(await asked("web-application")).toBeUndefined();
});
