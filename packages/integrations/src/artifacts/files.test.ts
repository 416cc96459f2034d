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
    "integrations/harbour-office.md",
    "integrations/retry-policies.json",
    "integrations/stripe.md",
    "integrations/stripe.webhook-vectors.json",
    "integrations/twilio.md",
  ]);
});

it("lays a page out from access to leaving, with figures of this plan", async () => {
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
    "## Tests and Drills",
    "## Leaving",
    "## Sources",
  ]);
  expect(page).toContain(
    "| start a payment | `POST /v1/payment_intents` | buy-ticket | 4.5 s, 10 s in all",
  );
  expect(page).toContain("| all requests, live mode, per account | 100 req/s | 9.6 req/s | 10 % |");
  expect(page).toContain(
    "`stripe 23.1.0`: its own repeats set to 0; time-out set by call: 80 s where nothing is set",
  );
  expect(page).toContain("| 27 = 4 req/s × 4.5 s × 1.5 |");
  expect(page).toContain(
    "a month: payments × (0.3 USD + 2.9 % × their average amount, which is not stated)",
  );
  expect(page).toContain("calls a second, 5 min > 80 req/s for 5 min (ticket)");
  expect(page).toContain("unique in received_webhooks, kept 30 days; repeats end after 3 days");
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
  const [answers = "", later = ""] = page.split("It reports later");
  expect(answers).not.toContain("30003");
  expect(later).toContain(
    "| 30003 | handset cannot be reached | a new message as a job of its own, once; then final |",
  );
  expect(answers).toContain(
    "| 408, 500, 502, 503, 504 | no list has it: may pass by itself | repeat as above; 500, 502 and 504 may have acted: after a look |",
  );
  expect(answers).toContain(
    "| 501, 505, other 4xx, other 5xx | no list has it: would be answered so again | stop, set aside, alert |",
  );
  expect(page).toContain("keep that nothing is to be sent there any more");
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
