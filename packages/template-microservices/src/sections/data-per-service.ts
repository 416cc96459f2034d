/** Which tables are whose, who reaches them, and what holds ids together where no foreign key does. */
export const dataPerService = {
  name: "data-per-service",
  document: "services.md",
  title: "Data of Each Service",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    arrangements: { slot: "decision/data-ownership" },
    tables: { slot: "data/table" },
    columns: { slot: "data/column" },
    concepts: { slot: "brief/concept" },
    stores: { slot: "data/store" },
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
  },
  needs: ["services", "keepers"],
  template: `{% for arrangement in arrangements %}- {{ arrangement | link }}
{% endfor %}
{% capture rows %}{% for service in services %}{% assign kept = tables | where: "owner", service.ref %}{% assign seen = "" %}{% capture reached %}{% for call in connections %}{% if call.from == service.ref %}{% assign target = call.to | node %}{% assign mark = "|" | append: call.to | append: "|" %}{% if target and keepers contains target %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}, {{ target | link }}{% endunless %}{% endif %}{% endif %}{% endfor %}{% endcapture %}{% if reached != "" %}
| {{ service | link }} | {% if kept.size > 0 %}{{ kept | map: "name" | codes }}{% else %}–{% endif %} | {{ reached | slice: 2, 10000 | raw }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| Service | Tables that it owns | Reaches |
| - | - | - |{{ rows | raw }}
{% endif %}
{% capture beside %}{% for call in connections %}{% for concept in call.writes %}{% for owner in services %}{% if owner.owns contains concept and owner.ref != call.from %}
| {{ concept | node | link }} | {{ owner | link }} | {{ call.from | node | link }} | {{ call.purpose }} |
{%- endif %}{% endfor %}{% endfor %}{% endfor %}{% endcapture -%}
{% if beside != "" %}
Each of these tables is written by its owner alone, but for:

| What | Owned by | Changed also by | Which |
| - | - | - | - |{{ beside | raw }}
{% endif %}
{% capture across %}{% for column in columns %}{% if column.across %}{% assign owner = column.table | node %}{% assign writer = owner.owner | node %}
| {{ owner.name | append: "." | append: column.name | code }} | {{ writer | link }} | {{ column.across.keptBy | node | link }} | {{ column.across.inStep }} | {{ column.across.whenDeleted }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if across != "" %}
### Ids without a foreign key

| Column | Kept by | Points to a row of | How it is held true | When that row goes |
| - | - | - | - | - |{{ across | raw }}
{% endif %}`,
} as const;
