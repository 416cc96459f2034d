/** Of each module what it does, offers, owns and may call, and what lies outside of every module. */
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
    programs: {
      slot: "architecture/component",
      where: { kind: ["service", "worker", "function"] },
    },
    systems: { slot: "architecture/component", where: { kind: ["external-system"] } },
    duties: { slot: "architecture/duty" },
    actions: { slot: "brief/action" },
    obligations: { slot: "security/obligation" },
    regimes: { slot: "brief/regime" },
    live: { slot: "decision/choice", where: { topic: ["decision/topic#real-time"] } },
  },
  needs: ["modules"],
  template: `{% for module in modules %}
### {{ module | link }}

{% if module.responsibilities.size > 0 -%}
- **Does**: {{ module.responsibilities | join: "; " }}
{% endif -%}
{% assign context = module.context | node -%}
{% if context -%}
- **Context**: {{ context | link }}
{% endif -%}
{% assign offered = operations | where: "component", module.ref -%}
{% assign own = folders | where: "component", module.ref | first -%}
{% capture interface -%}
{% if offered.size > 0 %}
  - {% for operation in offered limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if offered.size > parameters.mostOperations %} and {{ offered.size | minus: parameters.mostOperations }} more{% endif %}
{%- endif %}
{%- for call in connections %}{% if call.to == module.ref %}{% assign caller = call.from | node %}{% if caller and modules contains caller %}
  - to {{ caller | link }}: {{ call.purpose }}
{%- endif %}{% endif %}{% endfor %}
{%- capture told %}{% for event in events %}{% if event.producer == module.ref or event.producer == module.inside and module.owns contains event.concept %}, {{ event | link }}{% endif %}{% endfor %}{% endcapture %}{% if told != "" %}
  - events {{ told | slice: 2, 10000 | raw }}
{%- endif %}
{%- capture pushed %}{% for call in connections %}{% if call.live and call.to == module.inside %}{% for ref in call.carries %}{% if module.owns contains ref %}, {{ ref | node | link }}{% endif %}{% endfor %}{% endif %}{% endfor %}{% endcapture %}{% if pushed != "" %}
  - live {{ pushed | slice: 2, 10000 | raw }}{% if live.size > 0 %} over {{ live | links }}{% endif %}
{%- endif %}
{%- endcapture -%}
{% if interface != "" -%}
- **Public interface**{% if own %}, in {{ own.path | code }}{% endif %}:{{ interface | raw }}
{% endif -%}
{% assign owned = module.owns | nodes -%}
{% assign kept = tables | where: "owner", module.ref -%}
{% if owned.size > 0 -%}
- **Owned schema**: {{ owned | links }}{% if kept.size > 0 %} in {{ kept | map: "name" | codes }}{% endif %}
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
- **Allowed dependencies**:{% if allowed == "" %} none{% else %}{{ allowed | raw }}{% endif %}
{% endfor %}
{% for program in programs %}{% assign inner = modules | where: "inside", program.ref %}{% if inner.size == 0 %}{% capture uses %}{% for module in modules %}{% assign needs = false %}{% for call in connections %}{% if call.from == program.ref %}{% for ref in call.carries %}{% if module.owns contains ref %}{% assign needs = true %}{% endif %}{% endfor %}{% endif %}{% endfor %}{% if needs %}{% capture what %}{% for duty in duties %}{% if duty.component == program.ref %}{% assign cause = duty.action | node %}{% if cause and module.owns contains cause.concept %}, {{ duty.name }}{% endif %}{% endif %}{% endfor %}{% for event in events %}{% if event.consumers contains program.ref and module.owns contains event.concept %}, {{ event | link }}{% endif %}{% endfor %}{% endcapture %}
  - {{ module | link }}{% if what != "" %}: {{ what | slice: 2, 10000 | raw }}{% endif %}
{%- endif %}{% endfor %}{% endcapture %}{% if uses != "" %}
### {{ program | link }}

- **Allowed dependencies**:{{ uses | raw }}
{% endif %}{% endif %}{% endfor %}
{% capture apart %}{% for table in tables %}{% assign keeper = table.owner | node %}{% if keeper and programs contains keeper %}{% capture from %}{% assign seen = "" %}{% for ref in table.derivedFrom %}{% assign cause = ref | node %}{% if cause %}{% assign by = "" %}{% if cause.operationId %}{% assign by = cause.component | node %}{% elsif cause.consumers %}{% for module in modules %}{% if module.owns contains cause.concept %}{% assign by = module %}{% endif %}{% endfor %}{% elsif cause.protocol %}{% assign by = cause.to | node %}{% elsif cause.regime %}{% assign by = cause.regime | node %}{% endif %}{% if by and by != "" %}{% assign mark = "|" | append: by.ref | append: "|" %}{% unless seen contains mark %}{% if by.ref == keeper.ref %}, {{ cause.operationId | code }}{% else %}{% assign seen = seen | append: mark %}, {{ by | link }}{% endif %}{% endunless %}{% endif %}{% endif %}{% endfor %}{% endcapture %}
| {{ table.name | code }} | {{ keeper | link }} | {% if from == "" %}–{% else %}{{ from | slice: 2, 10000 | raw }}{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if apart != "" %}
### Tables of no module

| Table | Program | Has rows for |
| - | - | - |{{ apart | raw }}
{% endif %}`,
} as const;
