import { refOf } from "@planc/core";
import { vocabulary } from "@planc/core/ir";
import { expect, it } from "vitest";
import { cutPieces } from "../words/pieces.ts";
import type { Term } from "./term.ts";
import { createTermIndex, termIndexOf } from "./term-index.ts";

function term(name: string, more: Partial<Term["data"]> = {}): Term {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const data = { name, aliases: [], kind: "product" as const, ...more };
  return { ref: refOf(vocabulary.term, id), id, data };
}

const index = createTermIndex([
  term("Java"),
  term("JavaScript", { aliases: ["js"] }),
  term("Spring"),
  term("Spring Boot"),
  term("C", { exact: true }),
  term("C++"),
  term(".NET"),
  term("S3"),
  term("CI/CD", { kind: "pattern" }),
  term("message queue", { kind: "pattern" }),
  term("containerised services", { kind: "pattern" }),
  term("SOC 2", { kind: "regime", aliases: ["SOC 2 Type II"] }),
  term("Next.js", { aliases: ["Next"], exact: true }),
]);

const find = (text: string) =>
  index
    .find(text, cutPieces(text))
    .map(({ start, end, terms: [first] }) => [text.slice(start, end), first.data.name]);

it("takes the longest name, in any case", () => {
  expect(find("java SPRING BOOT and spring")).toEqual([
    ["java", "Java"],
    ["SPRING BOOT", "Spring Boot"],
    ["spring", "Spring"],
  ]);
});

it("finds whole words alone", () => {
  expect(find("JavaScripts javax AS3 S3s foo.js C# xC++")).toEqual([]);
  expect(find("JavaScript/Java, (C++) .NET; js")).toEqual([
    ["JavaScript", "JavaScript"],
    ["Java", "Java"],
    ["C++", "C++"],
    [".NET", ".NET"],
    ["js", "JavaScript"],
  ]);
});

it("takes names that are common words in their own spelling alone", () => {
  expect(find("next c NEXT")).toEqual([]);
  expect(find("Next.js with C")).toEqual([
    ["Next.js", "Next.js"],
    ["C", "C"],
  ]);
});

it("leaves what is only like a product", () => {
  expect(find("S3-compatible store, Spring-like beans, Java-based")).toEqual([["Java", "Java"]]);
});

it("finds patterns in the plural, with hyphens, and in both spellings", () => {
  expect(find("message-queues, containerized services, CI / CD")).toEqual([
    ["message-queues", "message queue"],
    ["containerized services", "containerised services"],
    ["CI / CD", "CI/CD"],
  ]);
});

it("finds names that hold numbers", () => {
  expect(find("SOC 2 Type II and SOC 2.")).toEqual([
    ["SOC 2 Type II", "SOC 2"],
    ["SOC 2", "SOC 2"],
  ]);
});

it("is built anew for other terms alone", () => {
  const terms = [term("Java"), term("Kotlin")];
  const index = termIndexOf(terms);
  expect(termIndexOf([...terms])).toBe(index);
  expect(termIndexOf([term("Java"), term("Scala")])).not.toBe(index);
  expect(termIndexOf(terms.slice(1))).not.toBe(index);
});
