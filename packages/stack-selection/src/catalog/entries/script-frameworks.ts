import type { Entry } from "../schema.ts";
import { type FrameworkRow, frameworkOf } from "./framework-row.ts";

const languages = ["typescript", "javascript"];

const rows: readonly FrameworkRow[] = [
  {
    key: "fastify",
    name: "Fastify",
    what: "HTTP framework with a JSON Schema per route",
    licence: "MIT",
    since: 2016,
    used: { downloads: 21_690_909 },
    languages,
    validation: [1, "JSON Schema per route"],
    openapi: [0.9, "plug-in that reads the route schemas"],
    modularity: [0.6, "encapsulated plug-ins"],
    burden: [0.3, "plug-ins are chosen one by one"],
    performance: [0.9, "serialises by schema"],
    risks: [
      // https://github.com/fastify/ajv-compiler, version 4, read 2026-11-30
      [
        "By its own settings Fastify drops a field that no schema names, turns a text into a number and stops at the first fault.",
        "Set removeAdditional and coerceTypes to false for bodies, and allErrors to true with a limit of the body's size and of its lists; a test sends a field that no schema names, and is refused.",
        "written-contract",
      ],
      [
        "Structure beyond plug-ins is left to the team.",
        "One plug-in per module, checked by an import rule.",
        "modules",
      ],
    ],
  },
  {
    key: "express",
    name: "Express",
    exact: true,
    aliases: ["Express.js", "ExpressJS"],
    what: "minimal HTTP framework",
    licence: "MIT",
    since: 2010,
    used: { share: 19.9, downloads: 299_476_266 },
    languages,
    validation: [0.3, "left to other packages"],
    openapi: [0.3, "left to other packages"],
    modularity: [0.3, "middleware lists"],
    burden: [0.35, "validation and structure are put together by hand"],
    performance: [0.5, "no serialiser of its own"],
    risks: [
      [
        "Validation and description of requests are separate packages.",
        "Generate both from one schema.",
      ],
    ],
  },
  {
    key: "nestjs",
    name: "NestJS",
    aliases: ["Nest.js"],
    what: "modular server framework with dependency injection",
    licence: "MIT",
    since: 2017,
    used: { share: 6.7, downloads: 31_290_905 },
    languages,
    validation: [0.8, "pipes over decorated classes"],
    openapi: [0.9, "from decorated classes"],
    modularity: [1, "modules with dependency injection"],
    burden: [0.35, "decorators and a framework of its own"],
    performance: [0.6, "runs on Express or Fastify"],
    risks: [["Decorators hide control flow.", "Keep business rules in plain classes."]],
  },
  {
    key: "hono",
    name: "Hono",
    what: "small HTTP framework on web standards",
    licence: "MIT",
    since: 2022,
    used: { downloads: 77_904_354 },
    languages,
    validation: [0.7, "validator middleware"],
    openapi: [0.7, "companion package"],
    modularity: [0.4, "nested applications"],
    burden: [0.3, "parts are chosen one by one"],
    performance: [0.85, "small router"],
  },
  {
    key: "koa",
    name: "Koa",
    exact: true,
    what: "minimal HTTP framework",
    licence: "MIT",
    since: 2013,
    used: { downloads: 25_790_981 },
    languages,
    validation: [0.3, "left to other packages"],
    openapi: [0.3, "left to other packages"],
    modularity: [0.3, "middleware lists"],
    burden: [0.4, "everything is put together by hand"],
    performance: [0.6, "no serialiser of its own"],
  },
];

/** What a framework of pages answers requests with itself; API Routes came with Next.js 9, of 2019. */
const routeHandlers: Entry = {
  ...frameworkOf({
    key: "nextjs-route-handlers",
    name: "Next.js route handlers",
    what: "routes of an application in Next.js",
    licence: "MIT",
    since: 2019,
    languages,
    validation: [0.3, "left to other packages"],
    openapi: [0.3, "left to other packages"],
    modularity: [0.4, "a file per route"],
    burden: [0.15, "part of the program that makes the pages"],
    performance: [0.7, "in the program that makes the pages"],
  }),
  fits: {
    "request-validation": [0.3, "left to other packages"],
    "openapi-description": [0.3, "left to other packages"],
    modularity: [0.4, "a file per route"],
    "graphql-server": [0.4, "by a package in one of its routes"],
    "socket-io-server": [0, "no connection that stays open"],
  },
  comparedWhen: "application-framework",
};

export const scriptFrameworks: readonly Entry[] = [...rows.map(frameworkOf), routeHandlers];
