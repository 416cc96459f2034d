import type { Draft } from "@planc/core";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

const textOf = (node: Tree): string => node.value ?? (node.children ?? []).map(textOf).join("");

/** The rows of research, by what is decided. */
async function rowsOf(...nodes: readonly Draft[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { sections } = await deciding
    .with(product(["web-application"]), ...concepts("Kiln", "Glaze"), ...nodes)
    .result();
  const research = sections.find(({ data }) => data.document === "research.md");
  const tables = (research?.data.blocks ?? []).filter(({ type }) => type === "table");
  const rows = tables.flatMap((each) => (each as Tree).children ?? []);
  return new Map(
    rows.map(({ children = [] }) => {
      const [first = "", ...cells] = children.map(textOf);
      return [first, cells];
    }),
  );
}

it("says who asks, what was taken, why and before what", async () => {
  const rows = await rowsOf(mention("Fastify"));
  const [asked, decision, why, lead, others] = rows.get("Server framework") ?? [];
  expect([asked, why, lead]).toEqual(["Fastify", "“fastify”", "–"]);
  expect(decision).toMatch(/^Fastify \d/);
  expect(others).toMatch(/^NestJS 0\.\d+, .*; out by Fastify: ASP\.NET Core, .* and \d+ more$/);
});

it("sets the scores of a choice against those of the next, by how much it leads", async () => {
  const rows = await rowsOf(mention("Fastify"));
  const [, , why, lead] = rows.get("Unit tests") ?? [];
  expect(why).toMatch(/^fit 1 : 0\.\d+; less maturity 0\.\d+ : 0\.\d+/);
  expect(lead).toMatch(/^Jest 0\.\d+/);
});

it("names the parts of the brief that a design decision is for", async () => {
  const rows = await rowsOf();
  const [asked, , , , others] = rows.get("Architecture style") ?? [];
  expect(asked).toContain("Glaze, Kiln");
  expect(others).toMatch(/Microservices 0\.\d+/);
});
