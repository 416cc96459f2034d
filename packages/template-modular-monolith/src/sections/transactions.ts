/** What changes several modules at once, and where one commit covers it. */
export const transactions = {
  name: "transactions",
  document: "modules.md",
  title: "Transactions",
  data: {
    modules: { slot: "architecture/component", where: { kind: ["module"] } },
    flows: { slot: "architecture/flow" },
    duties: { slot: "architecture/duty" },
    actions: { slot: "brief/action" },
    concepts: { slot: "brief/concept" },
    connections: { slot: "architecture/connection" },
    events: { slot: "architecture/event" },
    folders: { slot: "architecture/folder" },
    programs: {
      slot: "architecture/component",
      where: { kind: ["service", "worker", "function"] },
    },
  },
  needs: ["modules"],
  template: `{% capture rows %}{% for duty in duties %}{% assign by = duty.component | node %}{% assign cause = duty.after | node %}{% if by and cause and modules contains by %}{% assign owner = "" %}{% for module in modules %}{% if module.owns contains cause.concept %}{% assign owner = module %}{% endif %}{% endfor %}{% if owner != "" %}{% assign way = "" %}{% if owner.ref == by.ref %}{% assign way = "inside of it" %}{% else %}{% for call in connections %}{% if call.from == owner.ref and call.to == by.ref %}{% assign way = "calls it" %}{% elsif call.from == by.ref and call.to == owner.ref and way == "" %}{% assign way = "is listened to, as it may not call back" %}{% endif %}{% endfor %}{% endif %}
| {{ cause.verb }} {{ cause.concept | node | link }} | {{ owner | link }} | {{ by | link }}: {{ duty.name }} | {% if way == "" %}open: neither may call the other{% else %}{{ way }}{% endif %} |
{%- endif %}{% endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
### In one commit

| What | In | With it | How the first reaches the second |
| - | - | - | - |{{ rows | raw }}
{% endif %}
{% capture whole %}{% for flow in flows %}{% for step in flow.steps %}{% if step.covers %}{% assign first = "" %}{% assign seen = "" %}{% assign barred = false %}{% capture others %}{% for concept in step.covers %}{% for module in modules %}{% if module.owns contains concept %}{% assign mark = module.ref | append: "|" %}{% if first == "" %}{% assign first = module %}{% elsif module.ref != first.ref %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}, {{ module | link }}{% endunless %}{% endif %}{% endif %}{% endfor %}{% endfor %}{% endcapture %}{% for module in modules %}{% assign mark = module.ref | append: "|" %}{% if seen contains mark %}{% assign allowed = false %}{% for call in connections %}{% if call.from == first.ref and call.to == module.ref %}{% assign allowed = true %}{% endif %}{% endfor %}{% unless allowed %}{% assign barred = true %}{% endunless %}{% endif %}{% endfor %}{% if others != "" %}
| {{ flow | link }} | {{ first | link }} | {{ others | slice: 2, 10000 | raw }} | {% if barred %}{% assign own = folders | where: "component", first.ref | first %}{% if own %}{% assign parts = own.path | split: "/" %}{% assign depth = parts.size | minus: 1 | at_least: 1 %}{{ parts | slice: 0, depth | join: "/" | append: "/composition" | code }}{% else %}composition root{% endif %}{% else %}{{ first | link }}{% endif %} | {{ step.message }} |
{%- endif %}{% endif %}{% endfor %}{% endfor %}{% endcapture -%}
{% if whole != "" %}
### In the flows

| Flow | Begins in | Also changes rows of | Opened and committed by | Commit |
| - | - | - | - | - |{{ whole | raw }}
{% if whole contains "composition" %}
Beside the modules and in none: it calls their entries, which may not call each other.
{% endif %}{% endif %}
{% capture later %}{% for event in events %}{% if event.consumers.size > 0 %}
| {{ event.name }} | {{ event.producer | node | link }} | {% for ref in event.consumers %}{% unless forloop.first %}, {% endunless %}{{ ref | node | link }}{% endfor %} | {{ event.delivery }}, {{ event.ordering }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if later != "" %}
### After the commit, by a row written in it

| Event | Written by | Taken up by | Comes |
| - | - | - | - |{{ later | raw }}
{% endif %}`,
} as const;
