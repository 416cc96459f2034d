import { pluginKit } from "@planc/core";
import * as z from "zod";
import manifest from "../package.json" with { type: "json" };

export const { step, rule, section, artifact, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "security",
  summary: manifest.description,
  options: z.strictObject({
    accessTokenMinutes: z
      .int()
      .min(1)
      .max(1440)
      .default(15)
      .describe("Minutes for which an access token is good."),
    refreshTokenDays: z
      .int()
      .min(1)
      .max(365)
      .default(14)
      .describe("Days after which somebody who did not come back signs in again."),
  }),
  findings: {
    "unencrypted-crossing": {
      severity: "error",
      message: "{from} sends {class} data to {to} unencrypted, across a trust boundary.",
      cause:
        "The connection leaves its trust zone without encryption and carries data above internal.",
      fix: "Use the encrypted form of the protocol, or state why the network in between is trusted.",
    },
    "unauthenticated-crossing": {
      severity: "error",
      message: "{to} takes {class} data from {from} without knowing who calls.",
      cause: "The connection crosses a trust boundary and the caller does not prove who it is.",
      fix: "Name how the caller signs in, or state that the data is public.",
    },
    "open-crossing": {
      severity: "warning",
      message: "{to} takes {class} data from {from} without knowing who calls, as the input says.",
      cause: "The input says that nobody signs in, and the connection crosses a trust boundary.",
      fix: "Name how the caller signs in, or keep the interface within a network that only known callers reach.",
    },
    "open-high-threat": {
      severity: "warning",
      message: "{rule}: {title}. Severity {severity}, and no control of the plan answers it.",
      cause: "The threat follows from the architecture, and what would mitigate it is not there.",
      fix: "State the mitigation in the input, or accept the threat with a reason. `planc explain` shows the facts behind it.",
    },
    "operation-refused-to-all": {
      severity: "warning",
      message: "{operation} is refused to every role: whoever calls it gets 403.",
      cause: "It is planned, and no rule of the input gives it to anybody.",
      fix: "Say who may do it, or forbid it for fewer.",
    },
    "protocol-open": {
      severity: "warning",
      message:
        "People sign in by {provider}, and nothing says whether it speaks OpenID Connect or OAuth 2.0 alone.",
      cause:
        "With OpenID Connect the signature of an ID token says who somebody is; with OAuth 2.0 alone the provider is asked for the person behind each access token, and the product hands out a session of its own.",
      fix: "Name the protocol of the provider, and which of its fields is the id of a person.",
    },
    "role-without-permission": {
      severity: "warning",
      message: "{role} may call no operation.",
      cause: "The role is named in the input, but no action that became an operation is theirs.",
      fix: "Say what the role does, or leave it out.",
    },
    "condition-untold": {
      severity: "warning",
      message:
        "What {role} may do with one {thing} depends on whether it is {limit}, and nothing kept of it tells.",
      cause:
        "The input makes a right depend on it, and gives the thing no attribute or state for it.",
      fix: "Name the attribute with its values, and who sets it.",
    },
    "personal-data-apart": {
      severity: "warning",
      message: "{owed} is owed to people, and {services} each hold some of it: {missing}.",
      cause: "Several services hold what is personal, and no transaction spans two of them.",
      fix: "Say which service is asked for it and asks the others, or let services ask each other; until then plan it by hand.",
    },
    "two-member-roles": {
      severity: "warning",
      message:
        "{attributes} of {membership} could each be the role that gives rights in the {group}: neither does.",
      cause: "Rights follow from one role of a member, and two attributes read like one.",
      fix: "Say which of them decides what a member may.",
    },
    "role-not-at-once": {
      severity: "warning",
      message:
        "A change of a role is asked to hold at once, and {services} services read it from a token that counts for up to {held}.",
      cause:
        "Services that check a token by its signature alone do not hear of a change before the next token.",
      fix: "Say that the delay will do, set accessTokenMinutes lower, or have the services ask for the role on each request.",
    },
    "regime-without-mapping": {
      severity: "warning",
      message: "{regime} applies, but none of its clauses is mapped to a control.",
      cause: "The catalogue of regimes does not know it.",
      fix: "Add the regime's clauses to the catalogue, or map them by hand.",
    },
    "clause-without-control": {
      severity: "info",
      message: "{regime}, {clause}: no control of the plan supports it.",
      cause: "The clause asks for something that nothing in the plan does yet.",
      fix: "State how it is met, also where that is outside of the software.",
    },
    "restricted-data-without-control": {
      severity: "warning",
      message: "{attribute} of {concept} is restricted, and nothing protects it where it is kept.",
      cause: "No control of the plan covers the store that the attribute is kept in.",
      fix: "Encrypt that store, keep a token in place of the value, or do not store it.",
    },
    "card-data-stored": {
      severity: "warning",
      message: "{concept} keeps {attribute} although {provider} takes payments.",
      cause: "Card data that passes through the system brings all of it into the scope of PCI DSS.",
      fix: "Let fields hosted by the payment provider take the card, and keep only its token.",
    },
    "tenants-without-concept": {
      severity: "warning",
      message: "Tenants are to be kept apart, but nothing says by what.",
      cause: "No concept of the brief is the tenant: an organisation, a workspace, a company.",
      fix: "Name what a tenant is, for example: each organisation sees only its own tickets.",
    },
  },
  derivations: {
    "policy-from-actions":
      "what an actor does, and how the concept belongs to people, is who may do what",
    "group-role": "the name of a member's role in a group tells what it is good for there",
    "policy-for-unnamed":
      "what the input names nobody for is done by those whom it lets change the thing, else by who owns it or administers the product",
    "policy-for-reading": "the input lets a role look at a thing, whatever else is done to it",
    "policy-of-members":
      "what members may, staff, leaders and administrators may as members, where nothing bars them",
    "policy-for-reading-back": "who works with a thing has to see it",
    "denial-as-stated": "what the input forbids, nothing in the plan allows",
    "policy-for-administration": "a role that administers the product manages its accounts",
    "class-given": "the brief says how sensitive an attribute is",
    "class-by-name": "an attribute's name and concept tell how sensitive it is",
    "class-by-type": "an attribute's type tells how sensitive it is",
    "obligation-by-regime": "a law or standard that applies brings its duties",
    "sign-in": "people who use a networked product sign in, here or at the provider that is named",
    "sign-in-handed-over":
      "a system that signs people in, and of which no more is said, vouches for them by a token",
    "accounts-elsewhere": "what keeps the accounts of users already is what signs them in",
    "repository-sign-in":
      "people sign in to a feature as they do to the product that it is part of",
    "account-rule-as-stated":
      "a number of the input about sign-in is a limit that whatever holds the accounts enforces",
    "role-giving":
      "where accounts have roles, those give them whom the input lets, else who administers the product",
    "service-identity": "an interface without accounts of people gives each caller a credential",
    "permission-by-policy": "policies worked out per operation",
    "boundary-by-zone": "components that are equally trusted stand inside one boundary",
    "control-by-need": "a control stands where the plan has what it protects",
    "threat-by-rule":
      "a threat follows from a rule over components, connections, operations and data",
    "mapping-by-clause": "clauses of a regime, with the controls of this plan that support them",
  },
});
