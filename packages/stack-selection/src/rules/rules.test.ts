import { brief, decision, host } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { load, mention, product, services } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";
import { isBefore } from "./version-past-support.ts";

const style = (of: "microservices" | "modular-monolith" | "serverless") =>
  given(decision.style, {
    style: of,
    name: of,
    because: "It was asked for.",
    rejected: [],
    communication: "synchronous",
    drivers: [],
  });
const web = product(["web-application"]);
const microservices = mention("microservices", { kind: "style" });

ruleTester(plugin, "style-against-numbers")
  .valid([
    {
      name: "services for a team that can run them",
      nodes: [
        web,
        style("microservices"),
        microservices,
        given(brief.team, { size: 20, skills: [] }),
      ],
    },
    { name: "nothing asked for", nodes: [web, style("modular-monolith")] },
    {
      name: "functions that nobody waits long for",
      nodes: [web, style("serverless"), mention("serverless", { kind: "style" })],
    },
  ])
  .invalid([
    {
      name: "services for one person and a first version",
      nodes: [
        product(["web-application"], { stage: "mvp" }),
        style("microservices"),
        microservices,
        given(brief.team, { size: 1, skills: [] }),
      ],
      findings: [
        {
          code: "stack/style-against-numbers",
          ref: "brief/mention#microservices",
          message: /one person would split into .*; a first version moves its boundaries/,
        },
      ],
    },
    {
      name: "more services than the load and the people can carry",
      nodes: [
        web,
        style("microservices"),
        ...services("Cart", "Orders", "Payments", "Stock", "Mail"),
        given(brief.team, { size: 2, skills: [] }),
        load("peak-request-rate", 50, "req/s"),
      ],
      findings: [
        {
          code: "stack/style-against-numbers",
          message:
            /2 people can look after 4 services, and 5 are planned; a peak of 50 req\/s fit one instance/,
        },
      ],
    },
    {
      name: "functions for a chat",
      nodes: [
        web,
        style("serverless"),
        mention("serverless", { kind: "style" }),
        mention("Socket.IO"),
      ],
      findings: [{ code: "stack/style-against-numbers", message: /functions hold none/ }],
    },
  ]);

ruleTester(plugin, "technology-unknown")
  .valid([
    { name: "known", nodes: [mention("Postgres")] },
    { name: "unknown, with a need", nodes: [mention("Quuxdb", { topic: "relational-store" })] },
    { name: "unknown and not wanted", nodes: [mention("Quuxdb", { modality: "avoid" })] },
    { name: "an unknown way of building", nodes: [mention("quux pattern", { kind: "pattern" })] },
  ])
  .invalid([
    {
      name: "unknown, without a need",
      nodes: [mention("Quuxdb")],
      findings: [
        {
          code: "stack/technology-unknown",
          ref: "brief/mention#quuxdb",
          message: /^Quuxdb is named/,
        },
      ],
    },
  ]);

const wish = (id: string, topic: string, technology: string, strength: "require" | "forbid") =>
  given(decision.preference, id, { topic, technology, strength, because: "The company says so." });

ruleTester(plugin, "constraint-conflict")
  .valid([
    {
      name: "languages for server and client",
      nodes: [web, style("modular-monolith"), mention("React"), mention("Java")],
    },
    {
      name: "a language per service",
      nodes: [web, style("microservices"), mention("Spring Boot"), mention("Python")],
    },
    {
      name: "a policy that agrees",
      nodes: [
        web,
        style("modular-monolith"),
        mention("MySQL"),
        wish("a", "relational-store", "mysql", "require"),
      ],
    },
  ])
  .invalid([
    {
      name: "wanted and avoided",
      nodes: [
        web,
        style("modular-monolith"),
        mention("MySQL"),
        mention("MySQL", { modality: "avoid" }, "no-mysql"),
      ],
      findings: [
        {
          code: "stack/constraint-conflict",
          message: /“use MySQL” and “avoid MySQL” cannot both hold/,
        },
      ],
    },
    {
      name: "forbidden by a policy",
      nodes: [
        web,
        style("modular-monolith"),
        mention("MySQL"),
        wish("a", "relational-store", "mysql", "forbid"),
      ],
      findings: [
        {
          code: "stack/constraint-conflict",
          ref: "brief/mention#mysql",
          message: /the policy that forbids MySQL/,
        },
      ],
    },
    {
      name: "two policies that require different things",
      nodes: [
        web,
        style("modular-monolith"),
        wish("a", "cache", "redis", "require"),
        wish("b", "cache", "valkey", "require"),
      ],
      findings: [{ code: "stack/constraint-conflict", message: /both are about cache/ }],
    },
    {
      name: "a style that a policy forbids",
      nodes: [
        web,
        style("microservices"),
        microservices,
        wish("a", "style", "microservices", "forbid"),
      ],
      findings: [{ code: "stack/constraint-conflict", message: /the policy on microservices/ }],
    },
    {
      name: "a language that the framework cannot be used from",
      nodes: [
        product(["api-service"]),
        style("modular-monolith"),
        mention("Python"),
        mention("Spring Boot"),
      ],
      findings: [
        {
          code: "stack/constraint-conflict",
          ref: "brief/mention#python",
          message: /Spring Boot is used from Java or Kotlin/,
        },
      ],
    },
  ]);

const topic = (id: string, needed: boolean) =>
  given(decision.topic, id, { key: id, title: id, needed, because: "It is so.", drivers: [] });
const candidate = (id: string, technology: string, more = {}) =>
  given(decision.candidate, `${id}.${technology}`, {
    topic: `decision/topic#${id}`,
    technology,
    name: technology,
    known: true,
    ...more,
  });
const choice = (id: string, technology: string, version?: string) =>
  given(decision.choice, id, {
    topic: `decision/topic#${id}`,
    candidate: `decision/candidate#${id}.${technology}`,
    technology,
    name: technology,
    ...(version ? { version } : {}),
    purpose: "Tests.",
    basis: "stated",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  });

ruleTester(plugin, "topic-without-option")
  .valid([
    {
      name: "filled",
      nodes: [topic("cache", true), candidate("cache", "redis"), choice("cache", "redis")],
    },
    { name: "not needed", nodes: [topic("cache", false)] },
    {
      name: "a language that runs itself",
      nodes: [
        topic("language", true),
        topic("runtime", true),
        candidate("language", "go"),
        choice("language", "go"),
      ],
    },
  ])
  .invalid([
    {
      name: "nothing left",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis"),
        given(decision.option, "cache.redis", {
          topic: "decision/topic#cache",
          candidate: "decision/candidate#cache.redis",
          scores: [],
          total: 0.5,
          eliminated: { because: "Nobody may run a cache.", by: [] },
        }),
      ],
      findings: [
        {
          code: "stack/topic-without-option",
          message: "cache is needed and every option is ruled out: Nobody may run a cache.",
        },
      ],
    },
  ]);

ruleTester(plugin, "version-past-support")
  .valid([
    {
      name: "supported when the catalogue was checked",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "16"),
      ],
    },
    {
      name: "a version that no source knows",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "canary"),
      ],
    },
  ])
  .invalid([
    {
      name: "ended before the catalogue was checked",
      nodes: [
        topic("web-framework", true),
        candidate("web-framework", "nextjs"),
        choice("web-framework", "nextjs", "14.2"),
      ],
      findings: [
        {
          code: "stack/version-past-support",
          message: "nextjs 14.2 has no support since 2025-10-26.",
        },
      ],
    },
    {
      name: "older than anything in the catalogue",
      nodes: [
        topic("relational-store", true),
        candidate("relational-store", "postgresql"),
        choice("relational-store", "postgresql", "9.1"),
      ],
      findings: [{ code: "stack/version-past-support" }],
    },
    {
      name: "ends before the date of the plan",
      nodes: [
        topic("runtime", true),
        candidate("runtime", "nodejs"),
        choice("runtime", "nodejs", "24"),
        given(host.asOf, { date: "2028-06-01" }),
      ],
      findings: [{ code: "stack/version-past-support", message: /2028-04-30/ }],
    },
  ]);

ruleTester(plugin, "catalogue-entry-old")
  .valid([
    {
      name: "checked not long ago",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis", { checked: "2026-08-22" }),
        choice("cache", "redis"),
        given(host.asOf, { date: "2026-11-22" }),
      ],
    },
    {
      name: "no date given",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis", { checked: "2026-08-22" }),
        choice("cache", "redis"),
      ],
    },
  ])
  .invalid([
    {
      name: "checked long ago",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis", { checked: "2026-08-22" }),
        choice("cache", "redis"),
        given(host.asOf, { date: "2028-01-01" }),
      ],
      findings: [
        {
          code: "stack/catalogue-entry-old",
          message: /redis was checked on 2026-08-22, 497 days before/,
        },
      ],
    },
  ]);

describe("isBefore", () => {
  it.each([
    ["9.6", "14", true],
    ["v0.68+", "0.70", true],
    ["14.1", "14", false],
    ["newest", "14", false],
  ])("%s before %s: %s", (named, line, before) => {
    expect(isBefore(named, line)).toBe(before);
  });
});
