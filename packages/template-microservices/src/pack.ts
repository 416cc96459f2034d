/** Services that are deployed, scaled and failed one by one. Plain data, see @planc/template-packs. */
export default {
  format: 1,
  name: "microservices",
  version: "0.0.0",
  package: "@planc/template-microservices",
  title: "Microservices",
  description:
    "Plans of systems of small services: what each service does, owns, offers and needs.",
  core: ">=0.0.0 <1.0.0",
  styles: ["microservices"],
  parameters: {
    mostOperations: {
      type: "number",
      default: 8,
      minimum: 1,
      maximum: 100,
      description: "How many operations of a service are listed; the others are counted.",
    },
  },
  preferences: [
    {
      topic: "style",
      technology: "microservices",
      strength: "prefer",
      because: "the pack is for services that are deployed, scaled and failed one by one",
    },
    {
      topic: "service-discovery",
      technology: "kubernetes-dns",
      strength: "prefer",
      because: "the orchestrator names the services already",
    },
    {
      topic: "service-discovery",
      technology: "eureka",
      strength: "avoid",
      because: "a registry of its own repeats what the orchestrator knows",
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
        "architecture/flows",
        "architecture/duties",
        "stack/technology-stack",
        "stack/practices",
        "database/data",
        "api/interface",
        "security/security",
        "performance/performance",
        "document/requirements",
      ],
    },
    {
      document: "services.md",
      title: "Services",
      sections: ["pack-microservices/service-decomposition"],
    },
  ],
  sections: [
    {
      name: "service-decomposition",
      document: "services.md",
      title: "Service Decomposition",
      data: {
        services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
        concepts: { slot: "brief/concept" },
        tables: { slot: "data/table" },
        operations: { slot: "api/operation" },
        graphql: { slot: "api/convention", where: { style: ["graphql"] } },
        events: { slot: "architecture/event" },
        connections: { slot: "architecture/connection" },
        capacities: { slot: "performance/capacity" },
      },
      needs: ["services"],
      template: `{% for service in services %}
### {{ service | link }}

{% if service.responsibilities.size > 0 -%}
- **Business capability**: {{ service.responsibilities | join: "; " }}
{% endif -%}
{% assign owned = service.owns | nodes -%}
{% assign kept = tables | where: "owner", service.ref -%}
{% if owned.size > 0 -%}
- **Data ownership**: {{ owned | links }}{% if kept.size > 0 %} in {{ kept | map: "name" | codes }}{% endif %}
{% elsif kept.size > 0 -%}
- **Data ownership**: {{ kept | map: "name" | codes }}
{% endif -%}
{% assign offered = operations | where: "component", service.ref -%}
{% if offered.size > 0 -%}
- **API contract**: {% for operation in offered limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if offered.size > parameters.mostOperations %}, and {{ offered.size | minus: parameters.mostOperations }} more{% endif %}
{% endif -%}
{% assign published = events | where: "producer", service.ref -%}
{% if published.size > 0 -%}
- **Publishes**: {{ published | links }}
{% endif -%}
{% capture consumed %}{% for event in events %}{% if event.consumers contains service.ref %}
  - {{ event | link }} of {{ event.producer | node | link }}, {{ event.delivery }}{% endif %}{% endfor %}{% endcapture -%}
{% if consumed != "" -%}
- **Consumes**:{{ consumed | raw }}
{% endif -%}
{% assign calls = connections | where: "from", service.ref -%}
{% if calls.size > 0 -%}
- **Dependencies**:
{%- for call in calls %}
  - {{ call.to | node | link }}: {{ call.purpose }} ({{ call.protocol }}, {{ call.mode }}{% if call.timeout %}, gives up after {{ call.timeout | amount }}{% endif %})
{%- endfor %}
{% endif -%}
{% assign sized = capacities | where: "component", service.ref | first -%}
{% if service.scaling -%}
- **Scaling**: {{ service.scaling }}{% if sized %}; {{ sized.replicas | amount }} for {{ sized.demand | amount }}{% endif %}
{% endif -%}
{% endfor %}`,
    },
  ],
} as const;
