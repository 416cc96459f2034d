import { brief } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { load, mention, product, services } from "../fixtures/briefs.ts";
import { style } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

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
        load("peak-request-rate", 20, "req/s"),
      ],
      findings: [
        {
          code: "stack/style-against-numbers",
          message:
            /2 people can look after 4 services, and 5 are planned; a peak of 20 req\/s are 1 instance of one program/,
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
