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
    capacities: { slot: "performance/capacity" },
    tables: { slot: "data/table" },
    keys: { slot: "data/key", where: { kind: ["foreign"] } },
    columns: { slot: "data/column" },
    duties: { slot: "architecture/duty" },
    actions: { slot: "brief/action" },
  },
  needs: ["modules"],
  template: `{% assign peak = loads | first -%}
{% capture rows %}{% for module in modules %}{% assign share = 0 %}{% for each in mix %}{% assign operation = each.operation | node %}{% if operation and operation.component == module.ref %}{% assign share = share | plus: each.share.value %}{% endif %}{% endfor %}{% assign sized = capacities | where: "component", module.inside | first %}{% if sized and share > 0 and sized.utilisation.value > 0 %}{% assign limit = sized.replicas.inputs | where: "name", "limit" | first %}{% assign stated = sized.replicas.inputs | where: "name", "ratePerInstance" | first %}{% if stated or limit %}{% if stated %}{% assign one = stated.value %}{% else %}{% assign one = sized.demand.value | times: limit.value | divided_by: sized.utilisation.value | divided_by: sized.replicas.value %}{% endif %}{% assign whole = one | divided_by: share %}
| {{ module | link }} | {{ share | times: 100 | round: 1 }} % | {{ one | round }} req/s{% if stated %} (stated){% else %} ({{ limit.value | times: 100 | round }} % of the processor){% endif %} | {{ whole | round }} req/s = {{ one | round }} / {{ share | round: 6 }} | {% if peak %}{{ whole | divided_by: peak.figure.value | round: 1 }} ×{% else %}–{% endif %} |
{%- endif %}{% endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
A module is due when its own requests fill an instance; before, a service of its own would idle.

| Module | Of all requests | One instance takes | Due at, in all | Of the planned peak |
| - | - | - | - | - |{{ rows | raw }}
{% else %}
No rate of a module is computed, so no load calls for taking one out.
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
