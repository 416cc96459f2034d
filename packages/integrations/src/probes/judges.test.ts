import { verifyFiles } from "@planc/core/host";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { ferry } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

const files = async () =>
  (
    await planTester({ plugins: [plugin] })
      .with(...ferry)
      .result()
  ).files;

const judged = async (path: string, change: (text: string) => string) => {
  const file = (await files()).find((each) => each.path.endsWith(path));
  if (!file) throw new Error(`no ${path}`);
  const { probes, findings } = await verifyFiles({
    plugins: [{ plugin, options: {} }],
    files: [{ ...file, text: change(file.text) }],
  });
  return {
    status: probes.find(({ files: of }) => of.some((each) => each === file.path))?.status,
    messages: findings.map(({ message }) => message),
  };
};

it("accepts the vectors and the policies that a plan writes", async () => {
  const { probes } = await planTester({ plugins: [plugin], probes: "verify" })
    .with(...ferry)
    .result();
  expect(probes.map(({ id, status }) => [id, status]).sort()).toEqual([
    ["integrations/retry-arithmetic", "passed"],
    ["integrations/webhook-signatures", "passed"],
  ]);
});

it("refuses vectors whose genuine delivery was altered", async () => {
  const { messages } = await judged("stripe.webhook-vectors.json", (text) => {
    const file: { vectors: { expect: string; delivery: { body: string } }[] } = JSON.parse(text);
    for (const each of file.vectors) if (each.expect === "accept") each.delivery.body += " ";
    return JSON.stringify(file);
  });
  expect(messages[0]).toMatch(/should be accept and was signature\.$/);
});

it("refuses vectors that show no old delivery, and what is no JSON", async () => {
  const { messages } = await judged("stripe.webhook-vectors.json", (text) => {
    const file: { vectors: { expect: string }[] } = JSON.parse(text);
    return JSON.stringify({
      ...file,
      vectors: file.vectors.filter((each) => each.expect !== "stale"),
    });
  });
  expect(messages).toEqual([
    "integrations/stripe.webhook-vectors.json: “the file” should be one with stale and was none.",
  ]);
  expect((await judged("stripe.webhook-vectors.json", () => "{")).messages).toHaveLength(1);
});

it("refuses policies whose attempts take longer than the wait around them", async () => {
  const { messages } = await judged("retry-policies.json", (text) =>
    text.replace('"timeoutMs": 4500', '"timeoutMs": 6000'),
  );
  expect(messages[0]).toMatch(/start-payment takes up to 12250 ms, and is waited for 10000 ms/);
});

it("refuses policies that are not as their schema says", async () => {
  const { messages } = await judged("retry-policies.json", (text) =>
    text.replace('"layer": "inline"', '"layer": "always"'),
  );
  expect(messages[0]).toContain("integrations/retry-policies.json");
});
