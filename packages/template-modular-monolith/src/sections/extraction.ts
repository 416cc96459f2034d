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
  },
  needs: ["modules"],
  template: `{% assign all = 0 %}{% for each in mix %}{% unless each.reads %}{% assign all = all | plus: each.share.value %}{% endunless %}{% endfor -%}
{% assign peak = loads | first -%}
{% assign due = "" %}{% assign most = 0 %}{% for growth in growths %}{% assign store = growth.of | node %}{% if due == "" and store and stores contains store %}{% assign found = growth.trigger.inputs | where: "name", "primaryRate" | first %}{% if found %}{% assign due = growth %}{% assign most = found.value %}{% endif %}{% endif %}{% endfor -%}
{% if due != "" and all > 0 -%}
{% assign whole = most | divided_by: all -%}
More instances of the whole carry more requests; what they share is the primary of {{ due.of | node | link }}. By load a module is due to leave, with its tables, when writes alone fill it: {{ most }} req/s of them, so {{ whole | round }} req/s in all ({{ most }} / {{ all | round: 6 }}){% if peak %}, {{ whole | divided_by: peak.figure.value | round: 1 }} × the peak of this plan{% endif %}.
{% else -%}
No number of this plan calls for taking a module out by load.
{% endif %}
{% capture rows %}{% for module in modules %}{% assign share = 0 %}{% assign writes = 0 %}{% for each in mix %}{% assign operation = each.operation | node %}{% if operation and operation.component == module.ref %}{% assign share = share | plus: each.share.value %}{% unless each.reads %}{% assign writes = writes | plus: each.share.value %}{% endunless %}{% endif %}{% endfor %}{% if share > 0 %}
| {{ module | link }} | {{ share | times: 100 | round: 1 }} % | {% if all > 0 %}{{ writes | divided_by: all | times: 100 | round: 1 }} %{% else %}–{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| Module | Of all requests | Of all writes, which it takes along |
| - | - | - |{{ rows | raw }}
{% endif %}
{% for module in modules %}
### Seam of {{ module.name }}

{% capture seam %}{% for call in connections %}{% assign other = "" %}{% if call.from == module.ref %}{% assign other = call.to | node %}{% if other and modules contains other %}
  - call to {{ other.name }}: {{ call.purpose }}
{%- endif %}{% elsif call.to == module.ref %}{% assign other = call.from | node %}{% if other and modules contains other %}
  - call from {{ other.name }}: {{ call.purpose }}
{%- endif %}{% endif %}{% endfor %}{% for key in keys %}{% assign from = key.table | node %}{% if key.references and from %}{% assign to = key.references.table | node %}{% if to and from.owner != to.owner %}{% if from.owner == module.ref or to.owner == module.ref %}
  - foreign key {% for ref in key.columns %}{% assign column = ref | node %}{% if column %}{{ from.name | append: "." | append: column.name | code }} {% endif %}{% endfor %}to {{ to.name | code }}
{%- endif %}{% endif %}{% endif %}{% endfor %}{% for duty in duties %}{% assign cause = duty.after | node %}{% if cause and duty.component %}{% assign by = duty.component | node %}{% if by and modules contains by %}{% assign begins = false %}{% if module.owns contains cause.concept %}{% assign begins = true %}{% endif %}{% if begins and by.ref != module.ref %}
  - one commit with {{ by.name }} becomes two: {{ duty.name }}
{%- elsif begins == false and by.ref == module.ref %}
  - one commit that another module begins becomes two: {{ duty.name }}
{%- endif %}{% endif %}{% endif %}{% endfor %}{% endcapture -%}
{% assign kept = tables | where: "owner", module.ref -%}
{% if kept.size > 0 -%}
- **Goes with it**: {{ kept | map: "name" | codes }}
{% endif -%}
{% if seam != "" -%}
- **Then crosses the network, or is kept true without the database**:{{ seam | raw }}
{% else -%}
- Nothing else is cut.
{% endif -%}
{% endfor %}`,
} as const;
