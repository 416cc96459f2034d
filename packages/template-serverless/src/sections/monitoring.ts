/** What is watched by what. */
export const monitoring = {
  name: "monitoring",
  document: "functions.md",
  title: "Monitoring",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    topics: {
      slot: "decision/topic",
      where: { key: ["tracing", "metrics", "logging", "instrumentation", "dashboards"] },
    },
    choices: { slot: "decision/choice" },
    alerts: { slot: "performance/alert" },
  },
  needs: ["functions"],
  template: `{% capture rows %}{% for topic in topics %}{% assign choice = choices | where: "topic", topic.ref | first %}{% if choice %}
| {{ topic.title }} | {{ choice | link }} | {{ choice.purpose }} |
{%- else %}
| {{ topic.title }} | – | {{ topic.because }}{% if topic.turns %} Comes in with: {{ topic.turns }}{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| For | Taken | What for, or why not |
| - | - | - |{{ rows | raw }}
{% endif %}
{% assign traced = topics | where: "key", "tracing" %}{% if traced.size == 0 %}Tracing: not decided.{% endif %}
{% if alerts.size > 0 %}{{ alerts.size }} alerts: [performance/benchmarks.md](performance/benchmarks.md).{% endif %}`,
} as const;
