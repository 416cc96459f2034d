/** From which number on a module pays as a service of its own, and where it is cut off. */
export const extraction = {
  name: "extraction",
  document: "modules.md",
  title: "Taking a Module Out",
  data: {
    modules: { slot: "architecture/component", where: { kind: ["module"] } },
    connections: { slot: "architecture/connection" },
    operations: { slot: "api/operation" },
    mix: { slot: "workload/mix" },
    loads: { slot: "workload/load", where: { measure: ["peak-request-rate"] } },
    growths: { slot: "architecture/growth" },
    stores: { slot: "architecture/component", where: { kind: ["relational-store"] } },
    tables: { slot: "data/table" },
    keys: { slot: "data/key", where: { kind: ["foreign"] } },
    columns: { slot: "data/column" },
    duties: { slot: "architecture/duty" },
    actions: { slot: "brief/action" },
    concepts: { slot: "brief/concept" },
    events: { slot: "architecture/event" },
  },
  needs: ["modules"],
  template: `{% assign all = 0 %}{% for each in mix %}{% unless each.reads %}{% assign all = all | plus: each.share.value %}{% endunless %}{% endfor -%}
{% assign peak = loads | first -%}
{% assign due = "" %}{% assign most = 0 %}{% for growth in growths %}{% assign store = growth.of | node %}{% if due == "" and store and stores contains store %}{% assign found = growth.trigger.inputs | where: "name", "primaryRate" | first %}{% if found %}{% assign due = growth %}{% assign most = found.value %}{% endif %}{% endif %}{% endfor -%}
{% assign whole = 0 %}{% if due != "" and all > 0 %}{% assign whole = most | divided_by: all %}{% endif -%}
{% if whole > 0 -%}
The primary of {{ due.of | node | link }} is full at {{ most }} req/s of writes, so at {{ whole | round }} req/s in all ({{ most }} / {{ all | round: 6 }}){% if peak %}, {{ whole | divided_by: peak.figure.value | round: 1 }} × the peak of this plan{% endif %}.
{% else -%}
{% assign farthest = 0 %}{% for growth in growths %}{% if growth.factor > farthest %}{% assign farthest = growth.factor %}{% endif %}{% endfor -%}
- **Due by load**: none{% if peak and farthest > 1 %} up to {{ farthest | round }} × {{ peak.figure.value | round: 1 }} req/s{% endif %}
{% endif %}
{% capture rows %}{% for module in modules %}{% assign share = 0 %}{% assign writes = 0 %}{% for each in mix %}{% assign operation = each.operation | node %}{% if operation and operation.component == module.ref %}{% assign share = share | plus: each.share.value %}{% unless each.reads %}{% assign writes = writes | plus: each.share.value %}{% endunless %}{% endif %}{% endfor %}{% if share > 0 %}
| {{ module | link }} | {{ share | times: 100 | round: 1 }} % | {% if all > 0 %}{{ writes | divided_by: all | times: 100 | round: 1 }} %{% else %}–{% endif %} |{% if whole > 0 %} {% if writes > 0 %}{{ most | divided_by: writes | round }} req/s{% else %}–{% endif %} |{% endif %}
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| Module | Of all requests | Of all writes |{% if whole > 0 %} Fills a primary alone at |{% endif %}
| - | - | - |{% if whole > 0 %} - |{% endif %}{{ rows | raw }}
{% endif %}
{% for module in modules %}
### Seam of {{ module.name }}

{% capture crossed %}{% for call in connections %}{% assign other = "" %}{% if call.from == module.ref %}{% assign other = call.to | node %}{% if other and modules contains other %}
  - to {{ other.name }}: {{ call.purpose }}
{%- endif %}{% elsif call.to == module.ref %}{% assign other = call.from | node %}{% if other and modules contains other %}
  - from {{ other.name }}: {{ call.purpose }}
{%- endif %}{% endif %}{% endfor %}{% endcapture -%}
{% capture cut %}{% for key in keys %}{% assign from = key.table | node %}{% if key.references and from %}{% assign to = key.references.table | node %}{% if to and from.owner != to.owner %}{% if from.owner == module.ref or to.owner == module.ref %}, {% for ref in key.columns %}{% assign column = ref | node %}{% if column %}{{ from.name | append: "." | append: column.name | code }} {% endif %}{% endfor %}→ {{ to.name | code }}{% endif %}{% endif %}{% endif %}{% endfor %}{% endcapture -%}
{% capture split %}{% for duty in duties %}{% assign cause = duty.after | node %}{% if cause and duty.component %}{% assign by = duty.component | node %}{% if by and modules contains by %}{% assign begins = false %}{% if module.owns contains cause.concept %}{% assign begins = true %}{% endif %}{% if begins and by.ref != module.ref %}
  - {{ cause.verb }} {{ cause.concept | node | link }}, {{ by.name }}: {{ duty.name }}
{%- elsif begins == false and by.ref == module.ref %}
  - {{ cause.verb }} {{ cause.concept | node | link }}, then {{ duty.name }}
{%- endif %}{% endif %}{% endif %}{% endfor %}{% endcapture -%}
{% capture sent %}{% for event in events %}{% if event.consumers.size > 0 and module.owns contains event.concept %}, {{ event.name }}{% endif %}{% endfor %}{% endcapture -%}
{% capture shared %}{% for table in tables %}{% if table.owner == module.inside %}{% assign has = false %}{% for ref in table.derivedFrom %}{% assign cause = ref | node %}{% if cause %}{% if cause.operationId %}{% if cause.component == module.ref %}{% assign has = true %}{% endif %}{% elsif cause.consumers %}{% if module.owns contains cause.concept %}{% assign has = true %}{% endif %}{% endif %}{% endif %}{% endfor %}{% if has %}, {{ table.name | code }}{% endif %}{% endif %}{% endfor %}{% endcapture -%}
{% assign kept = tables | where: "owner", module.ref -%}
{% if kept.size > 0 -%}
- **Goes with it**: {{ kept | map: "name" | codes }}
{% endif -%}
{% if shared != "" -%}
- **Needs its own**: {{ shared | slice: 2, 10000 | raw }}
{% endif -%}
{% if crossed != "" -%}
- **Calls made remote**:{{ crossed | raw }}
{% endif -%}
{% if cut != "" -%}
- **Foreign keys cut**: {{ cut | slice: 2, 20000 | raw }}
{% endif -%}
{% if split != "" -%}
- **Commits split**:{{ split | raw }}
{% endif -%}
{% if sent != "" -%}
- **Events made remote**: {{ sent | slice: 2, 10000 | raw }}
{% endif -%}
{% if crossed == "" and cut == "" and split == "" and sent == "" -%}
- Nothing is cut.
{% endif -%}
{% endfor %}`,
} as const;
