/** Flows that more than one function has a part in, what goes on with them and what undoes them. */
export const orchestration = {
  name: "orchestration",
  document: "functions.md",
  title: "Workflow Orchestration",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    flows: { slot: "architecture/flow" },
    events: { slot: "architecture/event" },
    workflows: { slot: "architecture/workflow" },
    engines: {
      slot: "decision/choice",
      where: { topic: ["decision/topic#work-over-functions", "decision/topic#workflow-engine"] },
    },
    topics: { slot: "decision/topic", where: { key: ["workflow-engine"] } },
    prices: { slot: "cost/price", where: { kind: ["transitions"] } },
  },
  needs: ["functions", "flows"],
  template: `{% capture rows %}{% for flow in flows %}{% capture refs %}{% for step in flow.steps %}{% assign at = step.to | node %}{% if at and functions contains at and step.mode != "reply" %}{{ step.to | raw }},{% endif %}{% assign from = step.from | node %}{% if from and functions contains from and step.mode != "reply" %}{{ step.from | raw }},{% endif %}{% endfor %}{% endcapture %}{% assign taking = refs | split: "," | uniq %}{% if taking.size > 1 %}
| {{ flow | link }} | {{ taking | nodes | links }} | {% assign waited = "" %}{% assign first = taking[0] %}{% for step in flow.steps %}{% if step.mode == "sync" %}{% assign waited = waited | append: step.to | append: " " %}{% endif %}{% endfor %}{% assign later = 0 %}{% assign during = 0 %}{% for each in taking %}{% unless forloop.first %}{% assign mark = each | append: " " %}{% if waited contains mark %}{% assign during = during | plus: 1 %}{% else %}{% assign later = later | plus: 1 %}{% endif %}{% endunless %}{% endfor %}{{ during }} | {{ later }} | {{ flow.failures.size }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% for choice in engines %}{% assign topic = choice.topic | node %}- **{{ topic.title }}**: {{ choice | link }}. {{ topic.because }}
{% endfor %}
{% if engines.size == 0 %}{% if topics.size > 0 %}{% for topic in topics %}No {{ topic.title | downcase }}: {{ topic.because }}{% if topic.turns %} Comes in with: {{ topic.turns }}{% endif %}{% endfor %}{% elsif rows != "" %}No workflow: nothing that functions do together has to be undone by them; what a flow has reached stands in its rows.{% endif %}{% endif %}
{% for workflow in workflows %}
### {{ workflow.flow | node | link }}

{{ workflow.starter | node | link }} starts it upon {{ workflow.event | node | link }} and waits for nothing.{% if workflow.file %} [{{ workflow.file }}]({{ workflow.file | raw }}){% endif %}

| Part | By | Waits | Where it fails for good | Undone by |
| - | - | - | - | - |
{%- for part in workflow.parts %}
| {{ part.does }} | {{ part.by | node | link }} | {% if part.timeout %}{{ part.timeout | amount }}{% else %}–{% endif %} | {% if part.failing == "undo" %}undone{% else %}gone on with, then set aside for a person{% endif %} | {% assign back = "" %}{% for step in workflow.undoing %}{% if step.by == part.by %}{% assign back = step.does %}{% endif %}{% endfor %}{% if back != "" %}{{ back }}{% else %}–{% endif %} |
{%- endfor %}

{% if workflow.undoing.size > 0 -%}
Undone in this order, each whatever becomes of the others: {% for step in workflow.undoing %}{% unless forloop.first %}; {% endunless %}{{ step.by | node | link }} ({{ step.does }}){% endfor %}.
{% endif %}
{% assign states = workflow.parts.size | plus: 1 %}{% for part in workflow.parts %}{% if part.failing == "set-aside" %}{% assign states = workflow.parts.size | plus: 2 %}{% endif %}{% endfor -%}
{% for price in prices %}A run in which nothing fails takes {{ states }} transitions, {{ price.price.value | times: states }} USD for a million of them; each repeat is one more.{% endfor %}
{% endfor %}
{% if rows != "" %}
| Flow | Functions | Waited for | Handed on | Failures told |
| - | - | - | - | - |{{ rows | raw }}
{% endif %}`,
} as const;
