/** How many of each run at once, and whether the database lets that many in. */
export const concurrency = {
  name: "concurrency",
  document: "functions.md",
  title: "Concurrency and Connections",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    demands: { slot: "workload/demand" },
    loads: { slot: "workload/load" },
    shapes: { slot: "deployment/shape" },
    connections: { slot: "architecture/connection" },
    hostings: { slot: "decision/hosting", where: { by: ["provider"] } },
    stores: { slot: "data/store", where: { model: ["relational"] } },
  },
  needs: ["functions", "demands"],
  template: `{% assign answer = 0 %}{% for load in loads %}{% for input in load.figure.inputs %}{% if input.name == "responseTime" %}{% assign answer = input.value %}{% endif %}{% endfor %}{% endfor -%}
{% assign total = 0 %}{% assign open = 0 %}{% assign held = false -%}
{% capture rows %}{% for function in functions %}{% assign rate = 0 %}{% assign demand = demands | where: "component", function.ref | first %}{% if demand %}{% assign rate = demand.peak.value %}{% endif %}{% if rate > 0 %}{% assign most = 0 %}{% for store in stores %}{% for call in connections %}{% if call.from == function.ref and call.to == store.component and call.timeout %}{% assign wait = call.timeout.value %}{% if call.timeout.unit == "ms" %}{% assign wait = wait | divided_by: 1000.0 %}{% endif %}{% if wait > most %}{% assign most = wait %}{% endif %}{% endif %}{% endfor %}{% endfor %}{% assign shape = shapes | where: "component", function.ref | first %}{% assign each = 1 %}{% if shape %}{% assign each = shape.concurrency.value %}{% endif %}{% assign usual = rate | times: answer | divided_by: each | ceil %}{% assign worst = rate | times: most | divided_by: each | ceil %}{% if most < answer or most == 0 %}{% assign worst = usual %}{% endif %}{% assign holds = false %}{% for store in stores %}{% for call in connections %}{% if call.from == function.ref and call.to == store.component %}{% unless call.protocol contains "binding" %}{% assign holds = true %}{% endunless %}{% endif %}{% endfor %}{% endfor %}{% if holds %}{% assign held = true %}{% assign total = total | plus: usual %}{% assign open = open | plus: worst %}{% endif %}
| {{ function | link }} | {{ rate | round: 2 }} req/s{% if demand.of.size > 1 %}: {% for part in demand.of %}{% unless forloop.first %} + {% endunless %}{{ part.rate.value | round: 2 }} {{ part.what }}{% endfor %}{% elsif demand.of[0].what != "requests" %} {{ demand.of[0].what }}{% endif %} | {% if answer > 0 %}{{ usual }}{% else %}not computed{% endif %} | {% if most > 0 %}{{ worst }}{% if most >= answer %} = {{ rate | round: 2 }} × {{ most }} s{% if each > 1 %} / {{ each }} in one instance{% endif %}{% else %}, as it waits {{ most }} s at most{% endif %}{% else %}–{% endif %} | {% if holds %}yes{% else %}no{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| Function | At peak | At once{% if answer > 0 %}, where an answer takes {{ answer }} s{% endif %} | At once, where the store answers as late as it is waited for | Holds a connection |
| - | - | - | - | - |{{ rows | raw }}

{% assign told = false %}{% for store in stores %}{% assign used = false %}{% for call in connections %}{% assign from = call.from | node %}{% if call.to == store.component and from and functions contains from %}{% assign used = true %}{% endif %}{% endfor %}{% if used and told == false and held %}{% assign told = true %}{% assign limit = parameters.mostConnections %}{% assign whose = "of this pack's setting" %}{% assign host = "" %}{% for each in hostings %}{% if each.choice == store.choice %}{% assign host = each.name %}{% endif %}{% endfor %}{% if limit == 0 and host == "" and store.engine == "postgresql" %}{% assign limit = 100 %}{% assign whose = "of PostgreSQL where nobody sets max_connections" %}{% endif %}Connections to {{ store.component | node | link }}, one for each execution: {% if answer > 0 %}{{ total }} at peak, {% endif %}{{ open }} when it answers slowly; {% if limit > 0 %}the limit is {{ limit }}, {{ whose }}{% if open > limit %}: {% if total > limit %}they do not fit at peak{% else %}they fit at peak and not when it is slow{% endif %}, so which of two is open: a pool in front of it, as PgBouncer is, or {{ limit }} executions at once over all functions{% else %}: they fit{% endif %}.{% elsif host != "" %}{{ host }} sets the limit by the size of its machine, which this plan does not name.{% else %}the limit is not in this plan.{% endif %}{% endif %}{% endfor %}
{% endif %}`,
} as const;
