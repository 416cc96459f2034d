import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idsIn } from "../fixtures/prompt.ts";

it("has what is kept looked after where the text names things and no deed", async () => {
  const { plan } = await compile("A web application for a rowing club: boats, outings. 40 users.");
  expect(idsIn(plan, "brief/action")).toEqual([
    "create-boat",
    "create-outing",
    "delete-boat",
    "delete-outing",
    "list-boat",
    "list-outing",
    "update-boat",
    "update-outing",
    "view-boat",
    "view-outing",
  ]);
  const [first] = plan.get(brief.action);
  expect(first?.data.actors).toEqual(["brief/actor#user"]);
  expect(first?.why).toMatchObject({ kind: "assumed", by: "intake/kept-is-looked-after" });
  expect(plan.get(brief.actor).map(({ id, why }) => [id, why])).toEqual([
    [
      "user",
      {
        kind: "assumed",
        by: "intake/kept-is-looked-after",
        reason: "The text counts users and gives them no other name.",
        from: ["brief/quantity#users"],
      },
    ],
  ]);
});

it("lets the people of the text do it where it names some", async () => {
  const { plan } = await compile(
    "A web application for a rowing club: boats, outings. Coaches are happy.",
  );
  const actors = new Set(plan.get(brief.action).flatMap(({ data }) => data.actors));
  expect(actors.size).toBe(1);
});

it.each([
  "A web application for a rowing club: boats, outings. Members book boats.",
  "A command-line tool for a rowing club: boats, outings.",
  "A web application for a rowing club.",
  "A web application. The boats of a rowing club are green.",
])("adds nothing where a deed is named, or nothing is used by people: %s", async (text) => {
  const { plan } = await compile(text);
  const added = plan
    .get(brief.action)
    .filter(({ why }) => why.kind === "assumed" && why.by === "intake/kept-is-looked-after");
  expect(added).toEqual([]);
});
