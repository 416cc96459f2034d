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
