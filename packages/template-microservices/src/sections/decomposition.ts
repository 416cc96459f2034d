/** Of each service what it does, owns, offers, needs and how load reaches it. */
export const decomposition = {
  name: "service-decomposition",
  document: "services.md",
  title: "Service Decomposition",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    running: {
      slot: "architecture/component",
      where: { kind: ["service", "worker", "gateway", "monitoring"] },
    },
    contexts: { slot: "architecture/context" },
    concepts: { slot: "brief/concept" },
    tables: { slot: "data/table" },
    operations: { slot: "api/operation" },
    graphql: { slot: "api/convention", where: { style: ["graphql"] } },
    events: { slot: "architecture/event" },
    connections: { slot: "architecture/connection" },
    capacities: { slot: "performance/capacity" },
    growths: { slot: "architecture/growth" },
  },
  needs: ["services"],
  template: `{% for service in services %}
### {{ service | link }}

{% if service.responsibilities.size > 0 -%}
- **Business capability**: {{ service.responsibilities | join: "; " }}
{% endif -%}
{% assign context = service.context | node -%}
{% if context -%}
- **Cut here because**: {{ context.because }}
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
  - {{ event | link }} of {{ event.producer | node | link }}, {{ event.delivery }}, in order {{ event.ordering }}{% endif %}{% endfor %}{% endcapture -%}
{% if consumed != "" -%}
- **Consumes**:{{ consumed | raw }}
{% endif -%}
{% capture needed %}{% for call in connections %}{% if call.from == service.ref and call.protocol != "in-process call" %}{% assign target = call.to | node %}{% unless target.kind == "monitoring" %}
  - {{ target | link }}: {{ call.purpose }} ({{ call.protocol }}, {{ call.mode }}, {{ call.authentication }}{% if call.timeout %}, gives up after {{ call.timeout | amount }}{% endif %})
{%- endunless %}{% endif %}{% endfor %}{% endcapture -%}
{% if needed != "" -%}
- **Dependencies**:{{ needed | raw }}
{% endif -%}
{% assign sized = capacities | where: "component", service.ref | first -%}
{% assign growing = growths | where: "of", service.ref | first -%}
{% if sized -%}
- **Scaling**: {{ sized.replicas.value }} × for {{ sized.demand.value | round: 1 }} {{ sized.demand.unit }} at peak, {{ sized.utilisation.value | times: 100 | round }} % of the processor{% if growing %}; at {{ growing.factor | round: 1 }} × the load: {% assign own = service.name | append: ": " %}{{ growing.change | remove: own }}{% endif %}
{% elsif service.scaling -%}
- **Scaling**: {{ service.scaling }}
{% endif -%}
{% endfor %}`,
} as const;
