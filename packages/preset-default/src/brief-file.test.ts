import { createHash } from "node:crypto";
import type { Draft } from "@planc/core";
import { cutToSlots, type RunResult, run } from "@planc/core/host";
import { brief, host } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { prompts } from "./fixtures/prompts.ts";
import { specs } from "./fixtures/specs.ts";
import { withoutTurns } from "./fixtures/without-turns.ts";
import { corePlugins, writeBrief } from "./index.ts";

type Kind = "prompt" | "spec" | "brief";

function source(kind: Kind, text: string): readonly Draft[] {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return [
    given(host.source, kind, { kind, sha256, length: text.length }),
    given(host.text, kind, { text }),
  ];
}

const plugins = cutToSlots(withoutTurns(corePlugins), Object.values(brief));

async function briefOf(texts: Readonly<Partial<Record<Kind, string>>>): Promise<RunResult> {
  const inputs = Object.entries(texts).flatMap(([kind, text]) => source(kind as Kind, text));
  return run({ plugins, inputs, probes: "none" });
}

const facts = ({ plan }: RunResult) =>
  Object.fromEntries(
    [...plan]
      .filter(({ id }) => id.startsWith("brief/"))
      .flatMap(({ nodes }) => nodes.map(({ ref, data }) => [ref, data])),
  );
const reasons = ({ plan }: RunResult) =>
  [...plan]
    .filter(({ id }) => id.startsWith("brief/"))
    .flatMap(({ nodes }) => nodes.map(({ ref, why }) => [ref, why] as const));
const written = ({ plan }: RunResult) => writeBrief(plan, { schema: "x", derivations: {} });
const problems = ({ findings }: RunResult) =>
  findings.filter(({ code }) => code.startsWith("intake/brief") || code.startsWith("core/"));

const texts = [
  ...Object.entries(prompts).map(([name, text]) => ({ name, texts: { prompt: text } })),
  ...Object.entries(specs).map(([name, text]) => ({ name, texts: { spec: text } })),
];

it.each(texts)("writes the brief of $name so that it is read as it was", async ({ texts }) => {
  const first = await briefOf(texts);
  const yaml = await written(first);
  expect(Object.keys(facts(first)).length).toBeGreaterThan(4);

  const corrected = await briefOf({ ...texts, brief: yaml });
  expect(problems(corrected)).toEqual([]);
  expect(facts(corrected)).toEqual(facts(first));
  expect(reasons(corrected)).toEqual(reasons(first));
  expect(await written(corrected)).toBe(yaml);

  const alone = await briefOf({ brief: yaml });
  expect(problems(alone)).toEqual([]);
  expect(facts(alone)).toEqual(facts(first));
  // What it leaves open is asked again, for the same reasons.
  const elsewhere = reasons(alone).filter(
    ([ref, why]) =>
      !ref.startsWith("brief/question#") &&
      (why.kind !== "stated" || why.at.some((place) => place.source !== "brief")),
  );
  expect(elsewhere).toEqual([]);
});

it("needs no id for a fact whose entry tells it from others", async () => {
  const yaml = await Promise.all(texts.map(async (each) => written(await briefOf(each.texts))));
  const ids = yaml.flatMap((text) => text.match(/^ *- (?:\{ )?id: .*/gm) ?? []);
  // Accounts have one key whatever they are called: a Member who signs in is `user`.
  const questions =
    /id: (?:accounts|availability|built-with|file-before-words|kind|list-of-rooms|load|oldest-systems|open-rooms|owned-by-[\w-]+|unwelcome-people|user|volume)\b/;
  expect(ids.filter((line) => !questions.test(line))).toEqual([]);
});
