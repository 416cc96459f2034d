import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { ofSameGroup } from "./live-circle.ts";
import type { Plan } from "./plan.ts";

const concept = (id: string, role: "stored" | "join" = "stored") =>
  given(brief.concept, id, { name: id, role });
const owned = (from: string, to: string) =>
  given(brief.relation, `${from}.${to}`, {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one",
    owned: true,
  });

async function heard(isGroup: boolean) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      ...["user", "lodge", "song", "verse", "key", "setting"].map((each) => concept(each)),
      concept("singer", isGroup ? "join" : "stored"),
      owned("singer", "lodge"),
      owned("singer", "user"),
      owned("song", "lodge"),
      owned("verse", "song"),
      owned("key", "user"),
      owned("setting", "singer"),
    )
    .result();
  const facts = { concepts: plan.get(brief.concept) };
  const about = { facts, relations: plan.get(brief.relation) } as unknown as Plan;
  return [...ofSameGroup(["brief/concept#song"], about)].map((each) => each.split("#")[1]).sort();
}

it("has members of a group told of all that is in it, and of nothing of theirs alone", async () => {
  expect(await heard(true)).toEqual(["lodge", "singer", "song", "verse"]);
});

it("adds nothing where no rows say who is in the group", async () => {
  expect(await heard(false)).toEqual([]);
});
