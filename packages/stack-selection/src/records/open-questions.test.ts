import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { question } from "../fixtures/drawn.ts";
import { questionsOn } from "./open-questions.ts";
import { statusOf } from "./record.ts";

const { data } = choice("identity-provider", "keycloak");
const keycloak = { data };
const status = (...asked: Parameters<typeof question>[]) =>
  statusOf(
    keycloak,
    asked.map((each) => question(...each)),
  );

it("accepts what the text names where nothing is asked that could turn it", () => {
  expect(status()).toBe("accepted (stated)");
  expect(status(["load", "How many use it?"])).toBe("accepted (stated)");
  expect(status(["release", "Which release of keycloak is there?", []])).toBe("accepted (stated)");
});

it("proposes it, by the question, while an answer can turn it", () => {
  const awaited =
    "proposed; the text names it, and it is still asked “Who holds accounts of guests?”";
  expect(status(["guests", "Who holds accounts of guests?", ["identity-provider"]])).toBe(awaited);
  expect(status(["guests", "Does keycloak hold guests?"])).toBe(
    "proposed; the text names it, and it is still asked “Does keycloak hold guests?”",
  );
});

it("tells also of what is asked and turns nothing", () => {
  const release = question("release", "Which release of keycloak is there?", []);
  const other = question("load", "How many use keycloaks?", []);
  expect(questionsOn(keycloak, [other, release])).toEqual([release]);
});
