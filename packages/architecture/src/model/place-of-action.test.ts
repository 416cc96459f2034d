import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, concept, part, product, requirement, style, system } from "../fixtures/nodes.ts";

const placeOf = async (text: string, verb = "notify", ...more: readonly Draft[]) => {
  const { plan } = await compile([
    product("Library", ["web-application"]),
    style("microservices"),
    part("Members"),
    part("Loans"),
    concept("Member"),
    concept("Loan"),
    given(brief.actor, "librarian", { name: "Librarian", kind: "person" }),
    action("Librarian", "create", "Loan", "create"),
    action("Librarian", "create", "Member", "create"),
    requirement("FR-1", text),
    ...more,
    action(undefined, verb, "Member", "command", {
      automatic: "event",
      requirements: ["brief/requirement#fr-1"],
    }),
  ]);
  return plan.get(architecture.duty).map(({ data }) => idIn(data.component ?? ""));
};

it("has people told by what keeps the thing that they are told of", async () => {
  expect(await placeOf("The system MUST notify members when their loans change.")).toEqual([
    "loans-service",
  ]);
});

it("leaves it to what keeps the people where the text names nothing else", async () => {
  expect(await placeOf("The system MUST notify members.")).toEqual(["members-service"]);
});

it("leaves what is done to people with what keeps them", async () => {
  expect(await placeOf("The system MUST lock members with open loans.", "lock")).toEqual([
    "members-service",
  ]);
});

it("has people told by what hands their messages on, where one component does", async () => {
  const text = "The system MUST notify members when their loans change.";
  const mail = [part("Email"), system("Postmark", "e-mail delivery")];
  expect(await placeOf(text, "notify", ...mail)).toEqual(["email-service"]);
  expect(await placeOf("The system MUST lock members.", "lock", ...mail)).toEqual([
    "members-service",
  ]);
});

it("tells of no keeper of accounts that it tells people of things", async () => {
  const { plan } = await compile([
    product("Library", ["web-application"]),
    style("microservices"),
    part("Members"),
    part("Loans"),
    concept("Member"),
    concept("Loan"),
    given(brief.actor, "librarian", { name: "Librarian", kind: "person" }),
    action("Librarian", "create", "Loan", "create"),
    action("Librarian", "create", "Member", "create"),
    action(undefined, "notify", "Member", "command", { automatic: "event" }),
  ]);
  const keeper = plan.get(architecture.component).find(({ id }) => id === "members-service");
  expect(keeper?.data.responsibilities).toEqual(["create members"]);
});
