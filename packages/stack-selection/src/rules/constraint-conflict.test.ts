import { decision } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { mention, product } from "../fixtures/briefs.ts";
import { ofPack, style, wish } from "../fixtures/decisions.ts";
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
      name: "a pack where the kind of product settles the style",
      nodes: [
        web,
        given(decision.style, {
          style: "client-only",
          name: "Client only",
          because: "The browser does all of it.",
          rejected: [],
          communication: "in-process",
          drivers: [],
        }),
        ofPack("style", "serverless", "require"),
      ],
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
    {
      name: "a language for one thing beside the server",
      nodes: [
        web,
        style("modular-monolith"),
        mention("Spring Boot"),
        mention("Python", { purpose: "reports" }),
      ],
    },
    {
      name: "two clouds that are both named, and a service of each",
      nodes: [
        web,
        style("modular-monolith"),
        ...["AWS", "Microsoft Azure", "Azure Service Bus", "Amazon SQS"].map((name) =>
          mention(name),
        ),
      ],
    },
    {
      name: "people who sign in with another cloud",
      nodes: [web, style("modular-monolith"), mention("AWS"), mention("Firebase Authentication")],
    },
    {
      name: "a service of another cloud that is only wished for",
      nodes: [
        web,
        style("modular-monolith"),
        mention("AWS"),
        mention("Azure Service Bus", { modality: "prefer" }),
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
            /^Fastify and Cloudflare Workers cannot hold together: for server framework, Cloudflare Workers works with Hono/,
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
          message: /“use MySQL” and “avoid MySQL” cannot hold together/,
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
      name: "a pack that is for none of the styles that a platform of the text allows",
      nodes: [
        web,
        given(decision.style, {
          style: "serverless",
          name: "Serverless functions",
          because: "Cloudflare Workers starts the code.",
          rejected: [],
          communication: "synchronous",
          drivers: ["brief/mention#cloudflare-workers"],
        }),
        mention("Cloudflare Workers"),
        ofPack("style", "microservices", "require"),
      ],
      findings: [
        {
          code: "stack/constraint-conflict",
          ref: "brief/mention#cloudflare-workers",
          message:
            /^serverless functions \(Cloudflare Workers starts the code\) and the pack reefs cannot hold together/,
        },
      ],
    },
    {
      name: "a style of the text that a pack is not for",
      nodes: [
        web,
        style("modular-monolith"),
        mention("modular monolith", { kind: "style" }),
        ofPack("style", "microservices", "require"),
      ],
      findings: [{ code: "stack/constraint-conflict", message: /text and the pack reefs cannot/ }],
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
    {
      name: "a server language beside a framework of another, in a product with two sides",
      nodes: [
        web,
        style("modular-monolith"),
        mention("Python", { purpose: "backend" }),
        mention("Spring Boot"),
      ],
      findings: [
        {
          code: "stack/constraint-conflict",
          ref: "brief/mention#python",
          message: /^Spring Boot .*Python .*the plan keeps Spring Boot and leaves out Python\.$/,
        },
      ],
    },
    {
      name: "a language that the text demands, beside a framework that it only names",
      nodes: [
        web,
        style("modular-monolith"),
        mention("Ruby", { demand: "MUST be written in Ruby" }),
        mention("Django"),
      ],
      findings: [
        { code: "stack/constraint-conflict", message: /keeps Ruby and leaves out Django\.$/ },
      ],
    },
    {
      name: "a framework, its data access and a language of which any two would do",
      nodes: [
        product(["api-service"]),
        style("modular-monolith"),
        mention("Fastify"),
        mention("Sequelize"),
        mention("Java"),
        mention("Spring Boot"),
      ],
      findings: [
        { code: "stack/constraint-conflict", ref: "brief/mention#spring-boot" },
        { code: "stack/constraint-conflict", ref: "brief/mention#java" },
      ],
    },
    {
      name: "a service of another cloud than the one that the text names",
      nodes: [web, style("modular-monolith"), mention("AWS"), mention("Azure Service Bus")],
      findings: [
        {
          code: "stack/constraint-conflict",
          ref: "brief/mention#azure-service-bus",
          message: /Azure Service Bus belongs to Microsoft Azure.* keeps AWS /,
        },
      ],
    },
  ]);
