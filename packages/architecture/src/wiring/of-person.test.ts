import type { Draft } from "@planc/core";
import { architecture, security } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  concept,
  part,
  product,
  relation,
  stated,
  style,
} from "../fixtures/nodes.ts";

/** A swimming pool whose members have lockers and lessons. */
const pool = (communication: "mixed" | "event-driven"): readonly Draft[] => [
  product("Pool", ["web-application"]),
  style("microservices", { communication }),
  actor("Swimmer"),
  ...["Members", "Lockers", "Lanes"].map((name) => part(name)),
  concept("User"),
  concept("Member"),
  concept("Locker"),
  concept("Lane"),
  relation("Member", "User", { required: true }),
  relation("Locker", "User", { required: false }),
  action("Swimmer", "delete", "User", "delete"),
  action("Swimmer", "rent", "Locker", "create", { critical: true }),
  action("Swimmer", "view", "Lane", "read"),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("message-broker", "NATS"),
];
const duty = (kind: "export" | "erasure") =>
  given(security.obligation, kind, {
    kind,
    text: "People are owed it.",
    applies: ["brief/concept#user"],
  });

async function planOf(...nodes: readonly Draft[]) {
  const { plan } = await compile(nodes);
  return {
    asked: plan
      .get(architecture.connection)
      .filter(({ data }) => data.ofPerson)
      .map(({ data }) => `${idIn(data.from)} > ${idIn(data.to)}: ${data.ofPerson?.join()}`),
    told: plan
      .get(architecture.event)
      .filter(({ data }) => data.name === "User deleted")
      .flatMap(({ data }) => data.consumers.map(idIn)),
    flows: plan
      .get(architecture.flow)
      .map(({ id }) => id)
      .filter((id) => id.endsWith("of-person")),
    erasing: plan
      .get(architecture.flow)
      .filter(({ id }) => id === "erasure-of-person")
      .flatMap(({ data }) => data.steps)
      .filter(({ mode }) => mode === "sync")
      .map(({ from, to }) => `${idIn(from)} > ${idIn(to)}`),
  };
}

it("has who keeps the accounts ask each service that holds something of a person", async () => {
  const { asked, told, flows } = await planOf(...pool("mixed"), duty("export"), duty("erasure"));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((each) => each.endsWith(": export,erasure"))).toBe(true);
  expect(asked.some((each) => each.includes("> lockers-service"))).toBe(true);
  expect(asked.some((each) => each.includes("> lanes-service"))).toBe(false);
  expect(told).toEqual([]);
  expect(flows.toSorted()).toEqual(["erasure-of-person", "export-of-person"]);
});

it("asks who finds the rows by what another keeps before that one forgets whose they are", async () => {
  const { erasing } = await planOf(
    ...pool("mixed"),
    part("Keys"),
    concept("Key"),
    relation("Key", "Locker", { required: true }),
    action("Swimmer", "borrow", "Key", "create", { critical: true }),
    given(security.obligation, "erasure", {
      kind: "erasure",
      text: "People are owed it.",
      applies: ["brief/concept#user", "brief/concept#key"],
    }),
  );
  const between = erasing.filter((each) => /keys-service|lockers-service/.test(each));
  expect(between.indexOf("keys-service > lockers-service")).toBeGreaterThan(0);
  expect(between.findIndex((each) => each.endsWith("> keys-service"))).toBeLessThan(
    between.findIndex((each) => !each.startsWith("keys") && each.endsWith("> lockers-service")),
  );
  // A key names nobody, and points at nobody.
  expect(erasing).not.toContain("keys-service > relational-store");
  expect(erasing).toContain("lockers-service > relational-store");
});

it("tells those who refer to an account of its end where services never ask", async () => {
  const { asked, told } = await planOf(...pool("event-driven"), duty("erasure"));
  expect(asked).toEqual([]);
  expect(told).toContain("lockers-service");
});

it("tells them as well where nobody is owed anything", async () => {
  const { asked, told } = await planOf(...pool("mixed"));
  expect(asked).toEqual([]);
  expect(told).toContain("lockers-service");
});

it("has the service that speaks with a system of others erase there too, and keeps the ids apart", async () => {
  const { asked, erasing } = await planOf(
    ...pool("mixed"),
    duty("erasure"),
    ...stated("payments", "Stripe"),
    ...stated("object-store", "MinIO"),
    ...stated("identity-provider", "Auth0"),
  );
  const steps = erasing.filter((each) => /stripe|identity-provider|object-store/.test(each));
  expect(steps.map((each) => each.replace(/.* > /, ""))).toEqual([
    "stripe",
    "identity-provider",
    "object-store",
  ]);
  expect(asked.some((each) => each.endsWith("> identity-provider: erasure"))).toBe(true);
});

it("draws what people are owed where one program keeps all of it, in its own transaction", async () => {
  const nodes = [
    ...pool("mixed").filter(({ slot }) => slot !== "decision/style" && slot !== "brief/part"),
    style("modular-monolith", { communication: "in-process" }),
    duty("export"),
    duty("erasure"),
    ...stated("identity-provider", "Auth0"),
  ];
  const { asked, flows, erasing } = await planOf(...nodes);
  expect(flows).toEqual(["erasure-of-person", "export-of-person"]);
  expect(asked).toEqual(["api > identity-provider: erasure"]);
  expect(erasing.at(-1)).toBe("api > relational-store");
  expect(erasing).toContain("api > identity-provider");
});
