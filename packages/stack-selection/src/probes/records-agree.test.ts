import type { Draft, OutputFile, Plugin } from "@planc/core";
import { integration } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

/** The plugin with something added to the outcome of each record whose path ends so. */
function withSaid(end: string, said: string): Plugin {
  const parts = plugin.parts.map((part) => {
    if (part.kind !== "artifact" || part.name !== "decision-records") return part;
    const run = async (context: Parameters<typeof part.run>[0]) => {
      const files = (await part.run(context)) as readonly OutputFile[];
      return files.map((file) =>
        file.path.endsWith(end)
          ? {
              ...file,
              text: file.text.replace("## Decision Outcome\n", `## Decision Outcome\n\n${said}\n`),
            }
          : file,
      );
    };
    return { ...part, run };
  });
  const records = parts.find(({ name }) => name === "decision-records");
  return {
    ...plugin,
    parts: parts.map((part) =>
      part.kind === "probe" && records?.kind === "artifact" ? { ...part, of: { records } } : part,
    ),
  };
}

const resultOf = (variant: Plugin, more: readonly Draft[] = []) =>
  planTester({ plugins: [variant], probes: "compile" })
    .with(...tasks, ...more)
    .result();

const about = ({ findings }: Awaited<ReturnType<typeof resultOf>>) =>
  findings
    .filter(({ code }) => code.startsWith("stack/record-"))
    .map(({ code, message, ref }) => ({ code, message, ref }));

it("finds nothing in what the plan wrote of itself", async () => {
  const result = await resultOf(plugin);
  expect(about(result)).toEqual([]);
  expect(result.probes.find(({ id }) => id === "stack/records-agree")).toMatchObject({
    status: "passed",
    detail: expect.stringMatching(/^\d+ records read$/),
  });
});

it("says which record names what is not there, and where", async () => {
  const said = "It alerts by performance/benchmarks.md alone.";
  expect(about(await resultOf(withSaid("-relational-store.md", said)))).toEqual([
    {
      code: "stack/record-name-unknown",
      message: expect.stringMatching(
        /^decisions\/\d+-relational-store\.md names the file performance\/benchmarks\.md, which the plan does not have: “It alerts by /,
      ),
      ref: "decision/choice#relational-store",
    },
  ]);
});

it("says which record counts otherwise than another", async () => {
  const said = "For the 7 services of the text, and the 8 services of the text.";
  expect(about(await resultOf(withSaid("-relational-store.md", said)))).toEqual([
    {
      code: "stack/record-count-wrong",
      message: expect.stringMatching(/ says 8 services of the text, while decisions\/.* says 7: /),
      ref: "decision/choice#relational-store",
    },
  ]);
});

const count = (value: number) => ({
  value,
  unit: "count" as const,
  formula: "given",
  inputs: [{ name: "given", value, unit: "count" as const }],
});
const unknown = { kind: "unknown", ask: "Who knows?" } as const;

/** A call that a sheet repeats from its queue. */
const posted: readonly Draft[] = [
  given(integration.provider, "post", {
    component: "architecture/component#post",
    name: "Post",
    purpose: "carries letters",
    facts: { key: "generic-rest", generic: true },
    directions: ["out"],
    protocol: "HTTPS",
    data: [],
    credentials: [],
    environments: [],
    sandbox: { how: "none", values: [], basis: unknown },
    version: { pinned: "1", by: "path", policy: "Kept.", basis: unknown },
    limits: [],
    throttle: [],
    errors: [],
    prices: [],
    exit: { port: "PostPort", to: [] },
    asks: [],
  }),
  given(integration.call, "worker.post.send", {
    provider: "integration/provider#post",
    caller: "architecture/component#worker",
    connection: "architecture/connection#worker.post",
    operation: "send a letter",
    method: "sendLetter",
    effect: "message",
    flows: [],
    actions: [],
    requirements: [],
    awaited: "nobody",
    timeout: { value: 10, unit: "s" },
    deadline: { value: 10, unit: "s" },
    within: [],
    retry: {
      layer: "queue",
      repeats: 4,
      pauses: [],
      jitter: 0,
      when: ["503"],
      never: [],
      atLast: "set aside",
      stated: [],
    },
    idempotency: { kind: "key", at: "header Key", from: "letter id" },
    breaker: { kind: "none", because: "test" },
    bulkhead: count(2),
    answers: [],
    fallback: { text: "later" },
  }),
];

it("says which record repeats calls otherwise than the sheet of their system", async () => {
  const said = (times: number) =>
    withSaid("-relational-store.md", `Repeated up to ${times} times: Worker → Post.`);
  expect(about(await resultOf(said(4), posted))).toEqual([]);
  expect(about(await resultOf(said(6), posted))).toEqual([
    {
      code: "stack/record-policy-wrong",
      message: expect.stringMatching(
        / says up to 6 times, while the sheet of Post has 4 repeats: “Repeated up to 6 times/,
      ),
      ref: "decision/choice#relational-store",
    },
  ]);
});
