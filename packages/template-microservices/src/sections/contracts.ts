/** Who relies on what of whom, so that each pair has a test that fails before a release does. */
export const contracts = {
  name: "contracts",
  document: "services.md",
  title: "Contract Tests",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    connections: { slot: "architecture/connection" },
    answering: {
      slot: "architecture/component",
      where: {
        kind: [
          "cache",
          "document-store",
          "external-system",
          "identity-provider",
          "key-value-store",
          "object-store",
          "relational-store",
          "search-engine",
          "service",
          "time-series-store",
          "worker",
        ],
      },
    },
    operations: { slot: "api/operation" },
    resources: { slot: "api/resource" },
    entities: { slot: "data/entity" },
    events: { slot: "architecture/event" },
    concepts: { slot: "brief/concept" },
    tests: { slot: "decision/choice", where: { topic: ["decision/topic#unit-testing"] } },
  },
  needs: ["services"],
  template: `{% capture rows %}{% for call in connections %}{% assign consumer = call.from | node %}{% assign provider = call.to | node %}{% if consumer and provider and services contains consumer and services contains provider and call.mode == "sync" %}{% capture held %}{% assign first = true %}{% if call.ofPerson %}{% for kind in call.ofPerson %}{% unless forloop.first %} and {% endunless %}{% if kind == "export" %}GET{% else %}DELETE{% endif %}{% endfor %} in contracts/internal.yaml{% endif %}{% unless call.ofPerson %}{% for operation in operations %}{% if operation.component == provider.ref and operation.effect == "read" and operation.path contains "{" %}{% assign resource = operation.resource | node %}{% if resource and resource.entity %}{% assign entity = resource.entity | node %}{% if entity and call.carries contains entity.concept %}{% unless first %}, {% endunless %}{% assign first = false %}{{ operation.operationId | code }}{% endif %}{% endif %}{% endif %}{% endfor %}{% unless first %} in contracts/internal.yaml{% endunless %}{% endunless %}{% endcapture %}{% capture behind %}{% assign seen = "" %}{% for next in connections %}{% if next.from == provider.ref and next.mode == "sync" and next.remote and next.to != consumer.ref %}{% assign there = next.to | node %}{% assign mark = "|" | append: next.to | append: "|" %}{% if there and answering contains there %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}, {{ there | link }}{% if next.timeout %} ({{ next.timeout | amount }}){% endif %}{% endunless %}{% endif %}{% endif %}{% endfor %}{% endcapture %}
| {{ consumer | link }} | {{ provider | link }} | {{ call.purpose }} | {% if held != "" %}{{ held | raw }}{% else %}open: no operation{% endif %} | {% if call.timeout %}{{ call.timeout | amount }}{% else %}–{% endif %} | {% if behind == "" %}–{% else %}{{ behind | slice: 2, 10000 | raw }}{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% assign test = tests | first -%}
{% if rows != "" %}
### {% if test %}By {{ test | link }}, in the pipelines of both sides{% else %}In the pipelines of both sides{% endif %}

| Consumer | Provider | What it does there | Held to, whoever owns the row | Waits | Which may itself ask |
| - | - | - | - | - | - |{{ rows | raw }}
{% endif %}
{% capture told %}{% for producer in services %}{% assign sent = events | where: "producer", producer.ref %}{% if sent.size > 0 %}{% for consumer in services %}{% if consumer.ref != producer.ref %}{% capture read %}{% for event in sent %}{% if event.consumers contains consumer.ref %}, {{ event.name }}{% endif %}{% endfor %}{% endcapture %}{% if read != "" %}
| {{ consumer | link }} | {{ producer | link }} | {{ read | slice: 2, 5000 | raw }} |
{%- endif %}{% endif %}{% endfor %}{% endif %}{% endfor %}{% endcapture -%}
{% if told != "" %}
### Of events

| Consumer | Producer | Reads the fields of |
| - | - | - |{{ told | raw }}
{% endif %}`,
} as const;
