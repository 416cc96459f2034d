import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { many, node, pluginKit } from "@planc/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { item, shop, shopKit } from "../fixtures/shop.ts";
import { given } from "../given.ts";
import { caseChecks, compile, tried } from "./case-checks.ts";
import { coverageFaults } from "./coverage.ts";
import { declarationFaults } from "./declarations.ts";

const note = many("shop/note", z.strictObject({ text: z.string() }), { summary: "notes" });
const nodes = ["a", "b", "c"].map((id) => given(item, id, { name: id }));

/** A plugin whose only step writes what `text` says. */
function noting(text: () => string | Promise<string>) {
  const notes = shopKit.step("notes", {
    reads: { items: item },
    writes: { notes: note },
    run: async ({ items }) => {
      const said = await text();
      return {
        notes: items.map(({ id, ref }) =>
          node(note, id, { text: said }, shopKit.derived("shelf-per-item", [ref])),
        ),
      };
    },
  });
  return shopKit.plugin([notes]);
}

async function faultsOf(plugin: ReturnType<typeof noting>): Promise<readonly string[]> {
  const found = await Promise.all(
    caseChecks.map(async ({ name, faults }) =>
      (await faults(plugin, tried(plugin, { name: "case", nodes }))).length > 0 ? [name] : [],
    ),
  );
  return found.flat();
}

const [compiles, again, shuffles, closed, paths] = caseChecks.map(({ name }) => name);

it("finds nothing wrong with an honest plugin", async () => {
  expect(await faultsOf(noting(() => "plain"))).toEqual([]);
});

it.each([
  ["the clock", () => String(Date.now())],
  ["the clock through a constructor", () => new Date().toISOString()],
  ["the monotonic clock", () => String(performance.now())],
  ["the process clock", () => String(process.hrtime())],
  ["the dice", () => String(Math.random())],
  ["the dice of the platform", () => crypto.randomUUID()],
  ["the environment", () => String(process.env.HOME)],
  ["all of the environment", () => Object.keys(process.env).join()],
  ["the disk", () => readFileSync("package.json", "utf8").slice(0, 5)],
  ["the machine", () => hostname()],
  ["when the process began", () => String(performance.timeOrigin)],
  ["who it is", () => String(process.pid)],
  ["where it runs", () => process.platform],
  ["how many processors there are", () => String(navigator.hardwareConcurrency)],
  ["the language of the machine", () => (1234.5).toLocaleString()],
  [
    "the language of the machine for a collator",
    () => String(new Intl.Collator().compare("a", "b")),
  ],
  ["the language of the machine for an order", () => String("a".localeCompare("b"))],
  ["the time zone of the machine", () => String(new Date(0).getHours())],
  ["the time zone of the machine in words", () => String(new Date(0))],
  ["the time zone of the machine for a moment", () => String(new Date(2020, 1, 1).toISOString())],
  ["the time zone of the machine in a language", () => new Date(0).toLocaleDateString("en")],
  ["the network", async () => String(await fetch("data:,x").then((reply) => reply.status))],
  [
    "the clock after a pause",
    async () => {
      await Promise.resolve();
      return String(Date.now());
    },
  ],
  [
    "the environment, and hides that it was refused",
    () => {
      try {
        return String(process.env.HOME === undefined).slice(0, 0);
      } catch {
        return "";
      }
    },
  ],
])("catches a plugin that asks %s", async (_, text) => {
  expect(await faultsOf(noting(text))).toContain(closed);
});

it("lets a plugin compute with dates that it was given", async () => {
  expect(await faultsOf(noting(() => new Date("2020-01-01").toISOString()))).toEqual([]);
  const year = () => String(new Date("2020-01-01").getUTCFullYear());
  expect(await faultsOf(noting(year))).toEqual([]);
});

it("lets a plugin compute in a language and a time zone that it names", async () => {
  const words = () =>
    [
      (1234.5).toLocaleString("en"),
      "a".localeCompare("b", "en"),
      new Date(0).toLocaleDateString("en", { timeZone: "UTC" }),
      new Intl.PluralRules("en").select(1),
    ].join();
  expect(await faultsOf(noting(words))).toEqual([]);
});

it("catches a plugin that remembers", async () => {
  let calls = 0;
  expect(await faultsOf(noting(() => String(calls++)))).toEqual(
    expect.arrayContaining([again, shuffles, closed]),
  );
});

it("catches a plugin that names a path of this machine", async () => {
  expect(await faultsOf(noting(() => `see ${process.cwd()}/notes`))).toContain(paths);
});

it("catches a plugin that crashes, or changes what it reads", async () => {
  expect(
    await faultsOf(
      noting(() => {
        throw new Error("no");
      }),
    ),
  ).toContain(compiles);
  const sorts = shopKit.step("sorts", {
    reads: { items: item },
    writes: {},
    run: ({ items }) => {
      (items as unknown as unknown[]).reverse();
      return {};
    },
  });
  expect(await faultsOf(shopKit.plugin([sorts]))).toContain(compiles);
});

it("catches a plugin whose parts talk to each other behind the engine's back", async () => {
  const heard: string[] = [];
  const talks = shopKit.step("talks", {
    reads: { items: item },
    writes: {},
    run: () => {
      heard.push("x");
      return {};
    },
  });
  const listens = shopKit.artifact("listens", {
    reads: {},
    emit: () => [{ path: "x.txt", mediaType: "text/plain", text: heard.join() }],
  });
  expect(await faultsOf(shopKit.plugin([talks, listens]))).toContain(again);
});

it("catches files that a quick probe refuses", async () => {
  const file = shopKit.artifact("file", {
    reads: {},
    emit: () => [{ path: "x.txt", mediaType: "text/plain", text: "x" }],
  });
  const refuses = shopKit.probe("refuses", {
    of: { file },
    when: "compile",
    tool: "a reader",
    run: () => ({ status: "failed", detail: "it is empty" }),
  });
  expect(await faultsOf(shopKit.plugin([file, refuses]))).toContain(compiles);
});

it("catches a probe whose verdict tells the time", async () => {
  const file = shopKit.artifact("file", {
    reads: {},
    emit: () => [{ path: "x.txt", mediaType: "text/plain", text: "x" }],
  });
  const times = shopKit.probe("times", {
    of: { file },
    when: "compile",
    tool: "a reader",
    run: () => ({ status: "passed", detail: `read at ${performance.now()}` }),
  });
  expect(await faultsOf(shopKit.plugin([file, times]))).toContain(compiles);
});

it("asks that options, findings and derivations are told in full", () => {
  const kit = pluginKit({
    name: "@test/careless",
    version: "1.0.0",
    area: "careless",
    summary: "",
    options: z.object({
      plain: z.string().optional(),
      described: z.string().default("").describe("x"),
    }),
    findings: { lost: { severity: "info", message: "lost", cause: "Because", fix: "Find {it}." } },
    derivations: { short: "because", stopped: "each item gets a shelf." },
    slots: [note],
  });
  expect(declarationFaults(kit.plugin([]))).toEqual([
    "The options accept names that they do not know: use z.strictObject.",
    "Option plain has no default.",
    "Option plain has no description.",
    "The message of finding lost is not a sentence with a full stop.",
    "The cause of finding lost is not a sentence with a full stop.",
    "The fix of finding lost asks for an argument; only its message has some.",
    "Derivation short is not a sentence of at least three words without a full stop.",
    "Derivation stopped is not a sentence of at least three words without a full stop.",
    "No part reads or writes shop/note, which the plugin brings along.",
  ]);
  const listed = pluginKit({
    name: "@test/listed",
    version: "1.0.0",
    area: "listed",
    summary: "",
    options: z.array(z.string()) as never,
  });
  expect(declarationFaults(listed.plugin([]))).toEqual(["The options are not a strict object."]);
});

it("asks that cases reach what is declared", async () => {
  const empty = await compile(shop, { name: "empty", nodes: [] });
  expect(coverageFaults(shop, [empty], {})).toEqual([
    "No case raises shop/shelves-over-limit.",
    "In no case does step shelves write shop/shelf, as it declares.",
    "In no case does step size write shop/size, as it declares.",
    "In no case is there a node by derivation shelf-per-item.",
    "In no case is there a node by derivation size-of-shelves.",
    "In no case does section summary come to anything.",
    "In no case does artifact list come to anything.",
  ]);
  const full = await compile(shop, { name: "full", nodes });
  expect(coverageFaults(shop, [full], {})).toEqual([
    "Every case raises shop/shelves-over-limit: add one that does not.",
  ]);
  const slug = "shelves-over-limit";
  expect(
    coverageFaults(shop, [full, empty], { [slug]: "only probes raise it", lost: "x" }),
  ).toEqual([
    "A case raises shop/shelves-over-limit, listed as untested.",
    "There is no lost to be untested.",
  ]);
  expect(coverageFaults(shop, [empty], { [slug]: "no" })[0]).toBe(
    `The reason why ${slug} is untested is no reason.`,
  );
});
