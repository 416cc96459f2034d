import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { facet, many, one } from "../slot.ts";
import * as brief from "./brief.ts";
import {
  actionEffect,
  amount,
  carrier,
  dataCategory,
  dataClass,
  identifier,
  label,
  prose,
} from "./shapes.ts";

/** Early: what a value of a member's role is good for, inside the group that they are a member of. */
export const groupRole = many(
  "security/group-role",
  z.strictObject({
    group: ref("brief/concept"),
    membership: ref("brief/concept"),
    attribute: ref("brief/attribute"),
    /** The role as the membership keeps it: `viewer`. */
    value: label,
    /** Among the roles of its group, from 1 for the one that may least. */
    rank: z.int().min(1),
    capabilities: z
      .array(z.enum(["read", "write-own", "write", "manage-members", "administer"]))
      .min(1),
  }),
  { summary: "what members of a group may do by their role in it" },
);

/** Early: who may do what, on which condition. */
export const policy = many(
  "security/policy",
  z.strictObject({
    role: ref("brief/actor"),
    concept: ref("brief/concept"),
    /** The actions that it allows. */
    actions: z.array(ref("brief/action")),
    effects: z.array(actionEffect),
    condition: z.enum(["always", "own", "member", "tenant", "state"]),
    /** The condition in the words of this domain: `is a member of the project`. */
    when: prose.optional(),
    /** The relations of the thing that tell whose own it is. */
    by: z.array(ref("brief/relation")).min(1).optional(),
    /** The least role in the group that will do, where its members have roles. */
    least: ref("security/group-role").optional(),
    /** Of `when`, what has to hold of the thing itself: it differs from one to the next below the same parent. */
    limits: z.array(prose).min(1).optional(),
    /** Values that open the thing to all, beside what `condition` says of it: an `or`, where limits are an `and`. */
    opens: z
      .array(z.strictObject({ attribute: ref("brief/attribute"), value: label }))
      .min(1)
      .optional(),
  }),
  { summary: "who may do what" },
);

/** Early: who must not, so that nothing in the plan lets them. */
export const denial = many(
  "security/denial",
  z.strictObject({
    /** Absent where nobody may, but for `except`. */
    role: ref("brief/actor").optional(),
    except: z.array(ref("brief/actor")).optional(),
    /** Absent where it is about every thing. */
    concept: ref("brief/concept").optional(),
    /** The actions that it forbids. */
    actions: z.array(ref("brief/action")),
    effects: z.array(actionEffect).min(1),
    /** When it holds, in the words of this domain; absent where always: `the invoice is closed`. */
    when: prose.optional(),
    requirements: z.array(ref("brief/requirement")),
  }),
  { summary: "who must not do what" },
);

/** Early: how sensitive an attribute is. Columns, properties and logs inherit it. */
export const classification = facet(
  "security/class",
  [brief.attribute],
  z.strictObject({
    class: dataClass,
    categories: z.array(dataCategory),
    /** Whether it identifies or describes a person. */
    personal: z.boolean(),
  }),
  { summary: "sensitivity of attributes" },
);

export const identity = one(
  "security/identity",
  z.strictObject({
    /** Who holds the accounts. */
    owner: z.enum(["system", "provider", "platform", "none"]),
    provider: label.optional(),
    choice: ref("decision/choice").optional(),
    protocol: label,
    session: prose,
    /** Absent where nobody signs in, or where what others do has to be taken as it is. */
    carrier: carrier.optional(),
    /** What programs carry instead, where people do not call alone. */
    programs: z.strictObject({ kind: z.literal("api-key"), header: identifier }).optional(),
    /** Lifetimes of the tokens in use. */
    tokens: z.array(z.strictObject({ name: label, lifetime: amount, storage: prose })),
    multiFactor: prose.optional(),
    /** What opens an account that the system holds, where that is no password. */
    means: z.literal("passkey").optional(),
    /** Where the system holds the accounts: whose sign-in opens them as well, with no password then. */
    besides: z.array(label).optional(),
    /** Tenants whose data must not mix, by the concept that separates them. */
    tenancy: ref("brief/concept").optional(),
  }),
  { summary: "how people and services prove who they are" },
);

/** Early: limits of sign-in and of what is handed out to it, each as the text states it. */
export const accountRule = many(
  "security/account-rule",
  z.strictObject({
    kind: z.enum([
      "idle-sign-out",
      "session-lifetime",
      "access-token",
      "refresh-token",
      "lockout",
      "failed-attempts",
      "reset-link",
      "verification-link",
      "invitation",
      "one-time-code",
      "password-length",
      "password-characters",
      "email-domains",
    ]),
    /** A time, or how many; the least where a range is stated. Of domains, those that the text names. */
    value: amount,
    /** The most, where a range is stated. */
    most: z.int().min(1).optional(),
    /** Of passwords: kinds of characters, any of which will do, with how many there have to be. */
    characters: z
      .array(
        z.strictObject({
          of: z.array(z.enum(["letter", "uppercase", "lowercase", "digit", "special"])).min(1),
          least: z.int().min(1),
        }),
      )
      .min(1)
      .optional(),
    /** Domains of the addresses that may register, where the text names them: `example.org`. */
    domains: z.array(label).min(1).max(40).optional(),
    /** What is done and where that is enforced, so that it can be checked. */
    text: prose,
  }),
  { summary: "stated limits of sign-in, links and tokens" },
);

/** Early: who gives an account its role, where the product keeps it with the account. */
export const roleGiving = one(
  "security/role-giving",
  z.strictObject({
    field: ref("data/field"),
    /** Empty where nobody does it through the product. */
    givers: z.array(ref("brief/actor")),
    /** What the field has where an account is of those. */
    values: z.array(label).optional(),
    /** The actions that are nothing but this. */
    actions: z.array(ref("brief/action")),
    /** What asks for it. */
    requirements: z.array(ref("brief/requirement")),
    /** Who does it, and how the first who may comes to be. */
    text: prose,
  }),
  { summary: "who gives accounts their roles" },
);

/** Early: duties that shape the design. */
export const obligation = many(
  "security/obligation",
  z.strictObject({
    kind: z.enum([
      "audit",
      "retention",
      "erasure",
      "export",
      "residency",
      "consent",
      "encryption",
      "isolation",
      "breach-notification",
      "scope-reduction",
      "accessibility",
    ]),
    text: prose,
    regime: ref("brief/regime").optional(),
    applies: z.array(anyRef()),
    /** In days, for retention. */
    days: z.int().min(1).optional(),
  }),
  { summary: "duties that shape the design" },
);

/** Late: the policies, worked out per operation. */
export const permission = many(
  "security/permission",
  z.strictObject({
    role: ref("brief/actor"),
    operation: ref("api/operation"),
    allowed: z.boolean(),
    condition: prose.optional(),
    policies: z.array(ref("security/policy")),
    /** What forbids it, always or under a condition. */
    denials: z.array(ref("security/denial")).optional(),
  }),
  { summary: "role by operation" },
);

export const boundary = many(
  "security/boundary",
  z.strictObject({
    name: label,
    /** Components inside. */
    inside: z.array(ref("architecture/component")).min(1),
    /** What enforces it. */
    enforcedBy: prose,
    crossings: z.array(ref("architecture/connection")),
  }),
  { summary: "trust boundaries" },
);

export const control = many(
  "security/control",
  z.strictObject({
    name: label,
    what: prose,
    /** Where it is enforced. */
    at: z.array(anyRef()).min(1),
    /** What it is set to in this plan, in few words: names, figures, products. */
    setting: prose.optional(),
    /** How it is verified. */
    verification: prose,
    /** The same in few words: `TLS scan`. */
    check: label.optional(),
    /** Requirement ids of standards that it serves: `ASVS 5.0 V12.1.1`. */
    standards: z.array(label),
  }),
  { summary: "security controls" },
);

export const threat = many(
  "security/threat",
  z.strictObject({
    title: label,
    rule: label,
    stride: z.enum([
      "spoofing",
      "tampering",
      "repudiation",
      "information-disclosure",
      "denial-of-service",
      "elevation-of-privilege",
    ]),
    /** `CWE-306` */
    weakness: label.optional(),
    elements: z.array(anyRef()).min(1),
    scenario: prose,
    /** What is at stake, by name: fields, a class of data, what somebody gains. */
    stake: z.array(label).optional(),
    likelihood: z.enum(["low", "medium", "high"]),
    impact: z.enum(["low", "medium", "high"]),
    severity: z.enum(["low", "medium", "high", "critical"]),
    mitigatedBy: z.array(ref("security/control")),
    status: z.enum(["open", "mitigated", "accepted"]),
    mitigation: prose,
    /** What would answer it, in few words, where it is open. */
    wanted: label.optional(),
    residual: z.enum(["low", "medium", "high", "critical"]),
  }),
  { summary: "threats computed from the architecture" },
);

export const mapping = many(
  "security/mapping",
  z.strictObject({
    regime: ref("brief/regime"),
    clause: label,
    duty: prose,
    /** The same in few words: `breach notification`. */
    title: label.optional(),
    controls: z.array(ref("security/control")),
    evidence: prose,
    gap: prose.optional(),
    /** Whose the gap is: nobody's yet, people's outside of the software, or who takes the duty over. */
    left: z.enum(["open", "outside", "spared"]).optional(),
  }),
  { summary: "clauses of regimes and the controls that support them" },
);
