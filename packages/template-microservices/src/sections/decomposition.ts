/** Of each service what it does, owns, offers, needs and how load reaches it. */
export const decomposition = {
  name: "service-decomposition",
  document: "services.md",
  title: "Service Decomposition",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    contexts: { slot: "architecture/context" },
    concepts: { slot: "brief/concept" },
    tables: { slot: "data/table" },
    operations: { slot: "api/operation" },
    graphql: { slot: "api/convention", where: { style: ["graphql"] } },
    events: { slot: "architecture/event" },
    connections: { slot: "architecture/connection" },
    keepers: {
      slot: "architecture/component",
      where: {
        kind: [
          "relational-store",
          "document-store",
          "key-value-store",
          "time-series-store",
          "cache",
          "identity-provider",
          "object-store",
          "search-engine",
        ],
      },
    },
    called: {
      slot: "architecture/component",
      where: {
        kind: ["broker", "external-system", "gateway"],
      },
    },
    mix: { slot: "workload/mix" },
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
- **Context**: {{ context | link }}
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
- **API contract**: {% for operation in offered limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if offered.size > parameters.mostOperations %} and {{ offered.size | minus: parameters.mostOperations }} more{% endif %}
{% endif -%}
{% assign published = events | where: "producer", service.ref -%}
{% if published.size > 0 -%}
- **Publishes**: {{ published | links }}
{% endif -%}
{% capture consumed %}{% assign told = events | group_by: "producer" %}{% for group in told %}{% capture heard %}{% for event in group.items %}{% if event.consumers contains service.ref %}, {{ event | link }}{% endif %}{% endfor %}{% endcapture %}{% if heard != "" %}; {{ group.name | node | link }}: {{ heard | slice: 2, 10000 | raw }}{% endif %}{% endfor %}{% endcapture -%}
{% if consumed != "" -%}
- **Consumes**: {{ consumed | slice: 2, 20000 | raw }}
{% endif -%}
{% capture needed %}{% for call in connections %}{% if call.from == service.ref and call.remote %}{% assign target = call.to | node %}{% unless target.kind == "monitoring" %}
| {{ target | link }} | {% if keepers contains target and call.carries.size > 0 %}{{ call.carries | nodes | links }}{% else %}{{ call.purpose }}{% endif %} | {{ call.protocol }}{% if call.mode == "async" %}, async{% endif %} | {% if call.timeout %}{{ call.timeout | amount }}{% else %}–{% endif %} |
{%- endunless %}{% elsif call.to == service.ref and call.remote %}{% assign source = call.from | node %}{% if source.kind == "broker" %}
| {{ source | link }} | {{ call.purpose }} | {{ call.protocol }}{% if call.mode == "async" %}, async{% endif %} | {% if call.timeout %}{{ call.timeout | amount }}{% else %}–{% endif %} |
{%- endif %}{% endif %}{% endfor %}{% endcapture -%}
{% if needed != "" %}
| Depends on | For | By | Waits |
| - | - | - | - |{{ needed | raw }}
{% endif %}
{% endfor %}
{% capture loads %}{% for service in services %}{% assign sized = capacities | where: "component", service.ref | first %}{% if sized %}{% assign most = 0 %}{% assign heaviest = "" %}{% for each in mix %}{% if each.rate.value > most %}{% assign operation = each.operation | node %}{% if operation and operation.component == service.ref %}{% assign most = each.rate.value %}{% assign heaviest = operation %}{% endif %}{% endif %}{% endfor %}{% assign limit = sized.replicas.inputs | where: "name", "limit" | first %}
| {{ service | link }} | {{ sized.demand.value | round: 1 }} {{ sized.demand.unit }} | {% if heaviest != "" %}{{ heaviest.operationId | code }}, {{ most | divided_by: sized.demand.value | times: 100 | round }} %{% else %}–{% endif %} | {{ sized.replicas.value }} | {{ sized.utilisation.value | times: 100 | round: 1 }} % | {% if limit and sized.utilisation.value > 0 %}{{ sized.demand.value | times: limit.value | divided_by: sized.utilisation.value | divided_by: sized.replicas.value | round: 1 }} {{ sized.demand.unit }}{% else %}–{% endif %} | {% assign own = service.name | append: ": " %}{% capture later %}{% for growth in growths %}{% if growth.of == service.ref %}; {{ growth.factor | round: 1 }} ×: {{ growth.change | remove: own | split: "," | first | split: " " | first }}{% endif %}{% endfor %}{% endcapture %}{% if later == "" %}–{% else %}{{ later | slice: 2, 2000 | raw }}{% endif %} |
{%- else %}{% assign heard = 0 %}{% for event in events %}{% if event.consumers contains service.ref %}{% assign heard = heard | plus: 1 %}{% endif %}{% endfor %}
| {{ service | link }} | not computed | {% if heard > 0 %}{{ heard }} {% if heard == 1 %}event{% else %}events{% endif %}{% else %}–{% endif %} | – | – | – | – |
{%- endif %}{% endfor %}{% endcapture -%}
### Scaling

| Service | At peak | Most by | Instances | Busy | One serves | Instances later |
| - | - | - | - | - | - | - |{{ loads | raw }}
`,
} as const;
