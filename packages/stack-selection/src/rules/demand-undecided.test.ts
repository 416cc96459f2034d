import { ruleTester } from "@planc/testkit";
import { mention, system } from "../fixtures/briefs.ts";
import { candidate, choice, topic } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

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
      nodes: [mention("Prisma", demand("Prisma")), ...chosen("data-access", "prisma")],
    },
    {
      name: "demanded, and run by a service that is chosen",
      nodes: [mention("PostgreSQL", demand("PostgreSQL")), ...chosen("relational-store", "neon")],
    },
    { name: "mentioned alone", nodes: [mention("Lombok"), mention("Quuxdb")] },
    { name: "wished for", nodes: [mention("Lombok", { ...demand("Lombok"), modality: "prefer" })] },
    { name: "a format", nodes: [mention("Markdown", demand("Markdown"))] },
    {
      name: "a system of somebody else",
      nodes: [mention("Quuxpay", demand("Quuxpay")), system("Quuxpay")],
    },
  ])
  .invalid([
    {
      name: "known, and in no need",
      nodes: [mention("Lombok", demand("Lombok"))],
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
      nodes: [mention("Quuxdb", demand("Quuxdb"))],
      findings: [
        {
          code: "stack/demand-undecided",
          ref: "brief/mention#quuxdb",
          message: "“MUST use Quuxdb”: nothing in the plan decides for Quuxdb.",
        },
      ],
    },
  ]);
