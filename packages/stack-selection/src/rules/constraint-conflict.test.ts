import { ruleTester } from "@planc/testkit";
import { mention, product } from "../fixtures/briefs.ts";
import { style, wish } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

const web = product(["web-application"]);
const microservices = mention("microservices", { kind: "style" });

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
    {
      name: "a framework that runs on the platform, and a wish for one that does not",
      nodes: [
        web,
        style("serverless"),
        mention("Cloudflare Workers"),
        mention("Hono"),
        mention("Fastify", { modality: "prefer" }),
      ],
    },
  ])
  .invalid([
    {
      name: "a framework that does not run on the platform",
      nodes: [web, style("serverless"), mention("Cloudflare Workers"), mention("Fastify")],
      findings: [
        {
          code: "stack/constraint-conflict",
          ref: "brief/mention#fastify",
          message:
            /^Fastify and Cloudflare Workers cannot both hold: for server framework, Cloudflare Workers works with Hono/,
        },
      ],
    },
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
