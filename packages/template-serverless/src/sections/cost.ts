/** What a call uses, what it costs where prices are given, and from which load on containers are cheaper. */
export const cost = {
  name: "cost",
  document: "functions.md",
  title: "Cost",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    operations: { slot: "api/operation" },
    mix: { slot: "workload/mix" },
    loads: { slot: "workload/load" },
    averages: { slot: "workload/load", where: { measure: ["request-rate"] } },
    peaks: { slot: "workload/load", where: { measure: ["peak-request-rate"] } },
    shapes: { slot: "deployment/shape" },
    platforms: { slot: "decision/choice", where: { topic: ["decision/topic#functions"] } },
  },
  needs: ["functions", "mix"],
  template: `{% assign answer = 0 %}{% for load in loads %}{% for input in load.figure.inputs %}{% if input.name == "responseTime" %}{% assign answer = input.value %}{% endif %}{% endfor %}{% endfor -%}
{% assign average = averages | first %}{% assign peak = peaks | first -%}
{% assign used = 0 %}{% assign counted = 0 -%}
{% capture rows %}{% for function in functions %}{% assign share = 0 %}{% for each in mix %}{% assign operation = each.operation | node %}{% if operation and operation.component == function.ref %}{% assign share = share | plus: each.share.value %}{% endif %}{% endfor %}{% assign shape = shapes | where: "component", function.ref | first %}{% if share > 0 and shape %}{% assign second = shape.memory.value | times: share %}{% assign used = used | plus: second %}{% assign counted = counted | plus: share %}
| {{ function | link }} | {{ share | times: 100 | round: 1 }} % | {{ shape.memory.value }} GB ({{ shape.why }}) | {% if answer > 0 %}{{ shape.memory.value | times: answer | times: 1000000 | round }}{% else %}{{ shape.memory.value | times: 1000000 | round }} × seconds of a call{% endif %} | {% if average %}{{ average.figure.value | times: share | times: 2.628 | round: 2 }}{% else %}not computed{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| Function | Of all requests | Memory | GB-seconds of a million calls{% if answer > 0 %}, {{ answer }} s each{% endif %} | Million calls a month |
| - | - | - | - | - |{{ rows | raw }}

{% assign gigabyteSeconds = 0 %}{% if answer > 0 and counted > 0 %}{% assign gigabyteSeconds = used | divided_by: counted | times: answer | times: 1000000 %}{% endif -%}
{% if parameters.pricePerMillionCalls > 0 and parameters.pricePerGigabyteSecond > 0 and gigabyteSeconds > 0 %}{% assign million = parameters.pricePerGigabyteSecond | times: gigabyteSeconds | plus: parameters.pricePerMillionCalls %}
- **A million calls**: {{ million | round: 2 }} = {{ parameters.pricePerMillionCalls }} + {{ parameters.pricePerGigabyteSecond }} × {{ gigabyteSeconds | round }} GB-seconds{% if parameters.pricesRead != "" %} ({{ parameters.pricesRead }}){% endif %}
{% if parameters.containersPerMonth > 0 -%}
{% assign turn = parameters.containersPerMonth | divided_by: million -%}
- **Containers are cheaper** from {{ turn | round: 1 }} million calls a month on ({{ parameters.containersPerMonth }} / {{ million | round: 2 }}), {{ turn | divided_by: 2.628 | round: 1 }} req/s on average{% if average %}; planned are {{ average.figure.value | round: 1 }}{% endif %}
{% else -%}
- **Containers are cheaper** from: not computed, their price a month was not given
{% endif -%}
{% else %}
- **A million calls**: not computed. The catalogue has no price of {% if platforms.size > 0 %}{{ platforms | links }}{% else %}the platform{% endif %}; with prices it is: price of a million calls + price of a GB-second × {% if gigabyteSeconds > 0 %}{{ gigabyteSeconds | round }}{% else %}GB-seconds above{% endif %}
- **Containers are cheaper** from: their cost a month / cost of a million calls, in million calls a month{% if average %}; planned are {{ average.figure.value | times: 2.628 | round: 2 }}, as {{ average.figure.value | round: 2 }} req/s × 2.628 million seconds{% endif %}
{% endif -%}
{% if average and peak and answer > 0 -%}
- **Kept warm**: {{ average.figure.value | times: answer | round: 2 }} run at once on average and {{ peak.figure.value | times: answer | round: 2 }} at peak ({{ answer }} s × the rate); capacity that is paid in advance pays for the former alone
{% endif -%}
- **Right size and size of the package**: open until a first build is measured; the memory above is what is begun with
{% endif %}`,
} as const;
