import { byRef, idOf, optional, type PlanNodeOf, roleHeldFor } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { fileLink, nodeLink, paragraph, strong, table } from "@planc/core/markdown";
import { isAnonymous, isPerson } from "../accounts.ts";
import { section } from "../kit.ts";
import { isSensitive, rank, secretFields } from "../model.ts";
import { amountText, counted, distinct, someOf } from "../text.ts";
import { inOrder, limitText } from "./account-rules.ts";
import { groupRolesTable } from "./group-roles.ts";
import { bans, matrix } from "./matrix.ts";
import { bySeverity } from "./order.ts";

const mostThreats = 5;

/** The page on security: who signs in, which data matters, who may do what, what is still open. */
export const securitySection = section("security", {
  document: "plan.md",
  title: "Security",
  reads: {
    identity: optional(security.identity),
    rules: optional(security.accountRule),
    roles: optional(security.roleGiving),
    groupRoles: optional(security.groupRole),
    actors: optional(brief.actor),
    concepts: optional(brief.concept),
    attributes: optional(brief.attribute),
    classes: optional(security.classification),
    entities: optional(data.entity),
    fields: optional(data.field),
    policies: optional(security.policy),
    denials: optional(security.denial),
    actions: optional(brief.action),
    requirements: optional(brief.requirement),
    operations: optional(api.operation),
    permissions: optional(security.permission),
    threats: optional(security.threat),
    controls: optional(security.control),
    obligations: optional(security.obligation),
    mappings: optional(security.mapping),
    regimes: optional(brief.regime),
    components: optional(architecture.component),
  },
  render: (plan) => {
    const blocks = [
      ...identityLines(plan.identity),
      ...limitsTable(plan.rules),
      ...(plan.roles ? [paragraph(strong("Roles:"), ` ${plan.roles.data.text}`)] : []),
      ...heldRoles(plan),
      ...groupRolesTable(plan),
      ...dataTable(plan),
      ...(plan.identity?.data.owner === "none" ? [] : matrix(plan)),
      ...bans(plan),
      ...duties(plan),
      ...openThreats(plan),
    ];
    return blocks.length === 0 ? undefined : { blocks };
  },
});

/** What services know of a role between two tokens. */
function heldRoles(plan: {
  readonly identity: PlanNodeOf<typeof security.identity> | undefined;
  readonly components: readonly PlanNodeOf<typeof architecture.component>[];
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
}) {
  const held = roleHeldFor(plan);
  const roles = plan.actors.filter((each) => isPerson(each) && !isAnonymous(each));
  if (held === undefined || roles.length < 2) return [];
  const provider =
    plan.identity?.data.owner === "provider" ? plan.identity.data.provider : undefined;
  // Without a place of its own a role comes with the sign-in, and the renewal knows no newer one.
  if (provider && !plan.fields.some(({ data: { name } }) => /\broles?$/i.test(name)))
    return [
      paragraph(
        strong("A role that is taken away"),
        ` at ${provider} counts until the sign-in ends: it comes from there with the sign-in, each service reads it from the access token, and nothing in this plan keeps who has which. Open: where it lies until a renewal, and whether a renewal asks ${provider} anew.`,
      ),
    ];
  return [
    paragraph(
      strong("A role that is taken away"),
      ` counts for up to ${amountText(held)} more: each service reads the role from the access token, which it checks by its signature alone. The next token, and every renewal, has the role that the account has then.`,
    ),
  ];
}

function identityLines(identity: PlanNodeOf<typeof security.identity> | undefined) {
  if (!identity) return [];
  const { owner, provider, protocol, tokens, multiFactor } = identity.data;
  if (owner === "none")
    return [
      paragraph(
        strong("Sign-in:"),
        " none, as the input says: whoever reaches the system may do all that it offers.",
      ),
    ];
  const holder =
    owner === "provider"
      ? ` with ${provider ?? "the provider"}`
      : owner === "system"
        ? ", accounts held by the system"
        : "";
  const lifetimes = tokens.map((each) => `${each.name} ${amountText(each.lifetime)}`);
  return [
    paragraph(
      strong("Sign-in:"),
      ` ${protocol}${holder}. ${lifetimes.length > 0 ? `Lifetimes: ${lifetimes.join(", ")}. ` : ""}${multiFactor ? `Second factor: ${multiFactor.charAt(0).toLowerCase()}${multiFactor.slice(1)}` : ""}`.trimEnd(),
    ),
  ];
}

/** What the text states of sign-in, links and tokens; their home is the threat model. */
function limitsTable(rules: readonly PlanNodeOf<typeof security.accountRule>[]) {
  if (rules.length === 0) return [];
  return [
    table(
      ["Limit of sign-in", "As stated"],
      inOrder(rules).map(({ ref, data }) => [data.text, nodeLink(ref, limitText(data))]),
    ),
  ];
}

function dataTable(plan: {
  readonly concepts: readonly PlanNodeOf<typeof brief.concept>[];
  readonly attributes: readonly PlanNodeOf<typeof brief.attribute>[];
  readonly classes: readonly PlanNodeOf<typeof security.classification>[];
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
}) {
  const attributes = byRef(plan.attributes);
  const concepts = byRef(plan.concepts);
  const rows = new Map<
    string,
    { sensitivity: string; concept: string; fields: string[]; categories: string[] }
  >();
  for (const { name, concept: of } of secretFields(plan.fields, plan.entities)) {
    const concept = concepts.get(of)?.data.name ?? of;
    const row = rows.get(`restricted ${concept}`);
    if (row) row.fields.push(name);
    else
      rows.set(`restricted ${concept}`, {
        sensitivity: "restricted",
        concept,
        fields: [name],
        categories: ["credential"],
      });
  }
  const sensitive = plan.classes
    .filter((each) => isSensitive(each.data.class))
    .sort((a, b) => rank(b.data.class) - rank(a.data.class));
  for (const { id, data } of sensitive) {
    const attribute = attributes.get(id);
    if (!attribute) continue;
    const concept = concepts.get(attribute.data.concept)?.data.name ?? attribute.data.concept;
    const key = `${data.class} ${concept}`;
    const row = rows.get(key) ?? { sensitivity: data.class, concept, fields: [], categories: [] };
    row.fields.push(attribute.data.name);
    row.categories.push(...data.categories);
    rows.set(key, row);
  }
  return rows.size === 0
    ? []
    : [
        table(
          ["Class", "Of", "Fields", "Kind"],
          [...rows.values()].map((each) => [
            each.sensitivity,
            each.concept,
            someOf(each.fields, 6),
            distinct(each.categories).join(", "),
          ]),
        ),
      ];
}

function duties(plan: {
  readonly regimes: readonly PlanNodeOf<typeof brief.regime>[];
  readonly mappings: readonly PlanNodeOf<typeof security.mapping>[];
}) {
  return plan.regimes.flatMap((regime) => {
    const own = plan.mappings.filter((each) => each.data.regime === regime.ref);
    if (own.length === 0) return [];
    const gaps = own.filter((each) => each.data.gap !== undefined).map((each) => each.data.clause);
    return [
      paragraph(
        strong(`${regime.data.name}:`),
        ` controls of this plan support ${own.length - gaps.length} of ${counted(own.length, "mapped clause")}${gaps.length > 0 ? `; left to others or open: ${gaps.join("; ")}` : ""}.`,
      ),
    ];
  });
}

/** What is open by what it is and at what; the threat model tells how each comes about. */
function openThreats(plan: {
  readonly threats: readonly PlanNodeOf<typeof security.threat>[];
  readonly controls: readonly PlanNodeOf<typeof security.control>[];
  readonly operations: readonly PlanNodeOf<typeof api.operation>[];
  readonly actors: readonly PlanNodeOf<typeof brief.actor>[];
  readonly concepts: readonly PlanNodeOf<typeof brief.concept>[];
  readonly components: readonly PlanNodeOf<typeof architecture.component>[];
}) {
  const { threats } = plan;
  if (threats.length === 0) return [];
  const open = threats.filter((each) => each.data.status === "open").sort(bySeverity);
  const names = new Map<string, string>([
    ...plan.operations.map(({ ref, data }) => [ref, data.operationId] as const),
    ...[...plan.actors, ...plan.concepts, ...plan.components].map(
      ({ ref, data }) => [ref, data.name] as const,
    ),
  ]);
  const placesOf = ({ data }: (typeof open)[number]) =>
    someOf(
      distinct(data.elements.map((ref) => names.get(ref) ?? idOf(ref).replaceAll(/[.-]/g, " "))),
    );
  // One that several callers pose reads the same for each.
  const told = [
    ...new Map(open.map((each) => [`${each.data.title}: ${placesOf(each)}`, each])).values(),
  ];
  const mitigated = threats.filter((each) => each.data.status === "mitigated").length;
  const top = told.slice(0, mostThreats);
  return [
    paragraph(
      strong("Threats:"),
      ` ${mitigated} of ${threats.length} answered by ${counted(plan.controls.length, "planned control")}, ${open.length} open. `,
      fileLink("security/threat-model.md"),
    ),
    ...(top.length === 0
      ? []
      : [
          table(
            ["Open threat", "At", "Severity"],
            top.map((each) => [
              fileLink("security/threat-model.md", each.data.title),
              placesOf(each),
              // Their home is the threat model, which says what is to be done: the link is not in front.
              nodeLink(each.ref, each.data.severity),
            ]),
          ),
        ]),
  ];
}
