import { architecture, brief, data } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import { crews } from "./fixtures/crews.ts";
import {
  access,
  action,
  attribute,
  component,
  concept,
  connection,
  identityChoice,
  product,
  replacing,
  shop,
} from "./fixtures/shop.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "a shop", nodes: shop },
    {
      name: "services that read roles from tokens and hold data of people apart",
      nodes: [
        product("web-application"),
        concept("user", "User"),
        concept("locker", "Locker"),
        attribute("user", "email", "email", "email"),
        attribute("locker", "phone", "phone", "phone"),
        given(brief.regime, "gdpr", { name: "GDPR" }),
        given(brief.actor, "warden", { name: "Warden", kind: "person" }),
        given(brief.requirement, "r-roles", {
          key: "R-1",
          kind: "functional",
          text: "A warden can change the role of a swimmer, and it holds immediately.",
          priority: "must",
        }),
        ...identityChoice("Auth0"),
        ...(["user", "locker"] as const).map((of) =>
          given(architecture.component, `${of}-service`, {
            name: `${of} service`,
            kind: "service",
            responsibilities: [],
            owns: [`brief/concept#${of}`],
            forcedBy: [],
            stateless: true,
            lifecycle: "new",
          }),
        ),
      ],
    },
    {
      name: "a sign-in that the text leaves to a system which is there",
      nodes: [
        product("web-application"),
        given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
        given(brief.system, "harbour-portal", {
          name: "Harbour portal",
          category: "identity provider",
          existing: true,
        }),
      ],
    },
    {
      name: "a shop with a stated lockout",
      nodes: [
        ...shop,
        given(brief.quantity, "lockout", {
          about: "account",
          measure: "lockout",
          kind: "limit",
          comparator: "=",
          value: 25,
          unit: "min",
        }),
      ],
    },
    {
      name: "a shop with roles of accounts",
      nodes: [
        ...shop,
        given(data.entity, "user", {
          name: "User",
          concept: "brief/concept#user",
          aggregate: "data/entity#user",
          lifecycle: "new",
        }),
        given(data.field, "user.role", {
          entity: "data/entity#user",
          name: "role",
          type: "enum",
          values: ["clerk", "customer"],
          required: true,
          unique: false,
          generated: true,
        }),
        given(brief.requirement, "roles", {
          key: "FR-7",
          kind: "functional",
          text: "Clerks can change the role of a customer.",
          priority: "must",
        }),
      ],
    },
    {
      name: "crews whose members have two attributes that read like a role",
      nodes: [
        product("web-application"),
        concept("user", "User"),
        ...crews("skipper", "owner"),
        given(brief.attribute, "crew-member.level", {
          concept: "brief/concept#crew-member",
          name: "level",
          type: "enum",
          values: ["owner", "deckhand"],
        }),
      ],
    },
    {
      name: "crews whose members have roles",
      nodes: [product("web-application"), concept("user", "User"), ...crews("skipper", "owner")],
    },
    { name: "a shop with Auth0", nodes: [...shop, ...identityChoice("Auth0")] },
    {
      name: "a feature of a repository",
      nodes: [
        ...shop.filter(({ slot }) => slot !== brief.product.id),
        product("web-application", "feature"),
        given(brief.mention, "koa", {
          technology: "Koa",
          modality: "existing",
          kind: "product",
          found: { path: "package.json", order: 0 },
        }),
      ],
    },
    {
      name: "a shop with gaps",
      nodes: [
        ...replacing(
          shop,
          connection("web-client", "api", { encrypted: false, authentication: "none" }),
        ),
        given(brief.actor, "auditor", { name: "Auditor", kind: "person" }),
        given(brief.regime, "house-rules", { name: "House rules" }),
        given(brief.regime, "soc-2", { name: "SOC 2 Type II" }),
        given(brief.quality, "multi-tenancy", { name: "multi-tenancy", text: "Multi-tenant." }),
        concept("payment", "Payment"),
        attribute("payment", "card-number", "card number"),
      ],
    },
    {
      name: "accounts that something else keeps",
      nodes: [
        product("web-application"),
        given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
        given(brief.concept, "user", {
          name: "User",
          role: "external",
          description: "Existing entity of the platform",
        }),
      ],
    },
    {
      name: "a shop that the text opens to everyone",
      nodes: [
        ...replacing(shop, connection("web-client", "api", { authentication: "none" })),
        given(brief.requirement, "open", {
          key: "R-1",
          kind: "functional",
          text: "The shop works without authentication.",
        }),
      ],
    },
    {
      name: "an administrator of whom nothing is said",
      nodes: [
        product("web-application"),
        given(brief.actor, "administrator", {
          name: "Administrator",
          kind: "person",
          privileged: true,
        }),
        concept("user", "User"),
      ],
    },
    {
      name: "devices that nobody is said to read",
      nodes: [
        product("mobile-app"),
        given(brief.actor, "member", { name: "Member", kind: "person" }),
        concept("user", "User"),
        concept("device", "Device"),
        given(brief.relation, "device.user", {
          from: "brief/concept#device",
          to: "brief/concept#user",
          kind: "many-to-one",
          owned: true,
        }),
        action("add", "device", "create", ["member"]),
      ],
    },
    {
      name: "rules of who may",
      nodes: [
        ...shop,
        given(brief.actor, "member", { name: "Member", kind: "person" }),
        given(brief.actor, "moderator", { name: "Moderator", kind: "person" }),
        action("rate", "order", "command", ["member"]),
        given(brief.actor, "auditor", { name: "Auditor", kind: "person" }),
        access(
          "auditor",
          { modality: "may", actors: ["brief/actor#auditor"] },
          { effects: ["read", "list"] },
        ),
        access(
          "nobody",
          { modality: "must-not", actors: ["brief/actor#auditor"] },
          { effects: ["delete"] },
        ),
      ],
    },
    {
      name: "a service between services",
      nodes: [
        product("api-service"),
        given(brief.regime, "hipaa", { name: "HIPAA" }),
        component("api", "API", "service"),
      ],
    },
    {
      name: "a command-line tool",
      nodes: [
        product("command-line-tool"),
        given(brief.actor, "developer", { name: "Developer", kind: "person" }),
        concept("note", "Note"),
        action("create", "note", "create", ["developer"]),
        component("command-line", "Tool", "command-line"),
      ],
    },
    {
      name: "an app whose people sign in by a system of which no more is said",
      nodes: [
        product("mobile-app"),
        given(brief.actor, "agent", { name: "Agent", kind: "person" }),
        given(brief.system, "harbour", { name: "Harbour" }),
        given(brief.requirement, "r-1", {
          key: "R-1",
          kind: "functional",
          text: "System MUST authenticate agents via Harbour API integration.",
          priority: "must",
        }),
      ],
    },
  ],
  untested: {
    "condition-untold":
      "entities of the cases keep what their policies ask; rules/condition-untold.test.ts raises it",
    "operation-refused-to-all":
      "steps allow each operation to somebody; rules/operation-refused-to-all.test.ts raises it",
  },
});
