/** What is built, put where and rolled out for each service by itself. */
export const deployment = {
  name: "deployment-strategy",
  document: "services.md",
  title: "Deployment Strategy",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    folders: { slot: "architecture/folder" },
    shapes: { slot: "deployment/shape" },
    capacities: { slot: "performance/capacity" },
    tables: { slot: "data/table" },
    connections: { slot: "architecture/connection" },
    choices: {
      slot: "decision/choice",
      where: {
        topic: [
          "decision/topic#container-runtime",
          "decision/topic#image-registry",
          "decision/topic#orchestration",
          "decision/topic#packaging",
          "decision/topic#hosting",
          "decision/topic#ci-cd",
          "decision/topic#infrastructure-as-code",
          "decision/topic#migrations",
          "decision/topic#secrets",
        ],
      },
    },
    events: { slot: "architecture/event" },
    topics: { slot: "decision/topic" },
    environments: { slot: "deployment/environment" },
    hostings: { slot: "decision/hosting" },
  },
  needs: ["services"],
  template: `{% if choices.size > 0 %}
| Part | Taken | Run by |
| - | - | - |
{%- for choice in choices %}{% assign topic = choice.topic | node %}{% assign host = hostings | where: "choice", choice.ref | first %}
| {{ topic.title }} | {{ choice | link }}{% if choice.version %} {{ choice.version }}{% endif %} | {% if host %}{{ host.name }}{% else %}–{% endif %} |
{%- endfor %}
{% endif %}
### A pipeline for each service

{% assign migrating = choices | where: "topic", "decision/topic#migrations" | first -%}
| Service | Set off by changes in | Each has | One more from | Contracts with | Migrates |
| - | - | - | - | - | - |
{%- for service in services %}{% assign own = folders | where: "component", service.ref %}{% capture parents %}{% for folder in own %}{% assign parts = folder.path | split: "/" %}{% assign depth = parts.size | minus: 1 | at_least: 1 | at_most: 2 %}{{ parts | slice: 0, depth | join: "/" | raw }}/,{% endfor %}{% endcapture %}{% assign parents = parents | split: "," | uniq | sort %}{% capture paths %}{% assign last = "//" %}{% for parent in parents %}{% assign head = parent | slice: 0, last.size %}{% unless head == last %}{% assign last = parent %}, {{ parent | append: "**" | code }}{% endunless %}{% endfor %}{% endcapture %}{% assign shape = shapes | where: "component", service.ref | first %}{% assign sized = capacities | where: "component", service.ref | first %}{% assign kept = tables | where: "owner", service.ref %}{% capture refs %}{% for call in connections %}{% if call.mode == "sync" %}{% if call.from == service.ref %}{{ call.to | raw }},{% elsif call.to == service.ref %}{{ call.from | raw }},{% endif %}{% endif %}{% endfor %}{% for event in events %}{% if event.producer == service.ref %}{{ event.consumers | join: "," | raw }},{% elsif event.consumers contains service.ref %}{{ event.producer | raw }},{% endif %}{% endfor %}{% endcapture %}{% assign others = refs | split: "," | uniq | nodes %}{% capture peers %}{% for other in services %}{% if other.ref != service.ref and others contains other %}, {{ other | link }}{% endif %}{% endfor %}{% endcapture %}
| {{ service | link }} | {% if paths != "" %}{{ paths | slice: 2, 20000 | raw }}{% else %}–{% endif %} | {% if shape %}{{ shape.cpu | amount }}, {{ shape.memory.value }} GB ({{ shape.why }}){% else %}–{% endif %} | {% assign limit = "" %}{% if sized %}{% assign limit = sized.replicas.inputs | where: "name", "limit" | first %}{% endif %}{% if limit and limit != "" %}{{ limit.value | times: 100 | round }} % busy{% else %}–{% endif %} | {% if peers != "" %}{{ peers | slice: 2, 20000 | raw }}{% else %}–{% endif %} | {% if kept.size > 0 %}{{ kept.size }} tables{% if migrating %}, {{ migrating.name }}{% endif %}{% else %}–{% endif %} |
{%- endfor %}
{% if environments.size > 0 %}
[{{ environments.size }} environments](deployment.md#environments) of one image each.
{% else %}
Other environments: open.
{% endif %}`,
} as const;
