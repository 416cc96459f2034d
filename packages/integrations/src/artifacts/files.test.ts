import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { ferry, harbour, receivedWebhooks } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";
import { policyFaults, retryPoliciesSchema } from "../policies/schema.ts";

const filesOf = async (options: unknown = {}) => {
  const { files } = await planTester({ plugins: [plugin], options })
    .with(
      ...ferry,
      ...harbour,
      ...receivedWebhooks(30),
      ...chosen("runtime", "nodejs", { name: "Node.js" }),
    )
    .result();
  return new Map(files.map(({ path, text }) => [path, text]));
};

it("writes a page for each system, the policies of all calls and the vectors of who signs", async () => {
  expect([...(await filesOf()).keys()].sort()).toEqual([
    "integrations/drills.json",
    "integrations/harbour-office.md",
    "integrations/providers/harbour-office.json",
    "integrations/providers/stripe.json",
    "integrations/providers/twilio.json",
    "integrations/retry-policies.json",
    "integrations/stripe.md",
    "integrations/stripe.webhook-vectors.json",
    "integrations/twilio.md",
  ]);
});

it("lays a page out from access to what is to be asked, with figures of this plan", async () => {
  const page = (await filesOf()).get("integrations/stripe.md") ?? "";
  expect(page.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "# Stripe",
    "## Access",
    "## Data",
    "## Calls",
    "## Rules of Use",
    "## Limits",
    "## Failures",
    "## Reports",
    "## Watched",
    "## Drills",
    "## To Ask",
  ]);
  expect(page).toContain(
    "| `chargePayment` | `POST /v1/payment_intents` | buy-ticket | 4.5 s/10 s, person |",
  );
  expect(page).toContain(
    "| `all requests, live mode, per account` | 100 req/s | 9.6 req/s | 10 % |",
  );
  expect(page).toContain("`stripe 23.1.0`: own repeats 0");
  expect(page).toContain("| 27 = 4 req/s × 4.5 s × 1.5 |");
  expect(page).toContain("`payments × (0.3 USD + 2.9 % × average amount)`");
  expect(page).toContain("> 80 req/s, ticket");
  expect(page).toContain("| Key | `id` in `received_webhooks`, 30 days |");
});

it("keeps in a register what holds of a system, with what it rests on and what is open", async () => {
  const files = await filesOf();
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? "");
  expect(read("integrations/providers/stripe.json")).toMatchObject({
    system: "Stripe",
    interface: { pinned: "2026-10-28.endive" },
    sources: { "https://docs.stripe.com/rate-limits": "read 2026-11-30" },
  });
  const office = read("integrations/providers/harbour-office.json");
  expect(office).toHaveProperty("open.cost");
  expect(files.get("integrations/harbour-office.md")).toContain("`cost`");
  expect(read("integrations/drills.json")).toMatchObject({
    drills: expect.arrayContaining([expect.objectContaining({ kind: "lost-report" })]),
  });
});

it("writes names as text, whatever they look like", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...ferry,
      ...harbour.map((each) =>
        each.slot === "architecture/component" || each.slot === "brief/system"
          ? { ...each, data: { ...(each.data as object), name: "**Port** | [x](y)" } }
          : each,
      ),
    )
    .result();
  const page = files.find(({ path }) => path.endsWith("harbour-office.md"))?.text ?? "";
  expect(page.split("\n")[0]).toContain("\\*\\*Port\\*\\*");
});

it("paces clients below the limit by what is to be left free", async () => {
  const policies = async (headroom: number) =>
    retryPoliciesSchema.parse(
      JSON.parse((await filesOf({ headroom })).get("integrations/retry-policies.json") ?? ""),
    );
  const paced = async (headroom: number) =>
    (await policies(headroom)).limiters.find(({ limit }) => limit === "all requests, live mode")
      ?.perSecond;
  expect(await paced(0.2)).toBe(80);
  expect(await paced(0.5)).toBe(50);
  expect(policyFaults(await policies(0.2))).toEqual([]);
});

it("tells of what is reported later, and has a rule for each answer that no list has", async () => {
  const page = (await filesOf()).get("integrations/twilio.md") ?? "";
  const [answers = "", later = ""] = page.split("Upon, reported later");
  expect(answers.slice(answers.indexOf("## Failures"))).not.toContain("30003");
  expect(later).toMatch(/\| new message, once \| .*`30003`.* \|/);
  expect(answers).toMatch(/\| look, repeat \| `500`, `502`, `504` \|/);
  expect(answers).toMatch(/\| set aside, alert \| .*`501`, `505`, `other 4xx`, `other 5xx` \|/);
  expect(page).toContain("suppress addressee");
});

it("writes one breaker for a system, and the limits of the sender that is planned", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...ferry, ...chosen("outgoing-calls", "retries-and-breaker"))
    .result();
  const found = files.find(({ path }) => path.endsWith("retry-policies.json"));
  const { breakers, calls, limiters, throttles } = retryPoliciesSchema.parse(
    JSON.parse(found?.text ?? ""),
  );
  expect(breakers.stripe).toEqual({
    kind: "consecutive",
    failures: 5,
    openMs: 60_000,
    probes: 1,
  });
  expect(calls["api.stripe.read-state"]?.breaker).toBe("stripe");
  expect(calls["api.stripe.start-payment"]?.breaker).toBe("stripe");
  const senders = limiters.filter(({ provider }) => provider === "twilio");
  expect(senders.map(({ limit }) => limit)).toEqual(["segments from a long code"]);
  expect(throttles.map(({ signal }) => signal)).toContain("429");
});

it("refuses a policy whose breaker is not there, or whose answer is in two lists", async () => {
  const text = (await filesOf()).get("integrations/retry-policies.json") ?? "";
  const policies = retryPoliciesSchema.parse(JSON.parse(text));
  const start = policies.calls["api.stripe.start-payment"];
  if (start?.retry.layer !== "inline") throw new Error("not repeated within the wait");
  expect(policyFaults(policies)).toEqual([]);
  const wrong = {
    ...start,
    breaker: "harbour",
    retry: { ...start.retry, notOn: [...start.retry.notOn, "429"] },
  };
  expect(
    policyFaults({ ...policies, calls: { start: wrong } }).map(({ problem }) => problem),
  ).toEqual(["has “429” in two lists", "goes through the breaker harbour, which is not there"]);
});
