import type { Draft } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const task = "brief/concept#task";

async function operations(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...nodes)
    .result();
  return plan.get(api.operation);
}

const moving = (verb: string, ...actors: readonly `brief/actor#${string}`[]) =>
  given(brief.action, `${verb}-task`, {
    actors: [...actors],
    verb,
    concept: task,
    effect: "transition",
    requirements: [],
  });

it("makes no operation of what nobody does and no policy gives to anybody", async () => {
  const made = await operations(moving("escalate"), moving("pause", "brief/actor#member"));
  const ids = made.map((each) => each.id);
  expect(ids.filter((id) => /escalate|pause/.test(id))).toEqual(["pause-task"]);
});

it("changes nothing that is never changed after it was made", async () => {
  const receipt = (fixed: boolean) =>
    operations(
      given(brief.concept, "receipt", {
        name: "Receipt",
        role: "stored",
        ...(fixed ? { fixed: true as const } : {}),
      }),
      given(data.entity, "receipt", {
        name: "Receipt",
        concept: "brief/concept#receipt",
        aggregate: "data/entity#receipt",
        lifecycle: "new",
      }),
      ...(["create", "update"] as const).map((verb) =>
        given(brief.action, `${verb}-receipt`, {
          actors: ["brief/actor#member"],
          verb,
          concept: "brief/concept#receipt",
          effect: verb,
          requirements: [],
        }),
      ),
    ).then((made) =>
      made.map(({ id }) => id).filter((id) => /^(?:create|update)-?receipt$/.test(id)),
    );
  expect(await receipt(true)).toEqual(["create-receipt"]);
  expect(await receipt(false)).toEqual(["create-receipt", "update-receipt"]);
});

it("asks for the policy of the very action where a thing is moved on", async () => {
  const made = await operations(
    given(brief.actor, "lead", { name: "Lead", kind: "person" }),
    moving("pause", "brief/actor#lead"),
    given(security.policy, "lead.task", {
      role: "brief/actor#lead",
      concept: task,
      actions: ["brief/action#pause-task"],
      effects: ["transition"],
      condition: "always",
    }),
  );
  expect(made.find((each) => each.id === "pause-task")?.data.access).toEqual({
    kind: "authenticated",
    roles: ["brief/actor#lead"],
    policies: ["security/policy#lead.task"],
  });
});

it("lists what people look at and the product changes by itself, and not what nobody looks at", async () => {
  const seat = (name: "seat" | "beam") => [
    given(brief.concept, name, { name, role: "stored" as const }),
    given(data.entity, name, {
      name,
      concept: `brief/concept#${name}`,
      aggregate: `data/entity#${name}`,
      lifecycle: "new" as const,
    }),
    given(brief.action, `free-${name}`, {
      actors: [],
      verb: "free",
      concept: `brief/concept#${name}`,
      effect: "transition" as const,
      automatic: "event" as const,
      requirements: [],
    }),
  ];
  const made = await operations(
    ...seat("seat"),
    ...seat("beam"),
    given(brief.action, "view-seat", {
      actors: ["brief/actor#member"],
      verb: "view",
      concept: "brief/concept#seat",
      effect: "read",
      requirements: [],
    }),
  );
  expect(made.map((each) => each.id).filter((id) => /seat|beam/.test(id))).toEqual([
    "get-seat",
    "list-seats",
  ]);
});

it("opens what comes before signing in to everybody, and the rest of accounts to nobody unknown", async () => {
  const account = "brief/concept#user";
  const made = await operations(
    given(brief.actor, "stranger", { name: "Stranger", kind: "person", anonymous: true }),
    given(brief.concept, "user", { name: "User", role: "stored" }),
    given(data.entity, "user", {
      name: "User",
      concept: account,
      aggregate: "data/entity#user",
      lifecycle: "new",
    }),
    given(brief.action, "verify-user", {
      actors: [],
      verb: "verify",
      concept: account,
      effect: "transition",
      open: true,
      requirements: [],
    }),
    given(brief.action, "rename-user", {
      actors: ["brief/actor#stranger", "brief/actor#member"],
      verb: "rename",
      concept: account,
      effect: "update",
      requirements: [],
    }),
  );
  const access = (id: string) => made.find((each) => each.id === id)?.data.access;
  expect(access("verify-user")).toEqual({
    kind: "public",
    because: "This comes before anybody can sign in.",
  });
  expect(access("update-user")).toEqual({
    kind: "authenticated",
    roles: ["brief/actor#member"],
    policies: [],
  });
});

it("narrows a list by what the text asks to find things by", async () => {
  const filters = async (text: string) => {
    const made = await operations(
      given(brief.requirement, "fr-9", { key: "FR-9", kind: "functional", text }),
    );
    const list = made.find((each) => each.id === "list-tasks");
    return list?.data.parameters.filter(({ name }) => name === "title");
  };
  expect(await filters("Members MUST be able to create tasks by title.")).toEqual([]);
  expect(await filters("Members MUST be able to search tasks by title or due date.")).toEqual([
    expect.objectContaining({ description: "Only those with this title.", required: false }),
  ]);
  expect(
    await filters("The system MUST support retrieval of tasks by title (partial match)."),
  ).toEqual([
    expect.objectContaining({
      description: "Only those of which the title contains this, whatever the case.",
    }),
  ]);
});

it("orders, searches and bounds a list as the text asks", async () => {
  const asked = async (...texts: readonly string[]) => {
    const made = await operations(
      ...texts.map((text, i) =>
        given(brief.requirement, `fr-8${i}`, { key: `FR-8${i}`, kind: "functional", text }),
      ),
    );
    const list = made.find((each) => each.id === "list-tasks")?.data;
    return {
      parameters: list?.parameters
        .filter(({ name }) => !/^(?:cursor|limit|projectId|status)$/.test(name))
        .map(({ name, description, values }) => values?.join(" ") ?? `${name}: ${description}`),
      realises: list?.realises.filter((ref) => ref.startsWith("brief/requirement#fr-8")),
    };
  };
  expect(await asked("Members MUST be able to sort plots by title.")).toEqual({
    parameters: [],
    realises: [],
  });
  expect(
    await asked(
      "Members can sort task listings by title (a to z), due date and newest, each with its project.",
      "Members MUST be able to filter tasks by status and keyword search on title.",
      "Tasks MUST be narrowed by due date range.",
    ),
  ).toEqual({
    parameters: [
      "q: Only those in which all of these words occur, in title.",
      "dueDateFrom: Only those of which the due date is not before this.",
      "dueDateTo: Only those of which the due date is not after this.",
      "titleAsc titleDesc dueDateAsc dueDateDesc",
    ],
    realises: ["brief/requirement#fr-80", "brief/requirement#fr-81", "brief/requirement#fr-82"],
  });
});

it("gives who registers no look at other accounts, unless something else is done with them", async () => {
  const user = "brief/concept#user";
  const account = [
    given(brief.concept, "user", { name: "User", plural: "Users", role: "stored" }),
    given(data.entity, "user", {
      concept: user,
      name: "User",
      aggregate: "data/entity#user",
      lifecycle: "new",
    }),
    given(brief.action, "register-user", {
      actors: [],
      verb: "register",
      concept: user,
      effect: "create",
      open: true,
      requirements: [],
    }),
  ];
  const ids = async (...nodes: readonly Draft[]) =>
    (await operations(...account, ...nodes)).map((each) => each.id).filter((id) => /user/.test(id));
  const changing = given(brief.action, "update-user", {
    actors: ["brief/actor#member"],
    verb: "update",
    concept: user,
    effect: "update",
    requirements: [],
  });
  expect((await ids()).filter((id) => /get|list/.test(id))).toEqual([]);
  expect((await ids(changing)).filter((id) => /get|list/.test(id))).toEqual([
    "get-user",
    "list-users",
  ]);
});

it("has every request that makes something known by a key where the text asks for that", async () => {
  const asked = given(decision.practice, "idempotency", {
    key: "idempotency",
    name: "idempotency",
    area: "interface",
    does: "It is sent again without harm.",
    seen: "A test sends it twice.",
  });
  const keyed = (made: Awaited<ReturnType<typeof operations>>) =>
    made
      .filter(({ data: { idempotency } }) => idempotency === "key")
      .map(({ data }) => data.method);
  const before = keyed(await operations());
  const after = keyed(await operations(asked));
  expect(after.length).toBeGreaterThan(before.length);
  expect(new Set(after)).toEqual(new Set(["post"]));
});
