import type { Draft } from "@planc/core";
import { decision, vocabulary } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concepts, inUse, mention, pattern, product } from "../fixtures/briefs.ts";
import { organisation } from "../fixtures/organisation.ts";
import plugin from "../plugin.ts";
import { weightsHere } from "../records/judged-by.ts";
import { capital } from "../text/words.ts";
import type { StackInput } from "./stack-options.ts";

const garden: readonly Draft[] = [product(["web-application"]), ...concepts("Plot", "Member")];
const queue = pattern("message queue", { topic: "message-broker" });

const compile = (nodes: readonly Draft[], options: StackInput = organisation) =>
  planTester({ plugins: [plugin], options: { turns: false, ...options } })
    .with(...nodes)
    .result();

const choice = async (id: string, nodes: readonly Draft[], options?: StackInput) => {
  const { plan } = await compile(nodes, options);
  return plan.get(decision.choice).find((each) => each.id === id)?.data.technology;
};

describe("a list of what is approved", () => {
  it("leaves nothing else, and says so for all that it rules out", async () => {
    const { plan, files } = await compile([...garden, queue]);
    const brokers = plan
      .get(decision.option)
      .filter(({ data }) => data.topic === "decision/topic#message-broker");
    const left = brokers.filter(({ data }) => !data.eliminated).map(({ id }) => id);
    expect(left).toEqual(["message-broker.rabbitmq"]);
    expect(brokers.find(({ id }) => id.endsWith("kafka"))?.data.eliminated?.because).toBe(
      "Acme approves RabbitMQ, and no other: The platform team runs it.",
    );
    const record = files.find(({ path }) => path.includes("message-broker"))?.text;
    expect(record).toContain("- RabbitMQ: Acme approves it: The platform team runs it.");
    expect(record).toContain("Acme approves RabbitMQ, and no other");
  });

  it("is about what a name means first, unless it says what for", async () => {
    const redis = { status: "approved", reason: "It is run already." } as const;
    const nodes = [...garden, queue];
    const broad = await choice("message-broker", nodes, { technologies: { Redis: redis } });
    expect(broad).not.toBe("redis");
  });

  it("is told with its place where nothing on it can be taken", async () => {
    const technologies = { BullMQ: { status: "approved", reason: "Our one queue." } } as const;
    const { findings } = await compile([...garden, queue, mention("Spring Boot")], {
      technologies,
    });
    const told = findings.find(({ code }) => code === "stack/topic-without-option")?.message;
    expect(told).toMatch(/Our one queue \(technologies\.BullMQ of the configuration\)/);
    expect(told).toMatch(/which Spring Boot is used from \(test, line 1\)/);
  });

  it("leaves what a repository uses alone", async () => {
    const { findings } = await compile([
      ...garden,
      inUse("MySQL", "relational-store"),
      inUse("NestJS", "api-framework"),
    ]);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("drops a wish of the text beside one that it leaves", async () => {
    const nodes = ["MySQL", "MariaDB"].map((name) => mention(name, { modality: "prefer" }));
    const { plan, findings } = await compile([...garden, ...nodes]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const stores = plan.get(decision.choice).filter(({ id }) => id.startsWith("relational-store"));
    expect(stores.map(({ data }) => data.technology)).toEqual(["mariadb"]);
  });
});

describe("what is preferred or on hold", () => {
  it("adds to a score by a stated amount, and takes as much from it", async () => {
    const { plan } = await compile(garden);
    const wishes = new Map(plan.get(decision.option).map(({ id, data }) => [id, data.wishes]));
    expect(wishes.get("relational-store.postgresql")).toContainEqual({
      by: 0.15,
      because: "Acme prefers it: The data platform runs it (kept by data platform, see POL-7).",
      from: "decision/preference#policy.relational-store.postgresql.prefer",
    });
    expect(wishes.get("api-framework.nestjs")?.map(({ by }) => by)).toEqual([-0.15]);
  });

  it("counts in what leads by itself, and is told however far behind it is", async () => {
    const technologies = {
      Fastify: { status: "preferred", reason: "Two teams keep it." },
      NestJS: { status: "hold", reason: "Nobody keeps the starter for it." },
    } as const;
    const { files } = await compile([...garden, mention("TypeScript")], { technologies });
    const record = files.find(({ path }) => path.includes("api-framework"))?.text ?? "";
    expect(record).toMatch(/^\| Fastify [\d.]+ +\| [\d.]+ +\| chosen/m);
    expect(record).not.toContain("leads by itself");
    expect(record).toContain("- NestJS, −0.15: the configuration has it on hold");
  });

  it("warns where the plan newly takes what is on hold", async () => {
    const { findings } = await compile([...garden, mention("NestJS")]);
    expect(findings.filter(({ code }) => code === "stack/technology-on-hold")).toEqual([
      expect.objectContaining({
        severity: "warning",
        message: "NestJS is taken newly: Acme has it on hold: Nobody keeps the starter for it.",
      }),
    ]);
  });
});

describe("what is forbidden", () => {
  it("is an error where the text asks for it, which names both places", async () => {
    const { findings } = await compile([...garden, mention("MongoDB")]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([
      expect.objectContaining({
        code: "stack/constraint-conflict",
        message: expect.stringMatching(
          /MongoDB in the text.* and technologies\.MongoDB of Acme, which forbids it cannot hold together: Its licence is not cleared/,
        ),
      }),
    ]);
  });
});

describe("entries of an organisation", () => {
  it("are names that texts are searched for, candidates with scores, and told with their layer", async () => {
    const options = { ...organisation, technologies: {} };
    const { plan, files } = await compile([...garden, queue], options);
    const term = plan.get(vocabulary.term).find(({ id }) => id === "acme-queue");
    expect(term?.data).toMatchObject({
      name: "Acme Queue",
      aliases: ["AQ", "acme-queue"],
      topic: "message-broker",
    });
    const candidate = plan
      .get(decision.candidate)
      .find(({ id }) => id === "message-broker.acme-queue")?.data;
    expect(candidate).toMatchObject({ origin: "Acme", version: "3", supportedUntil: "2028-03-01" });
    expect(files.find(({ path }) => path.includes("message-broker"))?.text).toMatch(
      /^\| Acme Queue 3, an entry of Acme +\| [\d.]+/m,
    );
  });

  it.each(["AQ", "acme-queue"])("stand where the text names them %s", async (name) => {
    const nodes = [...garden, mention(name)];
    expect(await choice("message-broker", nodes, { ...organisation, technologies: {} })).toBe(
      "acme-queue",
    );
  });

  it("count as new where they are newer than the catalogue", async () => {
    const entry = { ...organisation.entries["acme-queue"], since: 2031 };
    const { plan } = await compile([...garden, queue], { entries: { "acme-queue": entry } });
    const option = plan.get(decision.option).find(({ id }) => id.endsWith("acme-queue"));
    expect(option?.data.scores).toContainEqual(
      expect.objectContaining({ criterion: "decision/criterion#maturity", score: 0.3 }),
    );
  });

  it("take the place of an entry of the catalogue", async () => {
    const rabbitmq: NonNullable<StackInput["entries"]>[string] = {
      ...organisation.entries["acme-queue"],
      name: "RabbitMQ at Acme",
      aliases: ["RabbitMQ"],
      replaces: true,
    };
    const { plan } = await compile([...garden, mention("RabbitMQ")], { entries: { rabbitmq } });
    const terms = plan.get(vocabulary.term).filter(({ id }) => id === "rabbitmq");
    expect(terms.map(({ data }) => data.name)).toEqual(["RabbitMQ at Acme"]);
    const chosen = plan.get(decision.choice).find(({ id }) => id === "message-broker");
    expect(chosen?.data.name).toBe("RabbitMQ at Acme");
  });
});

describe("needs of an organisation", () => {
  it("are filled where their condition holds, with a record and a row of the stack", async () => {
    const { plan, files, sections } = await compile(garden);
    const need = plan.get(decision.topic).find(({ id }) => id === "data-register")?.data;
    expect(need?.because).toBe("Acme asks for it, as the product has rows about Member and Plot.");
    expect(plan.get(decision.choice).find(({ id }) => id === "data-register")?.data).toMatchObject({
      technology: "acme-register",
      purpose: "Says who answers for which data",
    });
    expect(files.some(({ path }) => /decisions\/\d+-data-register\.md/.test(path))).toBe(true);
    const scores = plan.get(decision.option).find(({ id }) => id === "data-register.acme-register");
    expect(scores?.data.scores?.find(({ note }) => note.includes("licence"))?.note).toBe(
      "unknown, counted as 0.6: its entry gives no licence",
    );
    expect(JSON.stringify(sections)).toContain("Data register");
  });

  it("are no client's part of another need, whatever their keys", async () => {
    const slot = { title: "Ledger", when: "always" } as const;
    const ledger: NonNullable<StackInput["entries"]>[string] = {
      name: "Acme Ledger",
      topics: ["ledger", "client-ledger"],
      form: "service",
      what: "ledger of the platform team",
    };
    const { plan } = await compile(garden, {
      slots: { ledger: slot, "client-ledger": slot },
      entries: { "acme-ledger": ledger },
    });
    const filled = plan.get(decision.choice).map(({ id }) => id);
    expect(filled).toEqual(expect.arrayContaining(["ledger", "client-ledger"]));
  });

  it("are told as not needed where it does not", async () => {
    const { plan } = await compile([product(["library"])]);
    const need = plan.get(decision.topic).find(({ id }) => id === "data-register")?.data;
    expect(need?.needed).toBe(false);
    expect(need?.because).toContain("“stored-concepts”");
  });
});

describe("weights of an organisation", () => {
  it("take the place of what follows from the brief, or multiply it, with their origin", async () => {
    const { plan, files } = await compile(garden);
    const criteria = new Map(plan.get(decision.criterion).map(({ id, data }) => [id, data]));
    expect(criteria.get("openness")?.because).toBe(
      "Licence and ways out; 3 of 15 points: Acme sets them, whatever the brief says: We change providers often.",
    );
    expect(criteria.get("operations")?.because).toBe(
      "Work of running it; 4 of 15 points: 2 that follow from the brief, times 2 by Acme: Few people are on call.",
    );
    expect([...criteria.values()].reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(files.find(({ path }) => path.includes("language"))?.text).toMatch(
      /^- Operations, weight 0\.267: 4 of 15 points: 2 that follow from the brief, times 2 by Acme/m,
    );
  });

  it("are what flips are counted from", async () => {
    const { weights } = organisation;
    const { plan } = await compile([...garden, queue], { weights, turns: true });
    const criteria = plan.get(decision.criterion);
    const told = plan.get(decision.choice).flatMap((choice) =>
      choice.data.flips.flatMap(({ change }) => {
        const found = /^Weight of (\w+) .*\(now ([\d.]+)\)/.exec(change);
        // A need in which a criterion has no part gives its weight to the others.
        const here = weightsHere(criteria, choice).get(capital(found?.[1] ?? ""))?.weight;
        return found ? [[here, Number(found[2])] as const] : [];
      }),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const [here, weight] of told) expect(weight).toBeCloseTo(here ?? -1, 3);
  });
});

it("decides the same in whatever order policies, entries and needs are written", async () => {
  const nodes = [...garden, queue, mention("MongoDB")];
  const plain = await compile(nodes);
  const shuffled = <T extends object>(record: T) =>
    fc.shuffledSubarray(Object.entries(record), { minLength: Object.keys(record).length });
  const { technologies, entries, origins, slots, weights } = organisation;
  await fc.assert(
    fc.asyncProperty(
      shuffled(technologies),
      shuffled(entries),
      shuffled(origins),
      shuffled(weights),
      async (...parts) => {
        const [technologies_, entries_, origins_, weights_] = parts.map((each) =>
          Object.fromEntries(each),
        );
        const { plan, findings, files } = await compile(nodes, {
          technologies: technologies_,
          entries: entries_,
          slots,
          origins: origins_,
          weights: weights_,
        });
        expect(plan.get(decision.choice)).toEqual(plain.plan.get(decision.choice));
        expect(plan.get(decision.option)).toEqual(plain.plan.get(decision.option));
        expect(findings).toEqual(plain.findings);
        expect(files).toEqual(plain.files);
      },
    ),
    { numRuns: 8 },
  );
});
