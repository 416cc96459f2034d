import { use } from "@planc/core";
import { planJson, type RunResult, readPlanJson } from "@planc/core/host";
import stackSelection from "@planc/stack-selection";
import { expect, it } from "vitest";
import { corePlugins } from "./core-plugins.ts";
import { changesBetween, type Decided, decideAgain } from "./decide-again.ts";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";

/** A plan as it lies on the disk. */
function onDisk(result: RunResult): Decided {
  const read = readPlanJson(planJson(result));
  if (!read.ok) throw new Error("the plan cannot be read");
  return { plan: read.plan, findings: read.document.findings };
}

it("decides each sample anew as it was decided, from what its plan says", async () => {
  for (const [name, prompt] of Object.entries(prompts)) {
    const before = onDisk(await compile(prompt));
    const again = await decideAgain(before.plan, { plugins: corePlugins });
    const { catalogue, ...changes } = changesBetween(before, again);
    expect([name, changes]).toEqual([
      name,
      { needs: [], choices: [], ruledOut: [], facts: [], findings: [], same: true },
    ]);
    expect(catalogue.from).toBe(catalogue.to);
  }
});

/** Brokers, of which the catalogue of this plugin is to know one otherwise, and another not at all. */
const otherBrokers = use(stackSelection, {
  entries: {
    rabbitmq: {
      name: "RabbitMQ",
      topics: ["message-broker"],
      form: "server",
      what: "message broker",
      licence: "MPL-2.0",
      versions: {
        checked: "2027-06-01",
        source: "release notes",
        versions: [{ version: "5.0", released: "2027-03-01" }],
      },
      replaces: true,
    },
    "acme-queue": {
      name: "Acme Queue",
      topics: ["message-broker"],
      form: "server",
      what: "queue of the platform team",
    },
  },
});

it("tells what another catalogue changes, before anything is compiled", async () => {
  const before = onDisk(await compile(prompts.microservices));
  const plugins = corePlugins.map((each) =>
    each.plugin.name === stackSelection.name ? otherBrokers : each,
  );
  const changes = changesBetween(before, await decideAgain(before.plan, { plugins }));
  expect(changes.same).toBe(false);
  expect(changes.catalogue.from).not.toBe(changes.catalogue.to);
  expect(changes.style).toBeUndefined();
  expect(changes.needs).toEqual([]);
  const broker = changes.choices.find(({ id }) => id === "message-broker");
  expect(broker).toMatchObject({
    need: "Message broker",
    was: { technology: "rabbitmq" },
    now: { technology: "rabbitmq", version: "5.0" },
    changed: ["version"],
  });
  expect(broker?.was?.version).not.toBe("5.0");
  const facts = new Map(changes.facts.map((each) => [each.technology, each]));
  expect(facts.get("acme-queue")?.changes).toEqual(["new as an option"]);
  expect(facts.get("rabbitmq")?.changes).toEqual(
    expect.arrayContaining([
      // A provider may offer an older line than the newest that the catalogue knows.
      expect.stringMatching(/^version \d+\.\d+ → 5\.0$/),
      expect.stringMatching(/^Operations 0\.\d+ → 0\.7: unknown/),
    ]),
  );
  // Of the others only what stands in for an unknown use has moved, and what a cloud rents of what is named.
  const own = new Set(["acme-queue", "rabbitmq"]);
  const others = changes.facts.filter(({ technology }) => !own.has(technology));
  expect(others.flatMap(({ changes: told }) => told)).toEqual(
    others.map(() =>
      expect.stringMatching(/^(?:Familiarity .*unknown|Fit .*managed databases, queues)/),
    ),
  );
});
