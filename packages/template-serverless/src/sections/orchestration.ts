/** Which flows go over several functions, and what holds their steps together. */
export const orchestration = {
  name: "orchestration",
  document: "functions.md",
  title: "Workflow Orchestration",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    flows: { slot: "architecture/flow" },
    engines: { slot: "decision/choice", where: { topic: ["decision/topic#workflow-engine"] } },
    topics: { slot: "decision/topic", where: { key: ["workflow-engine"] } },
  },
  needs: ["functions", "flows"],
  template: `{% capture rows %}{% for flow in flows %}{% capture refs %}{% for step in flow.steps %}{% assign at = step.to | node %}{% if at and functions contains at and step.mode != "reply" %}{{ step.to | raw }},{% endif %}{% assign from = step.from | node %}{% if from and functions contains from and step.mode != "reply" %}{{ step.from | raw }},{% endif %}{% endfor %}{% endcapture %}{% assign taking = refs | split: "," | uniq %}{% if taking.size > 1 %}
| {{ flow | link }} | {{ taking | nodes | links }} | {% assign later = "" %}{% for step in flow.steps %}{% if step.mode == "async" %}{% assign at = step.to | node %}{% if at and functions contains at %}{% assign later = later | append: "x" %}{% endif %}{% endif %}{% endfor %}{{ taking.size | minus: 1 | minus: later.size | at_least: 0 }} | {{ later.size }} | {{ flow.failures.size }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if engines.size > 0 %}
{{ engines | links }} is taken; {% if rows == "" %}no flow of this plan goes over two functions, so it has nothing to keep yet.{% else %}which of these flows it takes over, and its state machine, are open.{% endif %}
{% elsif topics.size > 0 %}
{% for topic in topics %}No {{ topic.title | downcase }}: {{ topic.because }}{% if topic.turns %} Comes in with: {{ topic.turns }}{% endif %}{% endfor %}
{% elsif rows != "" %}
No state machine was asked for: what a flow has reached stands in its rows.
{% endif %}
{% if rows != "" %}
| Flow | Functions | Waited for | Handed on | Failures told |
| - | - | - | - | - |{{ rows | raw }}
{% endif %}`,
} as const;
