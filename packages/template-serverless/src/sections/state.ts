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
  },
  needs: ["functions", "keepers"],
  template: `| Function | Keeps in | Tables that it alone writes |
| - | - | - |
{%- for function in functions %}{% assign own = tables | where: "owner", function.ref %}{% capture at %}{% for keeper in keepers %}{% assign uses = "" %}{% for call in connections %}{% if call.from == function.ref and call.to == keeper.ref %}{% if uses != "" %}{% assign uses = uses | append: "; " %}{% endif %}{% assign uses = uses | append: call.purpose %}{% endif %}{% endfor %}{% if uses != "" %}, {{ keeper | link }} ({{ uses }}){% endif %}{% endfor %}{% endcapture %}
| {{ function | link }} | {% if at != "" %}{{ at | slice: 2, 20000 | raw }}{% else %}nothing{% endif %} | {% if own.size > 0 %}{{ own | map: "name" | codes }}{% else %}–{% endif %} |
{%- endfor %}`,
} as const;
