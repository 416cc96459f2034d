/** What is built once, and in how many processes it runs. */
export const deploymentUnit = {
  name: "deployment-unit",
  document: "modules.md",
  title: "Deployment Unit",
  data: {
    modules: { slot: "architecture/component", where: { kind: ["module"] } },
    programs: {
      slot: "architecture/component",
      where: { kind: ["service", "worker", "function"] },
    },
    folders: { slot: "architecture/folder" },
    shapes: { slot: "deployment/shape" },
    capacities: { slot: "performance/capacity" },
    tables: { slot: "data/table" },
    choices: {
      slot: "decision/choice",
      where: {
        topic: [
          "decision/topic#container-runtime",
          "decision/topic#image-registry",
          "decision/topic#hosting",
          "decision/topic#orchestration",
          "decision/topic#ci-cd",
          "decision/topic#migrations",
        ],
      },
    },
    topics: { slot: "decision/topic" },
  },
  needs: ["modules", "programs"],
  template: `| Program | Runs | Instances | Each has | Its code |
| - | - | - | - | - |
{%- for program in programs %}{% assign inner = modules | where: "inside", program.ref %}{% assign shape = shapes | where: "component", program.ref | first %}{% assign sized = capacities | where: "component", program.ref | first %}{% capture paths %}{% for folder in folders %}{% if folder.component == program.ref %}, {{ folder.path | code }}{% endif %}{% endfor %}{% for module in inner %}{% for folder in folders %}{% if folder.component == module.ref %}, {{ folder.path | code }}{% endif %}{% endfor %}{% endfor %}{% endcapture %}
| {{ program | link }} | {% if inner.size > 0 %}{{ inner | map: "name" | join: ", " }}{% elsif program.responsibilities.size > 0 %}{{ program.responsibilities | join: "; " }}{% else %}–{% endif %} | {% if sized %}{{ sized.replicas.value }}{% else %}not computed{% endif %} | {% if shape %}{{ shape.cpu | amount }}, {{ shape.memory.value }} GB ({{ shape.why }}){% else %}–{% endif %} | {% if paths != "" %}{{ paths | slice: 2, 20000 | raw }}{% else %}–{% endif %} |
{%- endfor %}

{% if choices.size > 0 -%}
{% for choice in choices %}{% assign topic = choice.topic | node %}- **{{ topic.title }}**: {{ choice | link }}{% if choice.version %} {{ choice.version }}{% endif %}
{% endfor %}{% endif %}`,
} as const;
