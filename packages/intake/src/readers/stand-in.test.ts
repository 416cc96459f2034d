import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

async function standIns(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "reading/mention");
  return nodes.map((node) => {
    const { technology, standIn } = node as Record<string, string>;
    return standIn === undefined ? `${technology}` : `${technology}: ${standIn}`;
  });
}

it.each([
  [
    "- **External API**: Mock Tax API (Java 21/MariaDB 11) with delays for testing",
    ["Java: Mock Tax API", "MariaDB: Mock Tax API"],
  ],
  [
    "- **Stubbed Tax Service**: MariaDB in memory, written in Java",
    ["Java: Stubbed Tax Service", "MariaDB: Stubbed Tax Service"],
  ],
  ["Build a wiki. Run it against a mock server written in Go.", ["Go: mock server"]],
  ["The tax office is mocked with Node.js and MariaDB.", ["MariaDB: mocked", "Node.js: mocked"]],
  ["Tests use a stub of the tax service (Java).", ["Java: stub"]],
])("knows what a name stands in for: %s", async (text, expected) => {
  expect(await standIns(text)).toEqual(expected);
});

it.each([
  ["Mock the tax office in tests, and keep orders in MariaDB.", ["MariaDB"]],
  ["The mock-up is drawn first; the client is written in Vue.", ["Vue"]],
  ["Seed MariaDB with mock data.", ["MariaDB"]],
  ["Screens are mocked up with care, in Vue.", ["Vue"]],
  ["Build a mock tax API with Java.", ["Java"]],
  ["# Mock tax office\n\n- The mock is written in Java.", ["Java"]],
  ["Use a mocked Adyen gateway in tests.", ["Adyen"]],
])("takes what the product itself uses for that: %s", async (text, expected) => {
  expect(await standIns(text)).toEqual(expected);
});

it("says what is put in the place of a system outside", async () => {
  const told = "- **External API**: Mock Payment API (Java 21) that fails at times.";
  const tests =
    "Tests call a mock payment gateway. Guests pay through the external payment gateway.";
  const systems = async (text: string) =>
    (await read(text, "brief/system")).map((each) => {
      const { name, standIn } = each as Record<string, string>;
      return [name, standIn];
    });
  expect(await systems(told)).toEqual([["Payment API", "Mock Payment API"]]);
  for (const [, standIn] of await systems(tests)) expect(standIn).toBeUndefined();
});

it("forgets a stand-in where the product uses the same", async () => {
  const mentions = await read(
    "Build a wiki. The mock server is written in Java 21. The wiki is written in Java 25.",
    "brief/mention",
  );
  expect(mentions).toEqual([
    { technology: "Java", modality: "must", kind: "product", topic: "language", version: "25" },
  ]);
});
