import type { DataOf, Draft } from "@planc/core";
import { api, brief, client, data, security } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { garden, operation } from "../fixtures/garden.ts";
import plugin from "../plugin.ts";

type Server = Extract<DataOf<typeof client.state>, { kind: "server" }>;
type Mutation = DataOf<typeof client.mutation>;

const listBeds = operation(
  "list-beds",
  "get",
  "/plots/{plotId}/beds",
  "beds",
  "list",
  ["gardener"],
  {
    parameters: [
      { name: "plotId", in: "path", type: "uuid", required: true, description: "The plot." },
      { name: "crop", in: "query", type: "text", required: false, description: "What grows." },
      { name: "cursor", in: "query", type: "text", required: false, description: "The page." },
    ],
  },
);

const ground: readonly Draft[] = [
  ...garden,
  given(client.surface, "web", {
    name: "Web client",
    kind: "web",
    component: "architecture/component#web-client",
    platforms: ["browser"],
    actors: [],
  }),
  given(data.entity, "bed", { name: "Bed", aggregate: "data/entity#bed", lifecycle: "new" }),
  given(api.resource, "beds", {
    name: "Bed",
    path: "/plots/{plotId}/beds",
    entity: "data/entity#bed",
  }),
];

const copy: Server = {
  kind: "server",
  name: "listBeds",
  surface: "client/surface#web",
  operation: "api/operation#list-beds",
  key: ["listBeds", "account", "plotId", "filters"],
  path: ["plotId"],
  filters: ["crop"],
  pagedBy: "cursor",
  shows: [],
  screens: [],
  fresh: { kind: "always", because: "test" },
  asks: [],
  kept: { value: 5, unit: "min", because: "test" },
  rest: "memory",
  invalidatedBy: [],
};
const beds = (more: Partial<Server>): Draft =>
  given(client.state, "web.list-beds", { ...copy, ...more });

ruleTester(plugin, "key-lacks-parameter")
  .valid([
    {
      name: "the key has all that the answer depends on",
      nodes: [...ground, listBeds, beds({ perAccount: true })],
    },
  ])
  .invalid([
    {
      name: "a filter is not in the key",
      nodes: [...ground, listBeds, beds({ perAccount: true, filters: [] })],
      findings: [{ code: "client-design/key-lacks-parameter", message: /without crop/ }],
    },
    {
      name: "who asks is not in the key",
      nodes: [...ground, listBeds, beds({})],
      findings: [{ code: "client-design/key-lacks-parameter", message: /without account/ }],
    },
  ]);

const digBed = operation(
  "dig-bed",
  "post",
  "/plots/{plotId}/beds",
  "beds",
  "create",
  ["gardener"],
  {
    request: "api/schema#beds.create",
    errors: [{ status: 409, problem: "conflict", when: "Another record has the same number." }],
  },
);
const change = (more: Partial<Mutation>): Draft =>
  given(client.mutation, "web.dig-bed", {
    operation: "api/operation#dig-bed",
    surface: "client/surface#web",
    screens: [],
    optimistic: { kind: "after-answer", because: "test" },
    changes: [],
    repeat: { by: "none", text: "test" },
    later: [],
    refusals: [],
    ...more,
  });

const number: readonly Draft[] = [
  given(data.field, "bed.number", {
    entity: "data/entity#bed",
    name: "number",
    type: "integer",
    required: true,
    unique: true,
    generated: false,
  }),
  given(api.schema, "beds.create", {
    name: "BedCreate",
    purpose: "create",
    description: "A bed.",
    properties: [
      {
        name: "number",
        type: "integer",
        list: false,
        required: true,
        nullable: false,
        readOnly: false,
        writeOnly: false,
        description: "Its number.",
        field: "data/field#bed.number",
      },
    ],
  }),
];
ruleTester(plugin, "change-without-reads")
  .valid([
    {
      name: "it says why nothing shows it",
      nodes: [...ground, digBed, ...number, change({ nothing: "no screen shows beds" })],
    },
    {
      name: "a read shows it",
      nodes: [
        ...ground,
        digBed,
        ...number,
        listBeds,
        beds({ perAccount: true }),
        change({ changes: ["client/state#web.list-beds"] }),
      ],
    },
  ])
  .invalid([
    {
      name: "nothing is out of date, for no reason",
      nodes: [...ground, digBed, ...number, change({})],
      findings: [{ code: "client-design/change-without-reads", message: /digBed/ }],
    },
  ]);

const atOnce: Mutation["optimistic"] = {
  kind: "at-once",
  shows: "the bed",
  takenBack: "no bed",
  because: "test",
};

ruleTester(plugin, "shown-before-refusal")
  .valid([
    {
      name: "the answer is waited for",
      nodes: [...ground, digBed, ...number, change({ nothing: "no screen shows beds" })],
    },
  ])
  .invalid([
    {
      name: "it is shown at once, and its number may be another's",
      nodes: [...ground, digBed, ...number, change({ optimistic: atOnce })],
      findings: [{ code: "client-design/shown-before-refusal", message: /number may be refused/ }],
    },
  ]);

const phone: readonly Draft[] = [
  given(brief.attribute, "application.phone", {
    concept: "brief/concept#application",
    name: "phone",
  }),
  given(data.field, "application.mobile", {
    entity: "data/entity#application",
    name: "phone",
    type: "phone",
    required: true,
    unique: false,
    generated: false,
    attribute: "brief/attribute#application.phone",
  }),
  given(security.classification, "brief/attribute#application.phone", {
    class: "confidential",
    categories: ["personal"],
    personal: true,
  }),
];
const draft = (kind: "stored" | "local"): Draft =>
  given(client.state, "web.draft", {
    kind,
    name: "Draft of createApplication",
    surface: "client/surface#web",
    holds: "phone",
    fields: ["data/field#application.mobile"],
    screens: [],
    where: "localStorage",
    until: "sent",
    because: "test",
  });

ruleTester(plugin, "personal-in-browser")
  .valid([
    { name: "what is typed goes with the window", nodes: [...ground, ...phone, draft("local")] },
  ])
  .invalid([
    {
      name: "a draft with a phone number is stored in the browser",
      nodes: [...ground, ...phone, draft("stored")],
      findings: [{ code: "client-design/personal-in-browser", message: /phone in localStorage/ }],
    },
  ]);
