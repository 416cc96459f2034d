/** Who relies on what of whom, so that each pair has a test that fails before a release does. */
export const contracts = {
  name: "contracts",
  document: "services.md",
  title: "Contract Tests",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    connections: { slot: "architecture/connection" },
    operations: { slot: "api/operation" },
    resources: { slot: "api/resource" },
    entities: { slot: "data/entity" },
    events: { slot: "architecture/event" },
    concepts: { slot: "brief/concept" },
    tests: { slot: "decision/choice", where: { topic: ["decision/topic#unit-testing"] } },
  },
  needs: ["services"],
  template: `{% capture rows %}{% for call in connections %}{% assign consumer = call.from | node %}{% assign provider = call.to | node %}{% if consumer and provider and services contains consumer and services contains provider and call.mode == "sync" %}{% capture held %}{% assign first = true %}{% unless call.ofPerson %}{% for operation in operations %}{% if operation.component == provider.ref and operation.effect == "read" %}{% assign resource = operation.resource | node %}{% if resource and resource.entity %}{% assign entity = resource.entity | node %}{% if entity and call.carries contains entity.concept %}{% unless first %}, {% endunless %}{% assign first = false %}{{ operation.operationId | code }}{% endif %}{% endif %}{% endif %}{% endfor %}{% endunless %}{% endcapture %}
| {{ consumer | link }} | {{ provider | link }} | {{ call.purpose }} | {% if held != "" %}{{ held | raw }}{% else %}open: no operation of the contract is for it{% endif %} | {{ call.timeout | amount }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
{% for test in tests %}Run by {{ test | link }} in the pipelines of both sides.

{% endfor -%}
| Consumer | Provider | What it does there | Held to | Waits |
| - | - | - | - | - |{{ rows | raw }}
{% endif %}
{% capture told %}{% for producer in services %}{% assign sent = events | where: "producer", producer.ref %}{% if sent.size > 0 %}{% for consumer in services %}{% if consumer.ref != producer.ref %}{% capture read %}{% for event in sent %}{% if event.consumers contains consumer.ref %}, {{ event.name }}{% endif %}{% endfor %}{% endcapture %}{% if read != "" %}
| {{ consumer | link }} | {{ producer | link }} | {{ read | slice: 2, 5000 | raw }} |
{%- endif %}{% endif %}{% endfor %}{% endif %}{% endfor %}{% endcapture -%}
{% if told != "" %}
| Consumer | Producer | Reads the fields of |
| - | - | - |{{ told | raw }}
{% endif %}`,
} as const;
