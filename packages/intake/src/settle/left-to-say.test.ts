import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { goBetween } from "../fixtures/go-between.ts";
import { compile } from "../fixtures/prompt.ts";

const asked = async (text: string, ...more: typeof goBetween) =>
  (await compile(text, more)).plan.get(brief.question).map(({ id }) => id);

it("asks what several work on together, where nothing says what becomes of two changes", async () => {
  const text =
    "Build a web application where skippers plan voyages.\n- Real-time collaboration within 200 ms";
  expect(await asked(text)).toContain("worked-on-together");
  expect(
    await asked(`${text}\n- Two skippers may change one voyage at the same time`),
  ).not.toContain("worked-on-together");
});

it("asks what goes through a queue that nothing is said of, and who reads the reports of a replica", async () => {
  const ids = await asked(
    "Build a web application where clerks book berths.\n- Message queue for asynchronous processing\n- Read replicas for reporting",
  );
  expect(ids).toEqual(expect.arrayContaining(["work-for-the-queue", "reports-read"]));
});

it("asks how a copy of what is held of people is handed over, where they may have one", async () => {
  const text = "Build a web shop where customers order rope.";
  expect(await asked(`${text}\n- Customers can export or delete their data (GDPR)`)).toContain(
    "copy-of-person",
  );
  expect(await asked(`${text}\n- Clerks export orders as CSV`)).not.toContain("copy-of-person");
});

it("asks who issues tokens where programs alone call, and not where keys are spoken of", async () => {
  const text = "Build an API connecting Adyen payments and Mailgun emails with retries.";
  expect(await asked(text, ...goBetween)).toContain("issuer-of-tokens");
  expect(await asked(`${text} Each caller has an API key.`, ...goBetween)).not.toContain(
    "issuer-of-tokens",
  );
});
