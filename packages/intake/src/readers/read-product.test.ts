import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

async function product(text: string): Promise<string> {
  const [node] = (await read(text, "brief/product")) as Record<string, unknown>[];
  if (!node) return "none";
  const { name, kinds, domain, stage } = node;
  return [name, String(kinds), domain ?? "-", ...(stage ? [stage] : [])].join(" | ");
}

it.each([
  [
    "/plan Create an architecture using Vue and MariaDB for a leave request application",
    "Leave request application | web-application | leave request",
  ],
  [
    "Design enterprise-grade architecture for claims handling system:",
    "Claims handling system | web-application | claims handling | enterprise",
  ],
  [
    "Create mobile-first architecture for a bird watching app",
    "Bird watching app | mobile-app | bird watching",
  ],
  ["Build an iOS app for parking", "IOS app | mobile-app | parking"],
  [
    "Build a command-line tool in Rust that renames photos",
    "Command-line tool | command-line-tool | -",
  ],
  [
    "Write a Java library for parsing invoices, with no dependencies",
    "Library for parsing invoices | library | -",
  ],
  [
    "A nightly data pipeline that loads sales into a warehouse",
    "Nightly data pipeline | data-pipeline | -",
  ],
  ["Provide a REST API for timetable data", "REST API | api-service | timetable data"],
  [
    "We need an MVP of a marketplace for used books called Bookloop",
    "Bookloop | web-application | marketplace | mvp",
  ],
  [
    "Design a microservices architecture with message queues and an API gateway for a chess platform",
    "Chess platform | web-application | chess",
  ],
  [
    "MVP by one developer for a small rowing club: boats, outings, waiting list",
    "Small rowing club | web-application | rowing club | mvp",
  ],
  [
    "Prototype of an online auction platform",
    "Online auction platform | web-application | auction | prototype",
  ],
])("reads the product of: %s", async (text, expected) => {
  expect(await product(text)).toBe(expected);
});

it.each([
  ["# Kayak hire at the harbour\n\nWe rent kayaks to guests.", "Kayak hire at the harbour"],
  ["Product: Kayak desk\nStack: MariaDB, no Cassandra\nUsers: guests, clerks", "Kayak desk"],
])("takes the title or the label for the name of: %s", async (text, expected) => {
  expect((await product(text)).split(" | ")[0]).toBe(expected);
});

it("leaves out what a sentence puts out of scope", async () => {
  const text = "Build a kayak shop.\n\nLessons are sold by the club and are not part of this.";
  expect(await read(text, "brief/concept")).not.toContainEqual(
    expect.objectContaining({ name: "Lesson" }),
  );
});

it.each(["outside the initial scope", "outside this product’s scope", "out of scope"])(
  "leaves out what is %s",
  async (words) => {
    const text = `# Feature Specification: Kayaks\n\n## Assumptions\n\n- Lessons and insurance are ${words}.\n`;
    const requirements = (await read(text, "brief/requirement")) as { priority?: string }[];
    expect(requirements.map(({ priority }) => priority)).toEqual(["wont"]);
  },
);

it("sees the kind in technologies and surfaces where the text does not name it", async () => {
  expect(await product("Flutter and NATS.")).toBe("Unnamed product | mobile-app | -");
  expect(await product("Adyen, Mailgun and Okta, connected.")).toBe(
    "Integration of Adyen, Mailgun and Okta | api-service | -",
  );
});

it("takes the budget from a price per month", async () => {
  expect(await read("Build a wiki. Hosting costs up to $300 a month.", "brief/product")).toEqual([
    expect.objectContaining({ budget: 300 }),
  ]);
});

it("takes what a specification says of itself for no summary of the product", async () => {
  const [product] = await read(
    "# Feature Specification: Tide tables\n\nThis specification covers the first release.\n\nHarbour masters read tide tables on a screen.\n",
    "brief/product",
  );
  expect((product as { summary: string }).summary).toEqual(
    "Harbour masters read tide tables on a screen.",
  );
});
