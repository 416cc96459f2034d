/** What every service meets: how it is found, entered, configured, watched and trusted. */
export const crossCutting = {
  name: "cross-cutting-concerns",
  document: "services.md",
  title: "Cross-Cutting Concerns",
  data: {
    services: { slot: "architecture/component", where: { kind: ["service", "worker"] } },
    gateways: { slot: "architecture/component", where: { kind: ["gateway", "load-balancer"] } },
    watching: { slot: "architecture/component", where: { kind: ["monitoring"] } },
    brokers: { slot: "architecture/component", where: { kind: ["broker"] } },
    connections: { slot: "architecture/connection" },
    settings: { slot: "deployment/setting" },
    choices: { slot: "decision/choice" },
    /** What gives each service a name that stays, where no registry does. */
    namers: {
      slot: "decision/choice",
      where: { topic: ["decision/topic#orchestration", "decision/topic#hosting"] },
    },
    topics: {
      slot: "decision/topic",
      where: {
        key: [
          "service-discovery",
          "api-gateway",
          "secrets",
          "instrumentation",
          "tracing",
          "metrics",
          "logging",
          "service-mesh",
        ],
      },
    },
  },
  needs: ["services"],
  template: `{% capture rows %}{% for topic in topics %}{% assign choice = choices | where: "topic", topic.ref | first %}
| {{ topic.title }}{% if topic.key == "service-mesh" %} (mTLS){% endif %} | {% if choice %}{{ choice | link }}{% if choice.version %} {{ choice.version }}{% endif %}{% elsif topic.key == "service-discovery" and namers.size > 0 %}names from {{ namers | links }}{% else %}left out{% endif %} |
{%- endfor %}{% endcapture -%}
{% if rows != "" %}
| Concern | Taken |
| - | - |{{ rows | raw }}
{% endif %}
{% for gateway in gateways %}{% capture doors %}{% assign behind = connections | where: "from", gateway.ref | group_by: "authentication" %}{% for group in behind %}{% capture to %}{% for call in group.items %}{% assign target = call.to | node %}{% if target and services contains target %}
| {{ target | link }} | {{ call.protocol }}{% if call.mode == "async" %}, async{% endif %} | {% if call.timeout %}{{ call.timeout | amount }}{% else %}–{% endif %} |
{%- endif %}{% endfor %}{% endcapture %}{% if to != "" %}
#### By {{ group.name }}

| To | By | Waits |
| - | - | - |{{ to | raw }}
{% endif %}{% endfor %}{% endcapture %}{% if doors != "" %}
### Through {{ gateway | link }}

{{ doors | raw }}
{% endif %}{% endfor %}
{% assign mesh = topics | where: "key", "service-mesh" | first -%}
{% assign chosenMesh = "" %}{% if mesh %}{% assign chosenMesh = choices | where: "topic", mesh.ref %}{% endif -%}
{% capture trusted %}{% assign proofs = connections | group_by: "authentication" %}{% for group in proofs %}{% capture calls %}{% for call in group.items %}{% assign source = call.from | node %}{% assign target = call.to | node %}{% if source and target and services contains source and services contains target %}
| {{ source | link }} | {{ target | link }} | {{ call.class }}{% unless call.encrypted %}, in the clear{% endunless %} |
{%- endif %}{% endfor %}{% endcapture %}{% if calls != "" %}
#### By {{ group.name }}

| From | To | Carries |
| - | - | - |{{ calls | raw }}
{% endif %}{% endfor %}{% endcapture -%}
{% if trusted != "" %}
### Between services{% if chosenMesh.size > 0 %}, with mTLS from {{ chosenMesh | links }}{% else %}, without mTLS{% endif %}

{{ trusted | raw }}
{% endif %}
{% capture watched %}{% for target in watching %}{% assign told = connections | where: "to", target.ref | group_by: "purpose" %}{% for group in told %}
| {% for call in group.items %}{% unless forloop.first %}, {% endunless %}{{ call.from | node | link }}{% endfor %} | {{ target | link }}{% if target.technology %} ({{ target.technology }}){% endif %} | {{ group.name | remove: "hands on " | remove: "reports " }} | {{ group.items | map: "protocol" | uniq | join: ", " }} |
{%- endfor %}{% endfor %}{% endcapture -%}
{% if watched != "" %}
### What is reported where

| From | To | Signals | By |
| - | - | - | - |{{ watched | raw }}
{% endif %}
{% capture configured %}{% for service in services %}{% assign own = settings | where: "of", service.ref %}{% capture cell %}{% if own.size > 0 %}{% for setting in own %}, {{ setting.name | code }}{% if setting.kind == "secret" %} (secret){% endif %}{% endfor %}{% else %}{% assign seen = "" %}{% for call in connections %}{% if call.from == service.ref and call.remote %}{% assign target = call.to | node %}{% assign mark = "|" | append: call.to | append: call.authentication | append: "|" %}{% unless seen contains mark or target.kind == "monitoring" %}{% assign seen = seen | append: mark %}, {{ target | link }}{% unless call.authentication contains "none" %} ({{ call.authentication | split: ", beside " | first }}){% endunless %}{% endunless %}{% elsif call.to == service.ref and call.remote %}{% assign source = call.from | node %}{% if source and brokers contains source %}{% assign mark = "|" | append: call.from | append: call.authentication | append: "|" %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}, {{ source | link }} ({{ call.authentication }}){% endunless %}{% endif %}{% endif %}{% endfor %}{% endif %}{% endcapture %}{% if cell != "" %}
| {{ service | link }} | {{ cell | slice: 2, 20000 | raw }} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if configured != "" %}
{% assign secrets = topics | where: "key", "secrets" | first %}{% assign keeper = "" %}{% if secrets %}{% assign keeper = choices | where: "topic", secrets.ref | first %}{% endif -%}
### Configuration of each service{% if keeper and keeper != "" %}, with credentials from {{ keeper | link }}{% endif %}

| Service | Address, and in brackets the credential, of |
| - | - |{{ configured | raw }}
{% endif %}`,
} as const;
