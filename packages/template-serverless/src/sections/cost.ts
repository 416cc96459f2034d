/** What a call and a month cost, and from which load on a program that always runs is cheaper. */
export const cost = {
  name: "cost",
  document: "functions.md",
  title: "Cost",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    products: { slot: "brief/product" },
    demands: { slot: "workload/demand" },
    around: {
      slot: "architecture/component",
      where: {
        kind: [
          "gateway",
          "load-balancer",
          "relational-store",
          "document-store",
          "key-value-store",
          "time-series-store",
          "search-engine",
          "cache",
          "broker",
          "object-store",
          "cdn",
          "monitoring",
        ],
      },
    },
    fixed: {
      slot: "decision/choice",
      where: {
        topic: [
          "decision/topic#cloud-network",
          "decision/topic#secrets",
          "decision/topic#workflow-engine",
          "decision/topic#work-over-functions",
        ],
      },
    },
    loads: { slot: "workload/load" },
    averages: { slot: "workload/load", where: { measure: ["request-rate"] } },
    peaks: { slot: "workload/load", where: { measure: ["peak-request-rate"] } },
    shapes: { slot: "deployment/shape" },
    platforms: { slot: "decision/choice", where: { topic: ["decision/topic#functions"] } },
    styles: { slot: "decision/style" },
    topics: { slot: "decision/topic" },
    prices: { slot: "cost/price" },
    calls: { slot: "cost/call" },
    turns: { slot: "cost/break-even" },
    lines: { slot: "cost/line" },
    totals: { slot: "cost/total" },
  },
  needs: ["functions", "demands"],
  template: `{% assign average = averages | first %}{% assign peak = peaks | first %}{% assign key = "" %}{% for platform in platforms %}{% assign key = platform.technology %}{% endfor %}{% assign of = "" %}{% for product in products %}{% assign of = product.ref %}{% endfor -%}
{% assign own = prices | where: "technology", key -%}
{% assign month = 0 %}{% assign lowest = 0 %}{% assign highest = 0 %}{% assign held = 0 %}{% assign top = 0 %}{% assign all = 0 -%}
{% capture rows %}{% for function in functions %}{% assign rate = 0 %}{% assign demand = demands | where: "component", function.ref | first %}{% if demand.average %}{% assign rate = demand.average.value %}{% endif %}{% assign shape = shapes | where: "component", function.ref | first %}{% assign call = calls | where: "component", function.ref | first %}{% assign turn = turns | where: "of", function.ref | first %}{% if shape and demand %}{% assign all = all | plus: rate %}{% if call.monthly %}{% assign month = month | plus: call.monthly.value %}{% if call.monthly.high %}{% assign lowest = lowest | plus: call.monthly.low %}{% assign highest = highest | plus: call.monthly.high %}{% else %}{% assign lowest = lowest | plus: call.monthly.value %}{% assign highest = highest | plus: call.monthly.value %}{% endif %}{% endif %}{% if call and peak %}{% assign busy = call.duration.value | times: shape.memory.value %}{% assign mean = busy | times: rate %}{% assign most = busy | times: demand.peak.value %}{% assign held = held | plus: mean %}{% assign top = top | plus: most %}{% endif %}
| {{ function | link }} | {{ shape.memory.value }} GB | {% if call %}{{ call.duration.value }}{% if call.duration.high %} ({{ call.duration.low | round: 3 }} to {{ call.duration.high }}){% endif %}{% else %}not known{% endif %} | {% if call %}{{ call.million.value | round: 2 }}{% if call.million.high %} ({{ call.million.low | round: 2 }} to {{ call.million.high | round: 2 }}){% endif %}{% else %}not computed{% endif %} | {% if rate > 0 %}{{ rate | times: 2.628 | round: 2 }}{% else %}not computed{% endif %} | {% if call.monthly %}{{ call.monthly.value | round: 2 }}{% else %}not computed{% endif %} | {% if turn %}{% if turn.rate.value > turn.serves.value %}none{% else %}{{ turn.rate.value | round: 2 }} req/s{% endif %}; planned {{ rate | round: 2 }}{% else %}not computed{% endif %} |
{%- endif %}{% endfor %}{% endcapture -%}
{% if rows != "" %}
| Function | Memory | Seconds of a call | USD of a million calls | Million calls a month | USD a month | A container is cheaper from |
| - | - | - | - | - | - | - |{{ rows | raw }}

{% if calls.size == 0 -%}
- **A million calls**: not computed, as no price of {% if platforms.size > 0 %}{{ platforms | links }}{% else %}the platform{% endif %} is known
{% else -%}
{% assign first = calls | first -%}
- **A million calls**: {{ first.million.formula | code }}, with {% for input in first.million.inputs %}{% unless forloop.first %}, {% endunless %}{{ input.name }} {{ input.value }}{% endfor %}{% if first.duration.high %}; the shortest call is one that waits for nobody, the longest one what the response time lets it take, or what it calls outside{% endif %}; calls from one function to another, by the clock and by events that no request sets off come on top, as their number is not known
{% assign whole = turns | where: "of", of | first -%}
{% if month > 0 -%}
- **All calls**: {% assign digits = 0 %}{% if month < 10 %}{% assign digits = 2 %}{% endif %}{{ month | round: digits }} USD a month{% if highest > lowest %} ({{ lowest | round: digits }} to {{ highest | round: digits }}){% endif %} at {{ all | round: 1 }} calls a second; what runs beside them comes on top, below
{% endif -%}
{% if whole -%}
- **One program on {{ whole.service }}** that does the same: {{ whole.container.value | round: 2 }} USD a month for each instance, {{ whole.container.formula | code }} of {% for input in whole.container.inputs %}{% unless forloop.first %}, {% endunless %}{{ input.name }} {{ input.value }}{% endfor %}. {% if whole.rate.value > whole.serves.value %}It is at no load the cheaper one: an instance serves {{ whole.serves.value | round: 1 }} req/s on average, for which calls cost less{% else %}The same at {{ whole.rate.value | round: 1 }} req/s{% if whole.rate.high %} ({{ whole.rate.low | round: 1 }} to {{ whole.rate.high | round: 1 }}){% endif %}; planned are {{ all | round: 1 }}, so that {{ whole.cheaper }} are cheaper{% if whole.cheaper == "containers" and styles.size > 0 %}: {{ styles | links }} was not decided by this cost alone{% endif %}{% endif %}; an instance serves {{ whole.serves.value | round: 1 }} req/s on average, {{ whole.serves.formula | code }}
{% elsif turns.size == 0 -%}
- **Containers are cheaper** from: not computed, as no price of what would run them is known
{% endif -%}
{% assign arm = own | where: "kind", "memory-time-arm" | first %}{% assign base = own | where: "kind", "memory-time" | first -%}
- **Right size**: {% for function in functions limit: 1 %}{{ "execution time of " | append: function.name | code }}{% endfor %} and its like in measurements.json take the place of the seconds above; more memory brings more processor, so that a call can get shorter and cheaper{% if arm and base %}; on Arm memory over time costs {{ base.price.value | minus: arm.price.value | times: 100 | divided_by: base.price.value | round }} % less{% endif %}
- **Execution and package**: a call is paid for while it waits for others, and starts the slower the larger its package; both are open until a first build is measured
{% assign set = own | where: "kind", "reserved-time" | first %}{% assign within = own | where: "kind", "reserved-use" | first -%}
{% if set and within and base and average and peak -%}
{% assign saved = base.price.value | minus: within.price.value -%}
- **Reserved capacity**: pays where it is busy for more than {{ set.price.value | times: 100 | divided_by: saved | round }} % of the time ({{ set.price.value }} / ({{ base.price.value }} − {{ within.price.value }})); {{ held | round: 2 }} GB are busy on average and {{ top | round: 2 }} at peak, and a GB set aside for a month costs {{ set.price.value | times: 2.628 | round: 2 }} USD
{% endif -%}
{% endif %}
{% capture beside %}{% for each in around %}{% unless each.lifecycle == "existing" %}{% assign line = lines | where: "of", each.ref | first %}{% capture at %}{% if line %}, {{ line.monthly.value | round: 2 }} a month{% if line.monthly.high %} ({{ line.monthly.low | round: 2 }} to {{ line.monthly.high | round: 2 }}){% endif %}{% else %}{% for price in prices %}{% assign paid = true %}{% if price.technology == key %}{% unless price.kind == "month" %}{% assign paid = false %}{% endunless %}{% endif %}{% if paid and each.technology contains price.service %}, {{ price.price.value }} {{ price.kind | code }}{% endif %}{% endfor %}{% endif %}{% endcapture %}
| {{ each | link }} | {% if each.technology %}{{ each.technology }}{% else %}–{% endif %} | {% if at != "" %}{{ at | slice: 2, 2000 | raw }}{% else %}no price read{% endif %} |
{%- endunless %}{% endfor %}{% for choice in fixed %}{% assign topic = choice.topic | node %}{% assign line = lines | where: "of", choice.ref | first %}{% capture at %}{% if line %}, {{ line.monthly.value | round: 2 }} a month{% if line.monthly.high %} ({{ line.monthly.low | round: 2 }} to {{ line.monthly.high | round: 2 }}){% endif %}{% else %}{% for price in prices %}{% if price.technology == choice.technology or choice.name contains price.service %}, {{ price.price.value }} {{ price.kind | code }}{% if price.kind == "gateway-hour" or price.kind == "endpoint-hour" %} ({{ price.price.value | times: 730 }} a month){% endif %}{% endif %}{% endfor %}{% endif %}{% endcapture %}
| {{ topic.title }} | {{ choice | link }} | {% if at != "" %}{{ at | slice: 2, 2000 | raw }}{% else %}no price read{% endif %} |
{%- endfor %}{% endcapture -%}
{% if beside != "" %}
| In no sum above | Is | USD |
| - | - | - |{{ beside | raw }}
{% endif %}
{% if own.size > 0 %}
| Price of | USD | Region | Read |
| - | - | - | - |
{%- for price in prices %}{% assign scheme = price.source | slice: 0, 8 %}{% assign shown = false %}{% if price.technology == key %}{% assign shown = true %}{% endif %}{% for turn in turns %}{% if price.technology == turn.technology %}{% assign shown = true %}{% endif %}{% endfor %}{% for choice in fixed %}{% if price.technology == choice.technology %}{% assign shown = true %}{% endif %}{% endfor %}{% if shown %}
| {% if scheme == "https://" %}[{{ price.service }}](<{{ price.source | raw }}>){% else %}{{ price.service }} ({{ price.source }}){% endif %}: {{ price.of }} | {{ price.price.value }} | {% if price.region %}{{ price.region }}{% else %}–{% endif %} | {{ price.read }} |{% endif %}
{%- endfor %}

List prices without free amounts; another region has others.{% for total in totals %} Everything together, {{ total.monthly.value | round }} USD a month: [performance/cost.md](performance/cost.md).{% endfor %}
{% endif %}
{% endif %}`,
} as const;
