/** Where events come from, who takes them, and what becomes of one that fails. */
export const eventProcessing = {
  name: "event-processing",
  document: "functions.md",
  title: "Event Sources and Processing",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    events: { slot: "architecture/event" },
    connections: { slot: "architecture/connection" },
    tables: { slot: "data/table" },
    workflows: { slot: "architecture/workflow" },
    brokers: { slot: "architecture/component", where: { kind: ["broker"] } },
    choices: {
      slot: "decision/choice",
      where: {
        topic: [
          "decision/topic#background-work",
          "decision/topic#outgoing-calls",
          "decision/topic#message-broker",
        ],
      },
    },
    topics: { slot: "decision/topic" },
  },
  needs: ["functions", "events"],
  template: `{% for choice in choices %}{% assign topic = choice.topic | node %}- **{{ topic.title }}**: {{ choice | link }}{% if choice.version %} {{ choice.version }}{% endif %}
{% endfor %}
| Event | Source | Taken by | Handed over | Comes | A second one is known by |
| - | - | - | - | - | - |
{%- for event in events %}{% for ref in event.consumers %}{% assign consumer = ref | node %}{% if consumer %}{% assign way = "" %}{% assign engine = "" %}{% for workflow in workflows %}{% if workflow.event == event.ref %}{% assign engine = workflow.engine | node | link %}{% endif %}{% for part in workflow.parts %}{% if part.refuses == event.ref %}{% assign engine = workflow.engine | node | link | append: ", which it is answered to" %}{% endif %}{% endfor %}{% endfor %}{% for call in connections %}{% if call.from == event.producer and call.to == ref and call.mode == "async" %}{% assign way = call.protocol %}{% elsif call.to == ref and way == "" %}{% assign source = call.from | node %}{% if source and brokers contains source %}{% assign way = source.name %}{% endif %}{% endif %}{% endfor %}{% assign known = "" %}{% assign own = tables | where: "owner", ref %}{% for table in own %}{% if table.name contains "processed" %}{% assign known = table.name %}{% endif %}{% endfor %}
| {{ event | link }} | {{ event.producer | node | link }} | {{ consumer | link }} | {% if engine != "" %}{{ engine | raw }}{% elsif way != "" %}{{ way }}{% assign source = event.producer | node %}{% if source and functions contains source and brokers.size == 0 %}{% assign kept = false %}{% assign sent = tables | where: "owner", event.producer %}{% for table in sent %}{% if table.name contains "outbox" %}{% assign kept = true %}{% endif %}{% endfor %}{% if kept %}; again each minute until it was taken{% else %}; a repeat is open, as nothing starts the source for it{% endif %}{% endif %}{% elsif consumer.scaling contains "started each" %}taken up when the clock starts it{% else %}open{% endif %} | {{ event.delivery }}, {{ event.ordering }} | {% if known != "" %}{{ known | code }}{% else %}nothing{% endif %} |
{%- endif %}{% endfor %}{% endfor %}`,
} as const;
