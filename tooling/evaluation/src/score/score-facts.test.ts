import { type DataOf, type Draft, node, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { said, scoreOf } from "../fixtures/score-of.ts";

const quantity = (data: Partial<DataOf<typeof brief.quantity>> & { about: string }): Draft =>
  node(
    brief.quantity,
    slug(`${data.about} ${JSON.stringify(data.value)}`),
    { kind: "limit", comparator: "=", value: 0, unit: "", ...data },
    said,
  );

const mention = (
  technology: string,
  modality: DataOf<typeof brief.mention>["modality"],
  kind: DataOf<typeof brief.mention>["kind"] = "product",
): Draft => node(brief.mention, slug(technology), { technology, modality, kind }, said);

const system = (name: string): Draft => node(brief.system, slug(name), { name }, said);

const requirement = (key: string): Draft =>
  node(brief.requirement, slug(key), { key, kind: "functional", text: "It works." }, said);

describe("quantities", () => {
  const label = (op: string, value: number | number[], unit: string): object => ({
    what: "length",
    op,
    value,
    unit,
    source: "FR-001",
  });

  it("agree in value and unit, and apart from that in the comparator", async () => {
    const { tallies } = await scoreOf({ quantities: [label("<=", 2, "minutes")] }, [
      quantity({ about: "search", comparator: "<", value: 120, unit: "s" }),
      quantity({ about: "story", value: 4 }),
    ]);
    expect(tallies.quantities).toEqual({
      found: ["<= 2 minutes: length (FR-001)"],
      missed: [],
      wrong: ["= 4 : story (brief/quantity#story-4)"],
    });
    expect(tallies.comparators.found).toEqual([]);
    expect(tallies.comparators.wrong).toHaveLength(2);
  });

  it("are false where they repeat the number of something else", async () => {
    const { tallies } = await scoreOf({ quantities: [label("=", 30, "days")] }, [
      quantity({ about: "length", value: 30, unit: "day" }),
      quantity({ about: "trial", value: 30, unit: "day" }),
    ]);
    expect(tallies.quantities).toMatchObject({
      missed: [],
      wrong: ["= 30 day: trial (brief/quantity#trial-30)"],
    });
  });

  it("take a range for its two bounds, and two bounds for a range", async () => {
    const bounds = [
      quantity({ about: "least", comparator: ">=", value: 3, unit: "character" }),
      quantity({ about: "most", comparator: "<=", value: 32, unit: "character" }),
    ];
    const whole = await scoreOf({ quantities: [label("range", [3, 32], "characters")] }, bounds);
    expect(whole.tallies.quantities).toMatchObject({ missed: [], wrong: [] });
    const range = quantity({ about: "slug", comparator: "range", value: [3, 32], unit: "char" });
    const parts = await scoreOf(
      { quantities: [label(">=", 3, "characters"), label("<=", 32, "characters")] },
      [range],
    );
    expect(parts.tallies.quantities).toMatchObject({ missed: [], wrong: [] });
  });

  it("take each value of a list, and what repeats one is no false find", async () => {
    const { tallies } = await scoreOf({ quantities: [label("=", [7, 30], "days")] }, [
      quantity({ about: "preset length", value: 7, unit: "day" }),
      quantity({ about: "preset length", value: 30, unit: "day" }),
      quantity({ about: "length of a period", value: 30, unit: "day" }),
    ]);
    expect(tallies.quantities.found).toHaveLength(2);
    expect(tallies.quantities.wrong).toEqual([]);
  });

  it("count the share in a percentile", async () => {
    const quantities = [label("<=", 400, "ms"), label(">=", 95, "percent")];
    const read = { about: "requests", value: 400, unit: "ms", percentile: 95 } as const;
    const { tallies } = await scoreOf({ quantities }, [quantity({ ...read, comparator: "<=" })]);
    expect(tallies.comparators).toMatchObject({ missed: [], wrong: [] });
  });
});

describe("technologies", () => {
  it("are wanted or excluded", async () => {
    const labels = { technologies: ["Redis", "H2"], technologies_rejected: ["MongoDB"] };
    const { tallies } = await scoreOf(labels, [
      mention("Redis", "avoid"),
      mention("MongoDB", "avoid"),
      mention("Click", "must"),
      mention("read replicas", "must", "pattern"),
    ]);
    expect(tallies.technologies).toEqual({
      found: ["MongoDB (rejected)"],
      missed: ["H2", "Redis"],
      wrong: ["Click (must)", "Redis (avoid)"],
    });
    expect(tallies.modalities).toEqual({
      found: ["MongoDB (rejected)"],
      missed: ["Redis"],
      wrong: ["Redis (avoid)"],
    });
  });

  it("are false where the same name is wanted and excluded", async () => {
    const labels = { technologies_rejected: ["MongoDB"] };
    const { tallies } = await scoreOf(labels, [
      mention("MongoDB", "avoid"),
      node(
        brief.mention,
        "mongo-db-must",
        { technology: "MongoDB", modality: "must", kind: "product" },
        said,
      ),
    ]);
    expect(tallies.technologies).toMatchObject({ missed: [], wrong: ["MongoDB (must)"] });
  });

  it("have versions, spellings and alternatives", async () => {
    const labels = { technologies: ["Spring Boot 3.4", "SSL/TLS", "REST API", "Next.js"] };
    const { tallies } = await scoreOf(labels, [
      mention("Spring Boot", "must"),
      mention("TLS", "must"),
      mention("REST", "must"),
      mention("NextJS", "must"),
    ]);
    expect(tallies.technologies).toMatchObject({ missed: [], wrong: [] });
  });
});

describe("systems", () => {
  it("have other names behind slashes and in brackets", async () => {
    const labels = {
      integrations: ["SendGrid/Twilio", "notification system (external)", "crawlers (A1, B2)"],
    };
    const { tallies } = await scoreOf(labels, [
      system("SendGrid"),
      system("Twilio"),
      system("Notification service"),
      system("B2"),
      system("Bank"),
    ]);
    expect(tallies.systems).toMatchObject({ missed: [], wrong: ["Bank"] });
  });
});

it("takes what is labelled as a technology for no false system, nor the other way round", async () => {
  const labels = { technologies: ["Keycloak"], integrations: ["crawlers (Alpha, Beta)"] };
  const { tallies } = await scoreOf(labels, [system("Keycloak"), mention("Alpha", "must")]);
  expect(tallies.technologies).toEqual({ found: [], missed: ["Keycloak"], wrong: [] });
  expect(tallies.systems).toMatchObject({ found: [], wrong: [] });
});

describe("requirement ids", () => {
  it("are false wherever nobody wrote them", async () => {
    const read = ["REQ_7", "R-12", "USR-001", "US1", "US1/AC2", "R-30-people"].map(requirement);
    const { tallies } = await scoreOf({}, read);
    expect(tallies["requirement ids"].wrong).toEqual(["R-12", "REQ_7", "USR-001"]);
  });

  it("are those that someone wrote", async () => {
    const { tallies } = await scoreOf(
      { requirements: ["FR-001", "FR-001a"], nfr_ids: ["TC-001"], success_criteria: [] },
      ["FR-001", "FR-001A", "US1/AC2", "US1", "R-readers-borrow", "EX-7"].map(requirement),
    );
    expect(tallies["requirement ids"]).toEqual({
      found: ["FR-001", "FR-001a"],
      missed: ["TC-001"],
      wrong: ["EX-7"],
    });
  });
});

it("finds people by any of the names that the text has for them", async () => {
  const user = { name: "User", kind: "person", also: ["New user", "Returning user"] } as const;
  const { tallies } = await scoreOf({ actors: ["returning user", "new user", "clerk"] }, [
    node(brief.actor, "user", { ...user, also: [...user.also] }, said),
  ]);
  expect(tallies.actors).toEqual({
    found: ["returning user", "new user"],
    missed: ["clerk"],
    wrong: [],
  });
});
