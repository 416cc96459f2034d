import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { choice } from "../fixtures/decisions.ts";
import { pastLineOf } from "./past-line.ts";

it("says of a rented line that its makers mend it no more, and of none that is run by oneself", () => {
  const list = plainCatalogue.versionsOf("rabbitmq");
  const past = list?.versions.find(
    ({ supportedUntil }) => supportedUntil !== undefined && supportedUntil < "2026-11-01",
  );
  const broker = choice("message-broker", "rabbitmq", past?.version);
  expect(pastLineOf(broker, plainCatalogue, "Rabbits for rent").negative).toHaveLength(1);
  expect(pastLineOf(broker, plainCatalogue, undefined).negative).toEqual([]);
  const newest = choice("message-broker", "rabbitmq", list?.versions[0]?.version);
  expect(pastLineOf(newest, plainCatalogue, "Rabbits for rent").negative).toEqual([]);
  const [negative = ""] = pastLineOf(broker, plainCatalogue, "Rabbits for rent").negative;
  const told = {
    data: { ...broker.data, consequences: { positive: [], negative: [negative], mitigation: [] } },
  };
  expect(pastLineOf(told, plainCatalogue, "Rabbits for rent").mitigation).toEqual([]);
});
