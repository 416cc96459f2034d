import { expect, it } from "vitest";
import { plainCatalogue } from "../catalogue.ts";
import { asksOf } from "./index.ts";
import { technologyDemands } from "./technology-demands.ts";

it("asks only for technologies that the catalogue has", () => {
  const unknown = Object.keys(technologyDemands).filter(
    (key) => plainCatalogue.entryOf(key) === undefined,
  );
  expect(unknown).toEqual([]);
});

it("adds what a technology asks to what its need asks", () => {
  const kinds = (technology: string) => asksOf("real-time", technology).map(({ kind }) => kind);
  expect(kinds("websocket")).toEqual(["channel", "operation"]);
  expect(kinds("stomp")).toEqual(["channel", "operation", "choice"]);
});

it("asks nothing where the catalogue says nothing of a need", () => {
  expect(asksOf("language", "typescript")).toEqual([]);
});
