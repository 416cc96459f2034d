/** What outlives a call, and where. */
export const state = {
  name: "state",
  document: "functions.md",
  title: "State",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    keepers: {
      slot: "architecture/component",
      where: {
        kind: [
          "relational-store",
          "document-store",
          "key-value-store",
          "time-series-store",
          "search-engine",
          "cache",
          "object-store",
        ],
      },
    },
    connections: { slot: "architecture/connection" },
    tables: { slot: "data/table" },
    columns: { slot: "data/column" },
  },
  needs: ["functions", "keepers"],
  template: `| Function | Keeps in | Tables that it alone writes |
| - | - | - |
{%- for function in functions %}{% assign own = tables | where: "owner", function.ref %}{% capture at %}{% for keeper in keepers %}{% assign uses = "" %}{% for call in connections %}{% if call.from == function.ref and call.to == keeper.ref %}{% if uses != "" %}{% assign uses = uses | append: "; " %}{% endif %}{% assign uses = uses | append: call.purpose %}{% endif %}{% endfor %}{% if uses != "" %}, {{ keeper | link }} ({{ uses }}){% endif %}{% endfor %}{% endcapture %}
| {{ function | link }} | {% if at != "" %}{{ at | slice: 2, 20000 | raw }}{% else %}nothing{% endif %} | {% if own.size > 0 %}{{ own | map: "name" | codes }}{% else %}–{% endif %} |
{%- endfor %}

{% capture across %}{% for column in columns %}{% if column.across %}{% assign owner = column.table | node %}{% assign writer = owner.owner | node %}
| {{ owner.name | append: "." | append: column.name | code }} | {{ writer | link }} | {{ column.across.keptBy | node | link }} | {{ column.across.inStep }} | {{ column.across.whenDeleted }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if across != "" %}
### Ids without a foreign key

| Column | Kept by | Points to a row of | How it stays true | When that row goes |
| - | - | - | - | - |{{ across | raw }}
{% endif %}
{% assign ownerless = "" %}{% for table in tables %}{% unless table.owner %}{% assign ownerless = ownerless | append: ", " | append: table.name %}{% endunless %}{% endfor -%}
{% if ownerless != "" %}No function alone writes: {{ ownerless | slice: 2, 20000 }}.{% endif %}`,
} as const;
