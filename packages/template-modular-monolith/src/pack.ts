/** One deployable, cut into modules that could leave it. Plain data, see @planc/template-packs. */
export default {
  format: 1,
  name: "modular-monolith",
  version: "0.0.0",
  package: "@planc/template-modular-monolith",
  title: "Modular monolith",
  description:
    "Plans of one deployable: what each module offers, owns and may call, and when it leaves.",
  core: ">=0.0.0 <1.0.0",
  styles: ["modular-monolith", "layered-monolith"],
  parameters: {
    mostOperations: {
      type: "number",
      default: 8,
      minimum: 1,
      maximum: 100,
      description: "How many operations of a module are listed; the others are counted.",
    },
  },
  preferences: [
    {
      topic: "style",
      technology: "modular-monolith",
      strength: "prefer",
      because: "the pack is for one deployable, whose modules can be taken out once that pays",
    },
    {
      topic: "message-broker",
      technology: "pg-boss",
      strength: "prefer",
      because: "jobs are written in the transaction that causes them, and nothing more has to run",
    },
    {
      topic: "message-broker",
      technology: "kafka",
      strength: "avoid",
      because: "a cluster over partitions is much to run beside one deployable",
    },
    {
      topic: "orchestration",
      technology: "kubernetes",
      strength: "avoid",
      because: "one code base, released as a whole, needs instances and no cluster (a judgement)",
    },
    {
      topic: "service-mesh",
      technology: "istio",
      strength: "avoid",
      because: "modules call one another inside of the process",
    },
  ],
  outline: [
    {
      document: "plan.md",
      title: "Implementation Plan",
      sections: [
        "document/summary",
        "stack/technical-context",
        "intake/constitution-check",
        "architecture/project-structure",
        "document/assumptions",
        "architecture/overview",
        "stack/technology-stack",
        "stack/practices",
        "database/data",
        "api/interface",
        "architecture/flows",
        "architecture/duties",
        "security/security",
        "performance/performance",
        "document/requirements",
      ],
    },
    { document: "modules.md", title: "Modules", sections: ["pack-modular-monolith/modules"] },
  ],
  sections: [
    {
      name: "modules",
      document: "modules.md",
      title: "Modules",
      data: {
        modules: { slot: "architecture/component", where: { kind: ["module"] } },
        concepts: { slot: "brief/concept" },
        tables: { slot: "data/table" },
        operations: { slot: "api/operation" },
        graphql: { slot: "api/convention", where: { style: ["graphql"] } },
        events: { slot: "architecture/event" },
        connections: { slot: "architecture/connection" },
        growths: { slot: "architecture/growth" },
      },
      needs: ["modules"],
      template: `{% for module in modules %}
### {{ module | link }}

{% assign offered = operations | where: "component", module.ref -%}
{% assign published = events | where: "producer", module.ref -%}
{% assign inward = connections | where: "to", module.ref -%}
{% capture interface -%}
{% if offered.size > 0 %}
  - {% for operation in offered limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if offered.size > parameters.mostOperations %}, and {{ offered.size | minus: parameters.mostOperations }} more{% endif %}
{%- endif %}
{%- for call in inward %}{% assign caller = call.from | node %}{% if caller and caller.kind == "module" %}
  - to {{ caller | link }}: {{ call.purpose }}
{%- endif %}{% endfor %}
{%- if published.size > 0 %}
  - events {{ published | links }}
{%- endif %}
{%- endcapture -%}
{% if interface != "" -%}
- **Public interface**:{{ interface | raw }}
{% endif -%}
{% assign owned = module.owns | nodes -%}
{% if owned.size > 0 -%}
{% assign kept = tables | where: "owner", module.ref -%}
- **Owned concepts**: {{ owned | links }}{% if kept.size > 0 %}, alone writing {{ kept | map: "name" | codes }}{% endif %}
{% endif -%}
{% assign outward = connections | where: "from", module.ref -%}
{% capture allowed -%}
{% for call in outward %}{% assign target = call.to | node %}{% if target and target.kind == "module" %}
  - {{ target | link }}: {{ call.purpose }}
{%- endif %}{% endfor %}
{%- endcapture -%}
{% if allowed == "" -%}
- **Allowed dependencies**: none on other modules
{% else -%}
- **Allowed dependencies**:{{ allowed | raw }}
{% endif -%}
{% assign leaving = growths | where: "of", module.ref | first -%}
{% if leaving -%}
- **Extraction trigger**: {{ leaving.change }}, due at {{ leaving.trigger | amount }}
{% endif -%}
{% endfor %}`,
    },
  ],
} as const;
