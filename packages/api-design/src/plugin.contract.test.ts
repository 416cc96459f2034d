import { api, brief, data, host, security } from "@planc/core/ir";
import { given, planTester, testPluginContract } from "@planc/testkit";
import { accountRoles } from "./fixtures/account-roles.ts";
import { sentFifty } from "./fixtures/batches.ts";
import { behindRequests } from "./fixtures/behind-requests.ts";
import { callingBack, staysConnected } from "./fixtures/calling-back.ts";
import { chosenFor, overBroker, titles, typed } from "./fixtures/chosen-style.ts";
import { hires } from "./fixtures/hires.ts";
import { askingOfPeople } from "./fixtures/kayak-hire.ts";
import { kiteColumn, kiteOperation, kiteSchema, kites } from "./fixtures/kites.ts";
import { arrivesOnce, beatsEvery, hearsThroughBalancer, toldAlone } from "./fixtures/live.ts";
import { lofts, messages, passkeys, scenarios } from "./fixtures/lofts.ts";
import { accounts } from "./fixtures/own-accounts.ts";
import { chosenRealTime } from "./fixtures/real-time.ts";
import { sealedKites, searchesLogs } from "./fixtures/sealed.ts";
import { chosenSync, tasksOfPeople } from "./fixtures/sync.ts";
import { chosenGraphql, ofKind, taskManagement } from "./fixtures/task-management.ts";
import { toldDifferently } from "./fixtures/told-differently.ts";
import { charts, draws, lookForOthers } from "./fixtures/uploads.ts";
import { vouchers } from "./fixtures/vouchers.ts";
import { wicks } from "./fixtures/wicks.ts";
import plugin from "./plugin.ts";

const before = await planTester({ plugins: [plugin] })
  .with(...taskManagement)
  .result();
const last = given(host.lastPlan, {
  nodes: Object.fromEntries(
    [api.convention, api.operation, api.schema].map((slot) => [
      slot.id,
      [...before.plan].flatMap(({ id, nodes }) =>
        id === slot.id ? nodes.map((each) => ({ id: each.id, data: each.data })) : [],
      ),
    ]),
  ),
  files: [],
});

testPluginContract(plugin, {
  cases: [
    { name: "a hire whose sum is agreed to", nodes: hires(true) },
    {
      name: "what the last plan had",
      nodes: [...taskManagement.filter(({ id }) => id !== "complete-task"), last],
    },
    { name: "a task manager", nodes: taskManagement },
    { name: "a task manager with passwords", nodes: [...taskManagement, ...accounts] },
    {
      name: "a contact form",
      nodes: [
        ...taskManagement,
        given(brief.requirement, "contact", {
          key: "contact",
          kind: "functional",
          text: "Visitors can write to the club by a contact form.",
          priority: "must",
        }),
      ],
    },
    { name: "files that something works on", nodes: [...charts, draws] },
    { name: "people who look for each other", nodes: lookForOthers },
    { name: "what comes many at once", nodes: [...taskManagement, sentFifty] },
    {
      name: "clients that stay connected, and a provider that calls back",
      nodes: [...taskManagement, ...callingBack(), ...staysConnected, ...chosenRealTime],
    },
    {
      name: "phones behind a balancer that waits for no heartbeat",
      nodes: [...hearsThroughBalancer, beatsEvery("90 seconds")],
    },
    { name: "live messages of which none may be lost", nodes: arrivesOnce },
    { name: "live messages that nobody can read", nodes: toldAlone },
    {
      name: "sealed contents that the server is to search",
      nodes: [
        ...sealedKites({ type: "long-text", also: ["Search in logs on the server."] }),
        searchesLogs,
      ],
    },
    {
      name: "a gRPC interface",
      nodes: [...taskManagement, ...chosenFor("api-style", "grpc", "gRPC")],
    },
    { name: "events over a broker", nodes: [...taskManagement, ...overBroker()] },
    { name: "services that ask each other about people", nodes: askingOfPeople },
    { name: "a GraphQL interface", nodes: [...taskManagement, ...chosenGraphql] },
    {
      name: "accounts that people look after themselves",
      nodes: [
        ...taskManagement,
        given(brief.requirement, "fr-1", {
          key: "FR-1",
          kind: "functional",
          text: "Members can sign up, verify their e-mail, reset their password or log in with Google.",
        }),
      ],
    },
    {
      name: "registering that is to tell and not to tell whether there is an account",
      nodes: [
        ...taskManagement,
        ...[
          "Registration must not reveal whether an address has an account.",
          "People can register; who does so twice sees that the address is already registered.",
        ].map((text, i) =>
          given(brief.requirement, `fr-${i}`, { key: `FR-${i}`, kind: "functional", text }),
        ),
      ],
    },
    { name: "accounts with roles", nodes: [...taskManagement, ...accountRoles("administrator")] },
    {
      name: "accounts that nobody looks up",
      nodes: [
        ...taskManagement,
        ...accountRoles().filter(({ slot }) => slot !== "security/role-giving"),
      ],
    },
    { name: "what is used on another thing by its code", nodes: vouchers },
    {
      name: "programs that call with keys",
      nodes: [
        ...taskManagement.filter((each) => each.slot !== "security/identity"),
        given(security.identity, {
          owner: "system",
          protocol: "Password sign-in",
          session: "Looked up.",
          carrier: {
            kind: "session-cookie",
            cookie: "__Host-session",
            sameSite: "Lax",
            state: "database",
          },
          programs: { kind: "api-key", header: "X-API-Key" },
          tokens: [],
        }),
      ],
    },
    {
      name: "what is worked out",
      nodes: [
        ...taskManagement,
        given(brief.concept, "weekly-pace", { name: "Weekly pace", role: "computed" }),
      ],
    },
    {
      name: "all data in a file",
      nodes: [
        ...taskManagement.filter((each) => !each.slot.startsWith("security/")),
        given(brief.requirement, "fr-019", {
          key: "FR-019",
          kind: "functional",
          text: "Everything can be saved: export and import all data as JSON.",
        }),
      ],
    },
    {
      name: "copies on devices",
      nodes: [...tasksOfPeople, ...chosenSync("changes-since-cursor")],
    },
    {
      name: "what other systems are told by webhooks",
      nodes: [
        ...taskManagement,
        given(brief.requirement, "fr-020", {
          key: "FR-020",
          kind: "functional",
          text: "The system sends a webhook when a task is completed.",
        }),
      ],
    },
    {
      name: "an import that goes on behind its request",
      nodes: [
        ...taskManagement,
        ...behindRequests,
        given(brief.requirement, "fr-030", {
          key: "FR-030",
          kind: "functional",
          text: "Imports of tasks run in the background.",
        }),
        given(brief.action, "import-task", {
          actors: ["brief/actor#member"],
          verb: "import",
          concept: "brief/concept#task",
          effect: "create",
          requirements: ["brief/requirement#fr-030"],
        }),
      ],
    },
    { name: "a house style", nodes: taskManagement, options: { houseStyle: "google" } },
    {
      name: "what another plugin wrote differently",
      nodes: [
        ...toldDifferently,
        ...kites,
        ...kiteColumn({ maxLength: 40 }),
        kiteSchema("create"),
        kiteOperation({
          effect: "list",
          errors: [],
          response: "api/schema#kites.create",
          parameters: [
            { name: "apiKey", in: "query", type: "text", required: false, description: "Key." },
          ],
        }),
        given(data.field, "kite.id", {
          entity: "data/entity#kite",
          name: "id",
          type: "uuid",
          required: true,
          unique: false,
          generated: true,
        }),
        kiteOperation({ effect: "list", paginated: true }, "list-kites"),
        given(data.accessPattern, "kites.all", {
          name: "Kites",
          table: "data/table#kites",
          operation: "api/operation#list-kites",
          equals: [],
          ranges: [],
          order: [],
          searches: [],
          takes: "page",
        }),
      ],
    },
    { name: "what people lay out for others to claim", nodes: wicks(true) },
    { name: "a command-line tool", nodes: ofKind("command-line-tool") },
    {
      name: "a command-line tool whose lines the text writes",
      nodes: [
        ...ofKind("command-line-tool"),
        ...typed("People run tusk add --due today <title>.", "They run tusk add --quiet <title>."),
      ],
    },
    { name: "a library", nodes: [...ofKind("library"), ...titles] },
    {
      name: "a library in TypeScript",
      nodes: [...ofKind("library"), ...chosenFor("language", "typescript", "TypeScript")],
    },
    { name: "a data pipeline", nodes: ofKind("data-pipeline") },
    {
      name: "a service that nobody signs in to, with an action on something it has no store for",
      nodes: [
        ...taskManagement.filter((each) => !each.slot.startsWith("security/")),
        given(brief.concept, "note", { name: "Note", role: "stored" }),
        given(brief.action, "print-note", {
          actors: [],
          verb: "print",
          concept: "brief/concept#note",
          effect: "command",
          requirements: [],
        }),
      ],
    },
    {
      name: "endpoints as the text writes them",
      nodes: [...lofts, passkeys, ...scenarios, ...messages],
    },
    { name: "passkeys without endpoints of the text", nodes: [...lofts, passkeys] },
  ],
  untested: {
    "credential-plainly-made":
      "no case has passkeys; rules/credential-plainly-made.test.ts raises it",
    "example-refused": "raised by the probe alone; probes/judges.test.ts raises it",
    "call-unanswered": "raised by the probe alone; probes/mock.test.ts raises it",
    "error-undocumented": "raised by the probe alone; probes/mock.test.ts raises it",
    "error-out-of-reach": "raised by the probe alone; probes/mock.test.ts raises it",
    "contract-invalid": "raised by the probe alone; probes/judges.test.ts raises it",
    "schema-language-invalid": "raised by the probe alone; probes/judges.test.ts raises it",
  },
});
