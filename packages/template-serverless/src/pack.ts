/** Functions that a platform starts on demand. Plain data, see @planc/template-packs. */
export default {
  format: 1,
  name: "serverless",
  version: "0.0.0",
  package: "@planc/template-serverless",
  title: "Serverless",
  description:
    "Plans of systems of functions: what starts each, what it runs on and who waits for it.",
  core: ">=0.0.0 <1.0.0",
  styles: ["serverless"],
  parameters: {
    mostOperations: {
      type: "number",
      default: 8,
      minimum: 1,
      maximum: 100,
      description: "How many operations that start a function are listed; the others are counted.",
    },
  },
  preferences: [
    {
      topic: "style",
      technology: "serverless",
      strength: "prefer",
      because: "the pack is for functions that cost nothing while nobody calls them",
    },
    {
      topic: "functions",
      technology: "aws-lambda",
      strength: "prefer",
      because: "the platform starts, scales and patches what runs the code",
    },
    {
      topic: "functions",
      technology: "azure-functions",
      strength: "prefer",
      because: "the platform starts, scales and patches what runs the code",
    },
    {
      topic: "functions",
      technology: "google-cloud-functions",
      strength: "prefer",
      because: "the platform starts, scales and patches what runs the code",
    },
    {
      topic: "api-gateway",
      technology: "amazon-api-gateway",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the request",
    },
    {
      topic: "message-broker",
      technology: "sqs",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the message",
    },
    {
      topic: "message-broker",
      technology: "eventbridge",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the event",
    },
    {
      topic: "message-broker",
      technology: "azure-service-bus",
      strength: "prefer",
      because: "it starts functions by itself and needs no server of one's own",
    },
    {
      topic: "message-broker",
      technology: "google-pub-sub",
      strength: "prefer",
      because: "it starts functions by itself and is paid by the message",
    },
    {
      topic: "message-broker",
      technology: "rabbitmq",
      strength: "avoid",
      because: "a broker to run is a server that functions were to save",
    },
    {
      topic: "message-broker",
      technology: "kafka",
      strength: "avoid",
      because: "a broker to run is a server that functions were to save",
    },
    {
      topic: "message-broker",
      technology: "pg-boss",
      strength: "avoid",
      because: "it polls, so a process would have to run all the time",
    },
    {
      topic: "message-broker",
      technology: "bullmq",
      strength: "avoid",
      because: "it polls, so a process would have to run all the time",
    },
    {
      topic: "workflow-engine",
      technology: "step-functions",
      strength: "prefer",
      because: "it keeps the state between functions, which keep none",
    },
    {
      topic: "orchestration",
      technology: "kubernetes",
      strength: "avoid",
      because: "a cluster runs, and costs, while nobody calls",
    },
  ],
  outline: [
    {
      document: "plan.md",
      title: "Implementation Plan",
      sections: [
        "document/summary",
        "stack/technical-context",
        "intake/constitution-check",
        "architecture/project-structure",
        "document/assumptions",
        "architecture/overview",
        "architecture/flows",
        "architecture/duties",
        "stack/technology-stack",
        "stack/practices",
        "database/data",
        "api/interface",
        "security/security",
        "performance/performance",
        "document/requirements",
      ],
    },
    {
      document: "functions.md",
      title: "Functions",
      sections: ["pack-serverless/function-decomposition"],
    },
  ],
  sections: [
    {
      name: "function-decomposition",
      document: "functions.md",
      title: "Function Decomposition",
      data: {
        functions: { slot: "architecture/component", where: { kind: ["function"] } },
        operations: { slot: "api/operation" },
        graphql: { slot: "api/convention", where: { style: ["graphql"] } },
        events: { slot: "architecture/event" },
        connections: { slot: "architecture/connection" },
        runtimes: {
          slot: "decision/choice",
          where: { topic: ["decision/topic#language", "decision/topic#runtime"] },
        },
        shapes: { slot: "deployment/shape" },
        settings: { slot: "deployment/setting" },
        targets: { slot: "performance/target", where: { measure: ["response-time"] } },
      },
      needs: ["functions"],
      template: `{% for function in functions %}
### {{ function | link }}

{% assign started = operations | where: "component", function.ref -%}
{% assign callers = connections | where: "to", function.ref -%}
{% assign waiting = callers | where: "mode", "sync" -%}
{% capture triggers -%}
{% if started.size > 0 %}
  - HTTP: {% for operation in started limit: parameters.mostOperations %}{% unless forloop.first %}, {% endunless %}{% if graphql.size > 0 and operation.webhook == nil %}{% if operation.method == "get" %}{{ "query " | append: operation.operationId | code }}{% else %}{{ "mutation " | append: operation.operationId | code }}{% endif %}{% else %}{{ operation.method | upcase | append: " " | append: operation.path | code }}{% endif %}{% endfor %}{% if started.size > parameters.mostOperations %}, and {{ started.size | minus: parameters.mostOperations }} more{% endif %}
{%- endif %}
{%- for event in events %}{% if event.consumers contains function.ref %}
  - event {{ event | link }}, {{ event.delivery }}: the same one may come again
{%- endif %}{% endfor %}
{%- for caller in callers %}
  - {{ caller.from | node | link }} by {{ caller.protocol }}: {{ caller.purpose }}
{%- endfor %}
{%- endcapture -%}
{% if triggers != "" -%}
- **Trigger**:{{ triggers | raw }}
{% endif -%}
{% if runtimes.size > 0 -%}
- **Runtime**: {% for runtime in runtimes %}{% unless forloop.first %}, {% endunless %}{{ runtime.name }}{% if runtime.version %} {{ runtime.version }}{% endif %}{% endfor %}
{% endif -%}
{% assign shape = shapes | where: "component", function.ref | first -%}
{% capture limits %}{% if shape %}{{ shape.memory | amount }}{% endif %}{% for caller in waiting %}{% if caller.timeout %}{% if shape or forloop.first == false %}; {% endif %}{{ caller.from | node | link }} gives up after {{ caller.timeout | amount }}{% endif %}{% endfor %}{% endcapture -%}
{% if limits != "" -%}
- **Memory and timeout**: {{ limits | raw }}
{% endif -%}
{% assign own = settings | where: "of", function.ref -%}
{% assign calls = connections | where: "from", function.ref -%}
{% if own.size > 0 -%}
- **Environment variables**: {% for setting in own %}{% unless forloop.first %}, {% endunless %}{{ setting.name | code }}{% if setting.kind == "secret" %} (secret){% endif %}{% endfor %}
{% elsif calls.size > 0 -%}
- **Environment variables**: {% for call in calls %}{% unless forloop.first %}, {% endunless %}address{% if call.authentication != "none" %} and credential{% endif %} of {{ call.to | node | link }}{% endfor %}
{% endif -%}
{% if waiting.size > 0 -%}
- **Cold start**: {{ waiting.first.from | node | link }} waits for it{% if waiting.first.timeout and targets.size > 0 %}, within {% for target in targets %}{% unless forloop.first %}, {% endunless %}{{ target | link }} {{ target.comparator }} {{ target.value | amount }}{% endfor %}{% endif %}
{% elsif callers.size > 0 -%}
- **Cold start**: nobody waits for it
{% endif -%}
{% endfor %}`,
    },
  ],
} as const;
