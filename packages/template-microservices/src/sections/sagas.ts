/** What spans services: the local transaction, what follows from its event, and what calls it off. */
export const sagas = {
  name: "sagas",
  document: "services.md",
  title: "Transactions Across Services",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    events: { slot: "architecture/event" },
    actions: { slot: "brief/action" },
    concepts: { slot: "brief/concept" },
    duties: { slot: "architecture/duty" },
    flows: { slot: "architecture/flow" },
    tables: { slot: "data/table" },
    columns: { slot: "data/column" },
    targets: {
      slot: "architecture/component",
      where: {
        kind: [
          "relational-store",
          "document-store",
          "key-value-store",
          "search-engine",
          "cache",
          "object-store",
          "external-system",
        ],
      },
    },
    choices: { slot: "decision/choice", where: { topic: ["decision/topic#workflow-engine"] } },
  },
  needs: ["services", "events"],
  template: `{% capture rows %}{% for event in events %}{% assign producer = event.producer | node %}{% if producer and services contains producer %}{% assign shown = false %}{% for ref in event.consumers %}{% assign consumer = ref | node %}{% if consumer and services contains consumer and ref != event.producer %}{% assign name = event.name | downcase %}{% capture does %}{% assign told = false %}{% for flow in flows %}{% unless told %}{% assign on = false %}{% for step in flow.steps %}{% assign message = step.message | downcase %}{% if step.to == ref and message == name %}{% assign on = true %}{% elsif on and step.from == ref and step.mode != "reply" %}{% assign at = step.to | node %}{% if at and targets contains at %}{% if told %}, {% endif %}{% assign told = true %}{{ step.message }}{% endif %}{% else %}{% assign on = false %}{% endif %}{% endfor %}{% endunless %}{% endfor %}{% unless told %}{% if event.action %}{% for duty in duties %}{% if duty.component == ref and duty.after == event.action %}{% if told %}, {% endif %}{% assign told = true %}{{ duty.name | downcase }}{% endif %}{% endfor %}{% endif %}{% endunless %}{% unless told %}{% for column in columns %}{% if column.across and column.across.keptBy == event.producer and column.across.whenDeleted contains event.name %}{% assign table = column.table | node %}{% if table.owner == ref %}{% if told %}, {% else %}rows by {% endif %}{% assign told = true %}{{ table.name | append: "." | append: column.name | code }}{% endif %}{% endif %}{% endfor %}{% endunless %}{% unless told %}{% for each in event.effects %}{% if each.by == ref %}{% if told %}, {% endif %}{% assign told = true %}{{ each.does }}{% endif %}{% endfor %}{% endunless %}{% if told == false and consumer.owns.size == 0 and consumer.responsibilities.size == 1 %}{% assign told = true %}{{ consumer.responsibilities | first }}{% endif %}{% unless told %}open{% endunless %}{% endcapture %}
| {% if shown %} | | {% else %}{{ event | link }} | {{ producer | link }} | {% endif %}{{ consumer | link }} | {{ does | raw }} | {% if shown %}{% else %}{{ event.delivery }}, {{ event.ordering }}{% endif %} | {% if shown %}{% elsif event.undoes %}calls off: {% assign undone = event.undoes | node %}{{ undone.verb }} {{ undone.concept | node | link }}{% else %}{% assign against = "" %}{% if event.action %}{% assign against = events | where: "undoes", event.action %}{% endif %}{% if against.size > 0 %}{{ against | links }}{% else %}–{% endif %}{% endif %} |{% assign shown = true %}
{%- endif %}{% endfor %}{% endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
{% for choice in choices %}Kept together by {{ choice | link }}.

{% endfor -%}
| Event | Begun by | Taken up by | Where, in a transaction of its own | Comes | Called off by |
| - | - | - | - | - | - |{{ rows | raw }}

{% capture kept %}{% for service in services %}{% assign own = tables | where: "owner", service.ref %}{% assign sent = events | where: "producer", service.ref %}{% assign heard = "" %}{% for event in events %}{% if event.consumers contains service.ref %}{% assign heard = heard | append: "x" %}{% endif %}{% endfor %}{% if sent.size > 0 or heard != "" %}{% assign out = "" %}{% assign in = "" %}{% for table in own %}{% if table.name contains "outbox" %}{% assign out = table.name %}{% elsif table.name contains "processed" %}{% assign in = table.name %}{% endif %}{% endfor %}
| {{ service | link }} | {{ sent.size }} | {% if sent.size == 0 %}–{% elsif own.size == 0 %}no tables planned{% elsif out == "" %}none planned{% else %}{{ out | code }}{% endif %} | {{ heard.size }} | {% if heard == "" %}–{% elsif own.size == 0 %}no tables planned{% elsif in == "" %}none planned{% else %}{{ in | code }}{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
| Service | Events out | Written with the change, in | Events in | What it has handled, in |
| - | - | - | - | - |{{ kept | raw }}
{% endif %}
{% for event in events %}{% if event.undoes %}- **{{ event | link }}**: {{ event.because }}
{% endif %}{% endfor %}`,
} as const;
