import { ruleTester } from "@planc/testkit";
import { mention, product, system } from "../fixtures/briefs.ts";
import { candidate, choice, style, topic } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

const web = product(["web-application"]);
const demand = (name: string) => ({ demand: `MUST use ${name}` });

const chosen = (need: string, technology: string) => [
  topic(need, true),
  candidate(need, technology),
  choice(need, technology),
];

ruleTester(plugin, "demand-undecided")
  .valid([
    {
      name: "demanded and chosen",
      nodes: [web, mention("Prisma", demand("Prisma")), ...chosen("data-access", "prisma")],
    },
    {
      name: "demanded, and run by a service that is chosen",
      nodes: [
        web,
        mention("PostgreSQL", demand("PostgreSQL")),
        ...chosen("relational-store", "neon"),
      ],
    },
    {
      name: "told as a contradiction already",
      nodes: [
        web,
        style("modular-monolith"),
        mention("Django", demand("Django")),
        mention("Laravel", demand("Laravel")),
        ...chosen("api-framework", "django"),
      ],
    },
    { name: "mentioned alone", nodes: [web, mention("Lombok"), mention("Quuxdb")] },
    {
      name: "wished for",
      nodes: [web, mention("Lombok", { ...demand("Lombok"), modality: "prefer" })],
    },
    { name: "a format", nodes: [web, mention("Markdown", demand("Markdown"))] },
    {
      name: "a system of somebody else",
      nodes: [web, mention("Quuxpay", demand("Quuxpay")), system("Quuxpay")],
    },
  ])
  .invalid([
    {
      name: "known, and in no need",
      nodes: [web, mention("Lombok", demand("Lombok"))],
      findings: [
        {
          code: "stack/demand-undecided",
          ref: "brief/mention#lombok",
          message: "“MUST use Lombok”: nothing in the plan decides for Lombok.",
        },
      ],
    },
    {
      name: "unknown to everybody",
      nodes: [web, mention("Quuxdb", demand("Quuxdb"))],
      findings: [
        {
          code: "stack/demand-undecided",
          ref: "brief/mention#quuxdb",
          message: "“MUST use Quuxdb”: nothing in the plan decides for Quuxdb.",
        },
      ],
    },
  ]);
