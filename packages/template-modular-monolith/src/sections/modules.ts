/** Of each module what it does, offers, owns and may call, and what taking it out would take. */
export const modules = {
  name: "modules",
  document: "modules.md",
  title: "Modules",
  data: {
    modules: { slot: "architecture/component", where: { kind: ["module"] } },
    contexts: { slot: "architecture/context" },
    concepts: { slot: "brief/concept" },
    tables: { slot: "data/table" },
    folders: { slot: "architecture/folder" },
    operations: { slot: "api/operation" },
    graphql: { slot: "api/convention", where: { style: ["graphql"] } },
    events: { slot: "architecture/event" },
    connections: { slot: "architecture/connection" },
  },
  needs: ["modules"],
  template: `{% for module in modules %}
### {{ module | link }}

{% if module.responsibilities.size > 0 -%}
- **Does**: {{ module.responsibilities | join: "; " }}
{% endif -%}
{% assign context = module.context | node -%}
{% if context -%}
- **Cut here because**: {{ context.because }}
{% endif -%}
{% assign offered = operations | where: "component", module.ref -%}
{% assign published = events | where: "producer", module.ref -%}
{% assign own = folders | where: "component", module.ref | first -%}
{% capture interface -%}
{% if offered.size > 0 %}
  - {% for operation in offered limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if offered.size > parameters.mostOperations %}, and {{ offered.size | minus: parameters.mostOperations }} more{% endif %}
{%- endif %}
{%- for call in connections %}{% if call.to == module.ref %}{% assign caller = call.from | node %}{% if caller and modules contains caller %}
  - to {{ caller | link }}: {{ call.purpose }}
{%- endif %}{% endif %}{% endfor %}
{%- if published.size > 0 %}
  - events {{ published | links }}
{%- endif %}
{%- endcapture -%}
{% if interface != "" -%}
- **Public interface**{% if own %}, in {{ own.path | code }}{% endif %}:{{ interface | raw }}
{% endif -%}
{% assign owned = module.owns | nodes -%}
{% assign kept = tables | where: "owner", module.ref -%}
{% if owned.size > 0 -%}
- **Owned schema**: {{ owned | links }}{% if kept.size > 0 %}, alone writing {{ kept | map: "name" | codes }}{% endif %}
{% endif -%}
{% capture beside -%}
{% for call in connections %}{% capture changed %}{% for concept in call.writes %}{% if module.owns contains concept %}, {{ concept | node | link }}{% endif %}{% endfor %}{% endcapture %}{% if changed != "" %}
  - {{ call.from | node | link }}, where it changes {{ changed | raw | slice: 2, 400 | raw }}
{%- endif %}{% endfor %}
{%- endcapture -%}
{% if beside != "" -%}
- **Its code also runs in**:{{ beside | raw }}
{% endif -%}
{% capture allowed -%}
{% for call in connections %}{% if call.from == module.ref %}{% assign target = call.to | node %}{% if target and modules contains target %}
  - {{ target | link }}: {{ call.purpose }}
{%- endif %}{% endif %}{% endfor %}
{%- endcapture -%}
{% if allowed == "" -%}
- **Allowed dependencies**: none on other modules
{% else -%}
- **Allowed dependencies**:{{ allowed | raw }}
{% endif -%}
{% endfor %}`,
} as const;
