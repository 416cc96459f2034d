import { expect, it } from "vitest";
import { judging } from "./judging.ts";

type Effect = "read" | "create" | "update" | "list";

const policy = (id: string, effects: Effect[], actions: string[] = []) => ({
  ref: `security/policy#${id}` as const,
  data: {
    role: "brief/actor#patient" as const,
    concept: "brief/concept#user" as const,
    actions: actions.map((each) => `brief/action#${each}` as const),
    effects,
    condition: "own" as const,
  },
});

const listing = (...policies: string[]) => ({
  data: {
    effect: "list" as const,
    realises: ["brief/action#update-user" as const],
    access: {
      kind: "authenticated" as const,
      roles: ["brief/actor#patient" as const],
      policies: policies.map((each) => `security/policy#${each}` as const),
    },
  },
});

it("lists to whoever may read one those that they may read, where nobody works with them", () => {
  const own = policy("own.reading", ["read"], ["view-user"]);
  expect(judging(listing("own.reading"), [own])).toEqual([own]);
});

it("lists nothing to whoever may only make one", () => {
  expect(judging(listing("making"), [policy("making", ["create"], ["register-user"])])).toEqual([]);
});

it("goes by who works with a thing before who only reads it", () => {
  const [own, change] = [
    policy("own.reading", ["read"], ["view-user"]),
    policy("own", ["update"], ["update-user"]),
  ];
  expect(judging(listing("own.reading", "own"), [own, change])).toEqual([change]);
});
