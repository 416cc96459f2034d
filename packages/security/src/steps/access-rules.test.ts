import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { access, action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const editor = "brief/actor#editor";
const viewer = "brief/actor#viewer";
const chief = "brief/actor#chief";
const post = "brief/concept#post";

const blog = [
  product("web-application"),
  given(brief.actor, "editor", { name: "Editor", kind: "person" }),
  given(brief.actor, "viewer", { name: "Viewer", kind: "person" }),
  given(brief.actor, "chief", { name: "Chief", kind: "person", privileged: true }),
  concept("user", "User"),
  concept("post", "Post"),
  given(brief.relation, "post.user.author", {
    from: "brief/concept#post",
    to: "brief/concept#user",
    kind: "many-to-one",
    role: "author",
  }),
];

async function planned(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...blog, ...nodes)
    .result();
  return {
    may: plan
      .get(security.policy)
      .filter(({ data }) => data.concept === post)
      .map(({ id, data, why }) => {
        const when = data.when === undefined ? "" : `: ${data.when}`;
        return `${why.kind} ${id.split(".")[0]}: ${data.effects.join(" ")}${when}`;
      })
      .sort(),
    mustNot: plan
      .get(security.denial)
      .map(({ data: { role, effects, when, except } }) =>
        [role ?? `all but ${except ?? "nobody"}`, effects.join(" "), when ?? "always"].join(": "),
      ),
  };
}

it("gives an action that the text gives some alone to nobody else", async () => {
  const { may, mustNot } = await planned(
    action("delete", "post", "delete", ["editor", "viewer"]),
    access("only", { modality: "only", actors: [chief] }, { effects: ["delete"], concept: post }),
  );
  expect(may).toEqual(["assumed chief: read list", "derived chief: delete"]);
  expect(mustNot).toEqual([`all but ${chief}: delete: always`]);
});

it("takes from a role what it must not, whoever else is named", async () => {
  const { may, mustNot } = await planned(
    action("delete", "post", "delete", []),
    access(
      "ban",
      { modality: "must-not", actors: [editor] },
      { effects: ["delete"], concept: post },
    ),
  );
  expect(may).toEqual([
    "assumed chief: delete",
    "assumed chief: read list",
    "assumed editor: read list",
    "assumed viewer: read list",
  ]);
  expect(mustNot).toEqual([`${editor}: delete: always`]);
});

it("lets nobody act while the thing is in a state in which nobody may", async () => {
  const { may } = await planned(
    action("edit", "post", "update", ["chief"]),
    access(
      "ban",
      { modality: "must-not", actors: [] },
      {
        effects: ["update"],
        concept: post,
        conditions: [{ kind: "state", states: ["published", "archived"] }],
      },
    ),
  );
  expect(may).toEqual([
    "assumed chief: read list",
    "derived chief: update: the post is not published or archived",
  ]);
});

it("lets a role that the text names act beside those who alone may, on its condition", async () => {
  const { may, mustNot } = await planned(
    action("edit", "post", "update", []),
    access("only", { modality: "only", actors: [chief] }, { effects: ["update"], concept: post }),
    access(
      "own",
      { modality: "may", actors: [editor] },
      { effects: ["update"], concept: post, conditions: [{ kind: "own", as: "author" }] },
    ),
  );
  expect(may.filter((each) => each.includes("update"))).toEqual([
    "derived chief: update",
    "derived editor: update: is the author of the post",
  ]);
  expect(mustNot).toEqual([`all but ${chief},${editor}: update: always`]);
});

it("lets the creator alone act, whoever that is", async () => {
  const { may } = await planned(
    action("edit", "post", "update", ["editor"]),
    access(
      "only",
      { modality: "only", actors: [] },
      { effects: ["update"], concept: post, conditions: [{ kind: "own", as: "author" }] },
    ),
  );
  expect(may).toContain("derived editor: update: is the author of the post");
});

it("never gives writing to a role that may only read, and lets it read", async () => {
  const { may } = await planned(
    action("edit", "post", "update", []),
    access(
      "ban",
      { modality: "must-not", actors: [viewer] },
      { effects: ["create", "update", "delete", "transition", "command"] },
    ),
    access("looks", { modality: "may", actors: [viewer] }, { effects: ["read", "list", "search"] }),
  );
  expect(may).toEqual([
    "assumed chief: read list",
    "assumed chief: update",
    "assumed editor: read list",
    "derived viewer: read list",
  ]);
});

it("gives a role that can do everything every action", async () => {
  const { may } = await planned(
    action("edit", "post", "update", ["editor"]),
    action("publish", "post", "transition", ["editor"]),
    access(
      "all",
      { modality: "may", actors: [chief] },
      {
        effects: ["create", "read", "list", "search", "update", "delete", "transition", "command"],
      },
    ),
  );
  expect(may).toContain("derived chief: update transition");
});

it("does not let those who only look at a thing do what nobody is named for", async () => {
  const { may } = await planned(
    action("view", "post", "read", ["viewer"]),
    action("edit", "post", "update", ["editor"]),
    action("archive", "post", "transition", []),
  );
  expect(may.filter((each) => each.includes("transition"))).toEqual(["assumed editor: transition"]);
});

it("lets nobody without an account do what nobody is named for", async () => {
  const { may } = await planned(
    given(brief.actor, "visitor", { name: "Visitor", kind: "person", anonymous: true }),
    action("archive", "post", "transition", []),
    action("show", "post", "read", []),
  );
  expect(may.filter((each) => each.includes("transition"))).toEqual(["assumed chief: transition"]);
  expect(may.filter((each) => each.includes("visitor"))).toEqual([]);
});

it("keeps who must not cancel a thing from editing it into that state", async () => {
  const { may } = await planned(
    action("edit", "post", "update", ["editor"]),
    action("retract", "post", "transition", ["chief"], "Retracted"),
    access(
      "ban",
      { modality: "must-not", actors: [editor] },
      { verb: "retract", effects: ["transition"], concept: post },
    ),
  );
  expect(may).toContain("derived editor: update: does not make it retracted");
});

it("finds the state of a ban among the values of a field", async () => {
  const { may } = await planned(
    given(brief.attribute, "post.standing", {
      concept: post,
      name: "standing",
      values: ["Open", "Retracted"],
    }),
    action("edit", "post", "update", ["editor"]),
    access(
      "only",
      { modality: "only", actors: [chief] },
      { verb: "retract", effects: ["transition"], concept: post },
    ),
  );
  expect(may).toContain("derived editor: update: does not make it retracted");
});

it("gives what the product does by itself to nobody", async () => {
  const remind = action("remind", "post", "command", []);
  const { may } = await planned({ ...remind, data: { ...remind.data, automatic: "time" } });
  expect(may).toEqual([]);
});

it("shows visitors the list of what they see one by one, where all of it is shown to whoever has an account", async () => {
  const visitor = given(brief.actor, "visitor", {
    name: "Visitor",
    kind: "person",
    anonymous: true,
  });
  const open = await planned(
    visitor,
    action("view", "post", "read", ["viewer", "visitor"]),
    action("browse", "post", "list", ["viewer"]),
  );
  expect(open.may).toContain("derived visitor: read");
  expect(open.may).toContain("assumed visitor: list");
  const closed = await planned(
    visitor,
    action("view", "post", "read", ["visitor"]),
    action("browse", "post", "list", ["chief"]),
  );
  expect(closed.may.filter((each) => each.includes("visitor"))).toEqual(["derived visitor: read"]);
});
