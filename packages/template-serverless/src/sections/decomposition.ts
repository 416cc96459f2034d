/** Of each function what starts it, what it runs on, how long it may take and who waits for it. */
export const decomposition = {
  name: "function-decomposition",
  document: "functions.md",
  title: "Function Decomposition",
  data: {
    functions: { slot: "architecture/component", where: { kind: ["function"] } },
    operations: { slot: "api/operation" },
    graphql: { slot: "api/convention", where: { style: ["graphql"] } },
    events: { slot: "architecture/event" },
    duties: { slot: "architecture/duty" },
    connections: { slot: "architecture/connection" },
    runtimes: {
      slot: "decision/choice",
      where: {
        topic: ["decision/topic#language", "decision/topic#runtime", "decision/topic#functions"],
      },
    },
    around: {
      slot: "decision/choice",
      where: {
        topic: [
          "decision/topic#api-gateway",
          "decision/topic#cdn",
          "decision/topic#object-store",
          "decision/topic#cloud-network",
        ],
      },
    },
    topics: { slot: "decision/topic" },
    shapes: { slot: "deployment/shape" },
    flows: { slot: "architecture/flow" },
    settings: { slot: "deployment/setting" },
    tables: { slot: "data/table" },
    targets: { slot: "performance/target", where: { measure: ["response-time"] } },
  },
  needs: ["functions"],
  template: `{% for choice in around %}{% assign topic = choice.topic | node %}{% if topic %}- **{{ topic.title }}**: {{ choice | link }}. {{ topic.because }}
{% endif %}{% endfor %}
{% for function in functions %}
### {{ function | link }}

{% if function.responsibilities.size > 0 -%}
- **Does**: {{ function.responsibilities | join: "; " }}
{% endif -%}
{% assign started = operations | where: "component", function.ref -%}
{% capture triggers -%}
{% if started.size > 0 %}
  - HTTP: {% for operation in started limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if started.size > parameters.mostOperations %}, and {{ started.size | minus: parameters.mostOperations }} more{% endif %}
{%- endif %}
{%- for event in events %}{% if event.consumers contains function.ref %}
  - event {{ event | link }}, {{ event.delivery }}: the same one may come again
{%- endif %}{% endfor %}
{%- assign callers = 0 %}{% assign waiting = "" %}{% assign least = 0 %}{% assign most = 0 %}
{%- for caller in connections %}{% if caller.to == function.ref %}{% assign callers = callers | plus: 1 %}
  - {{ caller.from | node | link }} by {{ caller.protocol }}: {{ caller.purpose }}
{%- if caller.mode == "sync" and waiting == "" %}{% assign waiting = caller.from | node %}{% endif %}{% if caller.timeout %}{% assign wait = caller.timeout.value %}{% if caller.timeout.unit == "s" %}{% assign wait = wait | times: 1000 %}{% endif %}{% if least == 0 or wait < least %}{% assign least = wait %}{% endif %}{% if wait > most %}{% assign most = wait %}{% endif %}{% endif %}{% endif %}{% endfor %}
{%- for duty in duties %}{% if duty.component == function.ref and duty.setOffBy == "time" %}
  - time: {{ duty.name }}{% if duty.schedule %}, {{ duty.schedule }}{% endif %}{% if duty.upon %}, {{ duty.upon }}{% endif %}
{%- endif %}{% endfor %}
{%- for table in tables %}{% if table.owner == function.ref and table.name contains "outbox" %}
  - each minute, from {{ table.name | code }}
{%- endif %}{% endfor %}
{%- if function.scaling contains "started " or function.scaling contains "open:" or callers == 0 and started.size == 0 and function.scaling %}
  - {{ function.scaling }}
{%- endif %}
{%- endcapture -%}
{% if triggers != "" -%}
- **Trigger**:{{ triggers | raw }}
{% else -%}
- **Trigger**: open, nothing in the plan starts it
{% endif -%}
{% if runtimes.size > 0 -%}
- **Runtime**: {% assign pieces = "" %}{% assign side = "server" %}{% if function.choice contains "#web-framework" %}{% assign side = "client" %}{% endif %}{% assign languages = runtimes | where: "topic", "decision/topic#language" %}{% for runtime in runtimes %}{% assign told = true %}{% if runtime.topic == "decision/topic#language" and languages.size > 1 %}{% unless runtime.purpose contains side %}{% assign told = false %}{% endunless %}{% endif %}{% assign name = runtime.name %}{% if runtime.version %}{% assign name = name | append: " " | append: runtime.version %}{% endif %}{% if runtime.topic == "decision/topic#functions" and function.technology contains " on " %}{% assign name = function.technology | split: " on " | last %}{% endif %}{% if told %}{% assign pieces = pieces | append: ", " | append: name %}{% endif %}{% endfor %}{{ pieces | slice: 2, 400 }}
{% endif -%}
{% assign shape = shapes | where: "component", function.ref | first -%}
{% if shape -%}
- **Memory**: {{ shape.memory.value }} GB ({{ shape.why }})
{% endif -%}
{% assign longest = 0 %}{% assign through = "" %}{% assign ways = "" -%}
{% for flow in flows %}{% assign sum = 0 %}{% assign calls = "" %}{% assign answers = 0 %}{% for step in flow.steps %}{% if step.from == function.ref and step.mode == "sync" %}{% for call in connections %}{% assign timed = false %}{% if call.mode == "sync" or most == 0 %}{% assign timed = call.timeout %}{% endif %}{% if call.from == step.from and call.to == step.to and timed %}{% assign wait = call.timeout.value %}{% if call.timeout.unit == "s" %}{% assign wait = wait | times: 1000 %}{% endif %}{% assign sum = sum | plus: wait %}{% capture piece %} + {{ wait }} ({{ call.to | node | link }}){% endcapture %}{% assign calls = calls | append: piece %}{% break %}{% endif %}{% endfor %}{% elsif step.from == function.ref and step.mode == "reply" %}{% assign answers = answers | plus: 1 %}{% if sum > longest %}{% assign longest = sum %}{% assign through = flow | link %}{% assign ways = calls %}{% endif %}{% assign sum = 0 %}{% assign calls = "" %}{% endif %}{% endfor %}{% if answers == 0 and sum > longest %}{% assign longest = sum %}{% assign through = flow | link %}{% assign ways = calls %}{% endif %}{% endfor -%}
{% if most == 0 and longest == 0 %}{% assign seen = "" %}{% for call in connections %}{% if call.from == function.ref and call.timeout %}{% assign mark = "|" | append: call.to | append: "|" %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}{% assign wait = call.timeout.value %}{% if call.timeout.unit == "s" %}{% assign wait = wait | times: 1000 %}{% endif %}{% assign longest = longest | plus: wait %}{% capture piece %} + {{ wait }} ({{ call.to | node | link }}){% endcapture %}{% assign ways = ways | append: piece %}{% endunless %}{% endif %}{% endfor %}{% endif -%}
{% if most > 0 or longest > 0 -%}
{% assign limit = most %}{% assign spared = longest | plus: 1000 %}{% if most == 0 or longest > most %}{% assign limit = spared %}{% endif -%}
- **Timeout**: {{ limit | divided_by: 1000.0 | ceil }} s, in whole seconds: {% if most > 0 %}{% if least < most %}its callers wait {{ least }} to {{ most }} ms{% else %}its callers wait {{ most }} ms{% endif %}{% elsif waiting != "" %}how long its callers wait is open, and 1,000 ms are to spare{% else %}nobody waits for it, and 1,000 ms are to spare{% endif %}{% if longest > 0 %}; {% if through == "" %}each thing that it calls, once,{% else %}{{ through | raw }} takes it longest, up to its answer,{% endif %} where each call is as slow as it may be: {{ ways | slice: 3, 5000 | raw }} = {{ longest }} ms{% if most > 0 and longest > most %}, more than its caller waits, who gives up before{% endif %}{% endif %}
{% endif -%}
{% assign own = settings | where: "of", function.ref -%}
{% capture variables %}{% if own.size > 0 %}{% for setting in own %}, {{ setting.name | code }}{% if setting.kind == "secret" %} (secret){% endif %}{% endfor %}{% else %}{% assign seen = "" %}{% for call in connections %}{% if call.from == function.ref and call.remote %}{% assign mark = "|" | append: call.to | append: "|" %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}, address{% unless call.authentication == "none" or call.authentication contains "passed on" %} and {{ call.authentication | split: ", beside " | first }}{% endunless %} of {{ call.to | node | link }}{% endunless %}{% endif %}{% endfor %}{% for call in connections %}{% assign sender = call.from | node %}{% if call.to == function.ref and sender.kind == "broker" and call.mode == "async" and call.protocol != "HTTPS" %}{% unless call.protocol contains "binding" %}{% assign mark = "|" | append: call.from | append: "|" %}{% unless seen contains mark %}{% assign seen = seen | append: mark %}, address{% if call.authentication != "none" %} and {{ call.authentication }}{% endif %} of {{ sender | link }}, for what takes from it{% endunless %}{% endunless %}{% endif %}{% endfor %}{% endif %}{% endcapture -%}
{% if variables != "" -%}
- **Environment variables**: {{ variables | slice: 2, 20000 | raw }}
{% endif -%}
{% if waiting != "" -%}
- **Cold start**: {{ waiting | link }} waits for it{% assign held = "" %}{% for target in targets %}{% assign applies = false %}{% if target.applies.size == 0 %}{% assign applies = true %}{% endif %}{% for operation in started %}{% if target.applies contains operation.ref %}{% assign applies = true %}{% endif %}{% for deed in operation.realises %}{% if target.applies contains deed %}{% assign applies = true %}{% endif %}{% endfor %}{% endfor %}{% if applies %}{% capture piece %}, {{ target | link }} {{ target.comparator }} {{ target.value | amount }}{% endcapture %}{% assign held = held | append: piece %}{% endif %}{% endfor %}{% if held != "" %}, within {{ held | slice: 2, 2000 | raw }}{% endif %}
{% else -%}
- **Cold start**: nobody waits for it
{% endif -%}
{% endfor %}`,
} as const;
